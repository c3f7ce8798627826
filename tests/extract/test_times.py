"""Times: case table, readable spans, bounded work, no value without a ground."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.times import times
from onrecord.extract.times.grammar import RULES, meanings
from onrecord.extract.times.lexemes import lexemes
from onrecord.model.dates import first_day
from onrecord.model.documents import Document
from onrecord.model.findings import Findings
from onrecord.model.pages import Page
from tests.cases import cases

WORDS = [
    "on",
    "last",
    "next",
    "this",
    "the",
    "a",
    "of",
    "two",
    "2",
    "1/2",
    "years",
    "year",
    "week",
    "ago",
    "later",
    "early",
    "May",
    "March",
    "2025",
    "2025-11-18",
    "Sunday",
    ",",
    "-",
    ":",
    "/",
    "'",
    "p.m.",
    "10:30",
    "quarter",
    "third",
    "fall",
    "every",
    "Christmas",
    "in",
    "'98",
    "1990s",
    "BC",
]


def bare(text: str, published: str | None = "2025-11-18") -> Page:
    document = Document(
        id="a", path="a", text=text, sha256="0" * 64, words=0, published=published, published_basis="stated"
    )
    return Page(document=document, tokens=(), sentences=(), entities=())


@cases("extract/times")
def test_times_are_read_as_the_table_says(case, page):
    published = str(case["published"]) if "published" in case else None
    made = page(case["text"], published=published, published_basis="stated" if published else None)
    found = [
        [made.words(t.start, t.end), t.type, t.value, t.basis, t.partial] for t in times(Findings(page=made))
    ]
    expected = [
        row if len(row) == 5 else [*row, got[4]] for row, got in zip(case["times"], found, strict=False)
    ]
    assert [row[:4] for row in found] == [row[:4] for row in case["times"]]
    assert found == expected


def test_a_report_with_an_inferred_date_never_states_its_relative_times(page):
    made = page("Hollis spoke on Sunday.", published="2025-11-18", published_basis="inferred")
    (sunday,) = times(Findings(page=made))
    assert (sunday.value, sunday.basis, sunday.anchor) == ("2025-11-16", "inferred", "2025-11-18")


def test_a_weekday_that_contradicts_its_date_is_told_to_the_reader(page):
    (one,) = times(Findings(page=page("They met on Monday, Nov. 21, 2025.")))
    assert "do not go together" in one.why


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_any_row_of_time_words_gives_readable_spans_in_order(words):
    text = " ".join(words)
    found = times(Findings(page=bare(text)))
    assert all(text[t.start : t.end].strip() == text[t.start : t.end] != "" for t in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    undated = times(Findings(page=bare(text, None)))
    assert [(t.start, t.end) for t in undated] == [(t.start, t.end) for t in found]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text):
    found, kinds = lexemes(text)
    assert len(found) == len(kinds)
    times(Findings(page=bare(text)))


def test_no_pattern_repeats_without_bound():
    assert all("*" not in pattern and not pattern.replace("\\+", "").count("+") for pattern, _ in RULES)


def test_a_long_row_of_marks_is_read_to_the_end():
    for unit in ("1,", "-", "'", "1.1.", "Q", "May ", "11:", "a "):
        text = unit * (300_000 // len(unit))
        assert all(0 <= start < end <= len(text) for start, end, _ in meanings(text))


def test_dates_are_found_inside_values_and_nowhere_else():
    assert [str(first_day(v)) for v in ("2025-Q3", "2025-SU", "199", "P2D", "2025-13")] == [
        "2025-07-01",
        "2025-06-01",
        "1990-01-01",
        "None",
        "None",
    ]


def test_every_feast_is_read_with_any_apostrophe_and_none_without_its_own():
    feasts = ("New Year's Day", "New Year’s Day", "New Year`s Day")
    assert all(lexemes(name)[1] == "H" for name in feasts)
    assert "H" not in lexemes("new year s day, valentine s day")[1]


def test_a_report_dated_to_the_month_dates_no_weekday(page):
    made = page("Hollis spoke on Sunday.", published="2025-11", published_basis="stated")
    (sunday,) = times(Findings(page=made))
    assert sunday.value is None
    again = replace(made, document=replace(made.document, published="2025-11-18"))
    assert times(Findings(page=again))[0].value == "2025-11-16"
