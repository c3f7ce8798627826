"""Documents: metadata by priority, the text unchanged, flags that read back, work that stays bounded."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.clean import cleaned
from onrecord.model.documents import Raw
from tests.cases import cases

HOSTILE = (
    "“",
    ",",
    "7",
    "A B ",
    "aB MORE ",
    "a’ s ",
    "â€",
    "a\n",
    "Word To word ",
    "(AP Photo ",
    "By signing up you ",
)
PIECES = ("The ferry came late. ", "“Late,” she said. ", "\n", "KARSUND (NW) — ", "2 hours ago", "█", "’ s ", "By Ines Vale\n", "date 2025-11-21 ", "[sic] ", "Read more", "\u2028", "😀", "\t")  # fmt: skip


def raw(text: str, kind: str = "text", **fields: str) -> Raw:
    return Raw(id="report", path="report.txt", format=kind, body=text, fields=tuple(fields.items()))


@cases("clean/metadata")
def test_metadata_comes_from_the_surest_source(case):
    document = cleaned(raw(case["text"], case.get("format", "text"), **case.get("fields", {}))).document
    told = {name: getattr(document, name) for name in case["told"]}
    assert told == case["told"]
    assert (document.published is None) == (document.published_basis is None) == (document.why is None)


@cases("clean/hidden")
def test_what_a_page_hides_is_kept_below_its_text_and_flagged(case):
    made = cleaned(raw(case["text"], "html"))
    text = made.document.text
    found = [
        [flag.kind, text[flag.start : flag.end]]
        for flag in made.flags
        if flag.kind in {"hidden", "addressed-to-a-machine"}
    ]
    assert found == case["hidden"]
    for _, words in case["hidden"]:
        assert text.count(words) == 1
    for words in case.get("gone", []):
        assert words not in text


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map("".join))
def test_the_text_is_not_a_character_changed_and_every_flag_reads_back(text):
    made = cleaned(raw(text))
    if made.document is None:
        assert made.gaps
        return
    assert made.document.text == text
    spans = [(flag.start, flag.end) for flag in made.flags]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) and text[start:end].strip() for start, end in spans)
    assert len({flag.id for flag in made.flags}) == len(spans)
    assert made == cleaned(raw(text))


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_million_characters_of_one_kind_are_cleaned_in_bounded_work(piece):
    # A rule that backtracks would not come back from this within the day.
    made = cleaned(raw("x " + piece * (990_000 // len(piece))))
    assert made.document is not None or made.gaps


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<p>The ferry came late on Monday.", "<", "&amp;", "<!--", "<table><tr><td>x", "<a x='y' "],
)
def test_hostile_markup_is_a_document_or_a_gap(piece):
    made = cleaned(raw("<html><body>" + piece * (300_000 // len(piece)), "html"))
    assert made.document is not None or made.gaps
