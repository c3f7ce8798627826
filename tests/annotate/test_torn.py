"""Words torn at their apostrophe: read as one word, told at their own places."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.annotate import packed, unpacked
from onrecord.annotate.torn import joined
from onrecord.model.trees import tree_of


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Brenholm’ s harbour", "Brenholm’s harbour"),
        ("they won’ t and we' re not", "they won’t and we're not"),
        ("the boys’ sledge", "the boys’ sledge"),
        ("the ‘old’ s-bend", "the ‘old’s-bend"),
        ("‘ s", "‘ s"),
        ("Jens’ St. Mary", "Jens’ St. Mary"),
    ],
)
def test_only_a_lone_letter_behind_an_apostrophe_is_joined(written, read):
    assert joined(written).text == read


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab’' strevldm.", max_size=40))
def test_every_place_in_the_joined_words_is_told_in_those_written(written):
    whole = joined(written)
    assert [written[whole.first(i)] for i in range(len(whole.text))] == list(whole.text)
    assert [written[whole.stop(i + 1) - 1] for i in range(len(whole.text))] == list(whole.text)


def test_a_torn_genitive_is_no_verb_and_its_words_read_back(page):
    made = page("The council must keep Brenholm’ s promise to the island’ s fishermen.")
    tree = tree_of(made)
    genitives = [i for i, word in enumerate(tree.lower) if word == "’s"]
    assert [made.text_of(i) for i in genitives] == ["’ s", "’ s"]
    assert {made.tokens[i].tag for i in genitives} == {"POS"}
    assert unpacked(made.document, packed(made)) == made
