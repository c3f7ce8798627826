"""Words are cut into known pieces, the longest first, whatever the word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.events.pieces import numbers_of

KNOWN = {
    piece: n
    for n, piece in enumerate(("[UNK]", "he", "him", "re", "##open", "##ed", "reopen", "a", "##b", ".", "x"))
}


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        pytest.param(["reopened"], ["reopen", "##ed"], id="the longest known piece first"),
        pytest.param(["reopéned"], ["reopen", "##ed"], id="accents are left out"),
        pytest.param(
            ["S", "reopened", "T"], ["he", "reopen", "##ed", "him"], id="a pronoun stands for an actor"
        ),
        pytest.param(
            ["a.b"], ["a", ".", "[UNK]"], id="a mark parts words; a part with an unknown letter is unknown"
        ),
        pytest.param(["x" * 101], ["[UNK]"], id="what is too long is no word"),
    ],
)
def test_a_word_is_cut_into_the_longest_pieces_known(words, pieces):
    assert numbers_of(words, KNOWN, 9) == [KNOWN[piece] for piece in pieces]


@given(st.lists(st.text(max_size=150), max_size=8), st.integers(0, 12))
def test_any_words_are_cut_and_no_more_pieces_kept_than_asked(words, most):
    numbers = numbers_of(words, KNOWN, most)
    assert len(numbers) <= most
    assert set(numbers) <= set(KNOWN.values())
