"""Subjects that a long phrase in front has swallowed."""

import pytest

from onrecord.annotate.languages import english
from onrecord.annotate.subjects import SUBJECTS, give_back_subjects

SWALLOWED = [
    (
        "In an interview with The Brenholm Courier columnist Ida Moss, former Governor Aron Velt said he would stay.",
        "said",
        "Velt",
    ),
    (
        "After the governor announced that the city would drop a toll that has divided its ferry union, dockers and crews alike said they would strike.",
        "said",
        "dockers",
    ),
    (
        "It comes more than a month after Ostra’s CEO, Ida Moss, resigned following pressure by Norden.",
        "resigned",
        "CEO",
    ),
    ("In talks with Norden, Lind and Ostra left early.", "left", "Lind"),
]


def subjects(doc, verb):
    return [w.text for word in doc if word.text == verb for w in word.children if w.dep_ in SUBJECTS]


@pytest.mark.parametrize(("sentence", "verb", "subject"), SWALLOWED)
def test_a_swallowed_subject_is_given_back_to_its_verb(sentence, verb, subject):
    doc = english()(sentence)
    assert subjects(doc, verb) == [], "the parser reads this one by itself: find another case"
    give_back_subjects(doc)
    assert subjects(doc, verb) == [subject]


@pytest.mark.parametrize(
    "sentence",
    [
        "After the strike, the mayor said he would stay.",
        "Among the points left open are wages, hours and leave.",
        "In talks with Norden, Lind and Ostra, Voss left early.",
        "“We will stay,” said Aron Velt, the governor, after the vote.",
    ],
)
def test_what_the_parser_reads_by_itself_stays_as_it_is(sentence):
    doc, again = english()(sentence), english()(sentence)
    give_back_subjects(again)
    assert [(w.head.i, w.dep_) for w in again] == [(w.head.i, w.dep_) for w in doc]
