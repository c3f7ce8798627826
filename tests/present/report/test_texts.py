"""Marks that cross are cut so that they nest, and not a character is lost."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.present.report.texts import DEEPEST, Mark, tokens

PLACES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted), max_size=25, unique_by=tuple)


def _read(text, marks):
    """Return the text under each anchor, and the anchors that carry an id."""
    under, ids, opened = {}, [], []
    for token in tokens(text, marks):
        if token.opens:
            opened.append(token.opens.anchor)
            under.setdefault(token.opens.anchor, "")
            if token.first:
                ids.append(token.opens.anchor)
        elif token.closes:
            opened.pop()
        else:
            for anchor in opened:
                under[anchor] += token.text
    assert not opened
    return under, ids


@given(text=st.text(min_size=30, max_size=30), places=PLACES)
def test_each_mark_holds_its_words_and_has_one_id_however_marks_cross(text, places):
    marks = [Mark(start=start, end=end, anchor=f"{start}-{end}") for start, end in places]
    under, ids = _read(text, marks)
    assert sorted(ids) == sorted(mark.anchor for mark in marks)
    if len(marks) <= DEEPEST:
        assert under == {mark.anchor: text[mark.start : mark.end] for mark in marks}
    assert "".join(token.text for token in tokens(text, marks)) == text


def test_a_thousand_nested_marks_cost_no_more_than_their_number():
    text = "x" * 3000
    marks = [Mark(start=n, end=3000 - n, anchor=str(n)) for n in range(1000)]
    assert len(list(tokens(text, marks))) < 6 * len(marks)


def test_marks_that_all_cross_are_cut_only_as_often_as_they_may_nest():
    text = "x" * 3000
    marks = [Mark(start=n, end=1500 + n, anchor=str(n)) for n in range(1000)]
    assert len(list(tokens(text, marks))) < 4 * DEEPEST * len(marks)
