"""Figures: case table, readable spans, bounded work."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import extract
from onrecord.annotate import page_of
from onrecord.extract.figures.numerals import numerals
from onrecord.model.documents import Document
from tests.cases import cases

WORDS = "about more than two hundred and a half million $ 5.6 % percent - 34 year old of people 1,000 the one twenty third 2020 , .".split()


def figures_of(page):
    return extract.findings_of(page).figures


@cases("extract/figures")
def test_figures_are_read_as_the_table_says(case, page):
    made = page(case["text"])
    found = [[made.words(f.start, f.end), f.value, f.low, f.high, f.unit, f.of] for f in figures_of(made)]
    assert [[row[0], *map(_rounded, row[1:4]), *row[4:]] for row in found] == case["figures"]


def _rounded(value):
    return None if value is None else round(value, 4)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We lost 40 boats,” Jana Hollis said.", "Jana Hollis"),
        ("Some 40 boats sank, according to the harbour office.", "the harbour office"),
        ("Some 40 boats sank.", None),
    ],
)
def test_a_figure_names_who_gives_it(page, text, speaker):
    made = page(text)
    (figure,) = figures_of(made)
    assert (figure.attributed.of(text) if figure.attributed else None) == speaker


def test_a_figure_takes_the_one_date_of_its_sentence(page):
    made = page("On Nov. 4, 2025 Hollis won 52 percent. In 2021 and 2023 she won 40 percent.")
    assert [f.date for f in figures_of(made)] == ["2025-11-04", None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two hundred and fifty thousand", 250_000),
        ("nine hundred ninety-nine", 999),
        ("half a million", 500_000),
        ("a dozen", 12),
        ("2 1/2", 2.5),
        ("1.5 billion", 1.5e9),
        ("twenty-one", 21),
        ("40k", 40_000),
    ],
)
def test_numbers_have_the_value_they_say(page, text, value):
    made = page(f"There were {text} boats.")
    assert [one.value for one in numerals(made)] == [value]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=20))
def test_any_row_of_numbers_gives_readable_spans_in_order(row):
    text = " ".join(row)
    page = page_of(Document(id="a", path="a", text=text, sha256="0" * 64, words=0))
    found = figures_of(page)
    assert all(text[f.start : f.end].strip() for f in found)
    assert [f.start for f in found] == sorted({f.start for f in found})


def test_a_long_row_of_numbers_is_read_to_the_end(page):
    made = page("one hundred and " * 2_000)
    assert all(one.stop - one.first <= 12 for one in numerals(made))
