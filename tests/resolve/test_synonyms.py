"""The list of words that tell the same thing: each word in one set, phrases and names read as one term."""

import tomllib
from collections import Counter
from importlib import resources

import pytest

from onrecord.resolve.statements.synonyms import terms_of
from onrecord.resolve.statements.words import words_of


def test_each_word_stands_in_one_set():
    text = (resources.files("onrecord.resolve.statements") / "data/synonyms.toml").read_text(encoding="utf-8")
    counted = Counter(
        word for sets in tomllib.loads(text).values() for line in sets.values() for word in line.split()
    )
    assert [word for word, times in counted.items() if times > 1] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("she would step down", ["leave-office"]),
        ("the council formally withdrew it", ["council", "withdraw"]),
        ("the retirement of treasurer Jon Brandt", ["leave-office", "brandt"]),
        ("former Harbor House treasurer Ida Vask", ["vask"]),
        ("to meet Vask on Monday", ["meet", "vask", "monday"]),
        ("withdraws it in order to calm the islanders", ["withdraw", "calm", "islander"]),
    ],
)
def test_terms_are_the_words_under_which_two_reports_are_compared(text, names):
    assert [term.name for term in terms_of(words_of(text, 0, len(text)))] == names


def test_a_name_alone_is_no_deed():
    (term,) = terms_of(words_of("of Jon Brandt", 0, 13))
    assert term.person
    assert not term.deed
    assert term.indices == (1, 2)
