"""Marks: pairs by type, apostrophes, nesting, paragraphs, and time that grows with the text alone."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.quotes import glyphs
from onrecord.extract.quotes.marks import stretches
from tests.cases import cases

MIXED = st.text(alphabet=st.sampled_from("ab s\n.,6“”‘’\"'«»„`"), max_size=200)
MARKS = 50_000


@cases("extract/marks")
def test_marks_pair_as_a_reader_pairs_them(case):
    text = case["text"]
    found = stretches(text)
    assert [text[s.start : s.end] for s in found] == case["stretches"]
    if "depths" in case:
        assert [s.depth for s in found] == case["depths"]
    if "continues" in case:
        assert [s.continues for s in found] == case["continues"]


@given(MIXED)
def test_stretches_read_back_nest_and_stay_on_their_line(text):
    found = stretches(text)
    for one in found:
        assert one.line_start <= one.outer_start <= one.start < one.end <= one.outer_end <= one.line_end
        assert "\n" not in text[one.start : one.end]
    for left in found:
        for right in found:
            apart = left.outer_end <= right.outer_start or right.outer_end <= left.outer_start
            within = left.start <= right.outer_start and right.outer_end <= left.end
            assert (
                left is right
                or apart
                or within
                or (right.start <= left.outer_start and left.outer_end <= right.end)
            )


@given(MIXED)
def test_a_paragraph_put_before_moves_the_stretches_and_changes_none(text):
    plain = [(s.start, s.end) for s in stretches(text)]
    moved = [(s.start - 7, s.end - 7) for s in stretches("No one\n" + text)]
    assert moved == plain


def test_a_megabyte_of_marks_looks_at_each_mark_once(monkeypatch):
    seen = []
    one = glyphs._mark
    monkeypatch.setattr(glyphs, "_mark", lambda *args: seen.append(0) or one(*args))
    hostile = {
        "unclosed": "“word and word and wd" * MARKS,
        "straight": '"word and word and wd' * MARKS,
        "nested": ("“a " * 1_000 + "b” " * 1_000) * (MARKS // 2_000),
        "mixed": "“a 'b \"c «d " * (MARKS // 4),
        "no words": "“" * (MARKS // 2) + "”" * (MARKS // 2),
    }
    for name, text in hostile.items():
        seen.clear()
        found = stretches(text)
        assert len(seen) == MARKS, name
        assert len(found) <= MARKS
    nested = stretches(hostile["nested"])
    assert len(nested) == MARKS // 2
    assert max(s.depth for s in nested) == 999
