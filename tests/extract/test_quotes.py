"""Quotations: content, cue, speaker and function, case by case; any text gives readable spans."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.annotate import page_of
from onrecord.extract.quotes import quotes
from onrecord.model.documents import Document
from onrecord.model.findings import Findings
from tests.cases import cases

PIECES = [
    "“",
    "”",
    '"',
    "'",
    " Hollis ",
    " said ",
    " that ",
    ", ",
    ". ",
    "\n\n",
    "who ",
    " bridge",
    "to ",
    ":",
    "he ",
]


@pytest.fixture
def found(page):
    """Return a finder of the quotations in a text."""
    return lambda text: quotes(Findings(page=page(text)))


def told(text, quote):
    """Return a quotation in the words of the case table."""
    row = {"content": [span.of(text) for span in quote.content], "kind": quote.kind}
    if quote.cue:
        row["cue"] = quote.cue[0].of(text)
    if quote.speaker:
        row["speaker"] = quote.speaker[0].of(text)
    if quote.function != "speech":
        row["function"] = quote.function
    return row


@cases("extract/quotes")
def test_quotations_are_found_as_a_reporter_reads_them(case, found):
    assert [told(case["text"], quote) for quote in found(case["text"])] == case["quotes"]


@cases("extract/quotes_elsewhere")
def test_patterns_that_other_tools_are_reported_to_miss(case, found):
    speech = [quote for quote in found(case["text"]) if quote.function == "speech"]
    assert [told(case["text"], quote) for quote in speech] == case["quotes"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_text_gives_spans_that_read_back_and_a_reason(pieces):
    text = "".join(pieces)
    page = page_of(Document(id="a", path="a", text=text, sha256="0" * 64, words=0))
    seen = set()
    for quote in quotes(Findings(page=page)):
        assert quote.why
        assert 0 <= quote.score <= 1
        assert quote.content
        assert quote.id not in seen
        seen.add(quote.id)
        for span in (*quote.content, *quote.cue, *quote.speaker):
            assert span.of(text).strip() == span.of(text) != ""
        assert [s.end for s in quote.content[:-1]] <= [s.start for s in quote.content[1:]]


def test_the_same_text_gives_the_same_quotations(found):
    text = "“One bridge is shut,” Hollis said. Brandt said that it “stays so”.\n\n“We wait.”"
    assert found(text) == found(text)


def steps(document):
    """Return how many functions and generators the whole room steps through; the same on every machine."""
    page, seen = page_of(document), 0

    def count(frame, event, arg):
        nonlocal seen
        seen += 1

    sys.setprofile(count)
    try:
        quotes(Findings(page=page))
    finally:
        sys.setprofile(None)
    return seen


@pytest.mark.parametrize(
    "piece",
    [
        "“word and word and wd",
        '"word and word and wd',
        "“a 'b \"c «d ",
        "“a " * 100 + "b” " * 100,
        '“We go,” he said that "they" say , ',
    ],
    ids=["unclosed", "straight", "mixed", "nested", "cued"],
)
def test_twice_the_marks_are_twice_the_work_for_the_whole_room(piece):
    one, two = (
        steps(
            Document(id="a", path="a", text=piece * (times * 4_200 // len(piece)), sha256="0" * 64, words=0)
        )
        for times in (1, 2)
    )
    assert one < two < 2.3 * one
