"""Cheap sentences and quotation marks: readable spans, and bounded work on hostile text."""

import pytest

from onrecord.trace.marks import LONGEST, marked_spans
from onrecord.trace.occasions import OCCASION
from onrecord.trace.sentences import LONGEST as LONGEST_SENTENCE
from onrecord.trace.sentences import sentence_spans
from onrecord.trace.words import form, words_of


def sentences(text):
    return [span.of(text) for span in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("Gen. Brandt left at 7 a.m. on Sunday.", ["Gen. Brandt left at 7 a.m. on Sunday."]),
        ("“We go.” He went.", ["“We go.”", "He went."]),
        ("No stop here\nNext line", ["No stop here", "Next line"]),
        (
            "J. Hollis paid 2.5 million. “Why?” 9 ships came.",
            ["J. Hollis paid 2.5 million.", "“Why?”", "9 ships came."],
        ),
        (" \n\n ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text, expected):
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said “no” and "yes".', ["no", "yes"]),
        ("He said 'it's the dockers' turn' twice.", ["it's the dockers"]),
        ("The dockers' union and the bakers' guild met.", []),
        ("“This runs on\nand on.", ["This runs on"]),
        ("‘Don’t wait,’ she said.", ["Don’t wait,"]),
    ],
)
def test_marks_hold_what_somebody_said(text, expected):
    assert [span.of(text) for span in marked_spans(text)] == expected


@pytest.mark.parametrize("one", ["“", '"', "'a ", ". ", "1,", "‘a’", "A", ".A ", "’"])
def test_a_megabyte_of_one_mark_is_read_in_bounded_stretches(one):
    text = one * (200_000 // len(one))
    assert all(span.end - span.start <= LONGEST_SENTENCE for span in sentence_spans(text))
    assert all(span.end - span.start <= LONGEST for span in marked_spans(text))
    words_of(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organised", "organizing"),
        ("harbour", "harbor"),
        ("sceptical", "skeptical"),
        ("1,000", "1000"),
        ("fourteen", "14"),
        ("stopped", "stopping"),
        ("mayor's", "mayor"),
        ("mln", "million"),
    ],
)
def test_spellings_endings_and_figures_of_one_word_compare_as_equal(one, other):
    assert form(one) == form(other) != ""


@pytest.mark.parametrize(("one", "other"), [("four", "for"), ("hour", "or"), ("1.5", "15"), ("wise", "wiz")])
def test_different_words_stay_different(one, other):
    assert form(one) != form(other)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("in a long victory speech in Karsund", "long victory speech"),
        ("at the mayor’s Tuesday press briefing", "Tuesday press briefing"),
        ("she had come to address the council", None),
        ("the bill is up for debate in Vestria", None),
        ("he could not address that", None),
    ],
)
def test_an_occasion_is_a_noun_with_its_article(text, event):
    match = OCCASION.search(text)
    assert (match["event"] if match else None) == event
