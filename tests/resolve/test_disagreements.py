"""Agreements and disagreements: figures in a case table, names as the people room flags them."""

from itertools import permutations

import pytest

from onrecord import extract, resolve
from onrecord.model.people import Form, Mention, Person
from onrecord.model.quotes import Quote, Rendering, Statement
from onrecord.model.records import Story
from onrecord.model.spans import Span
from onrecord.resolve.disagreements import figure_agreements, figure_disagreements
from tests.cases import cases


@pytest.fixture
def findings(page):
    def make(reports):
        return tuple(
            extract.findings_of(page(text, id=name, published=day, published_basis="stated"))
            for name, day, text in reports
        )

    return make


@cases("resolve/figures")
def test_figures_agree_and_differ_as_the_table_says(case, findings):
    found = findings(case["reports"])
    told = [[int(one.value), list(one.documents)] for one in figure_agreements(found)]
    assert told == case["agreements"]
    assert [one.class_ for one in figure_disagreements(found)] == case["disagreements"]


@cases("resolve/figures")
def test_the_order_of_reports_does_not_matter(case, findings):
    found = findings(case["reports"])
    assert len({figure_disagreements(order) for order in permutations(found)}) == 1
    assert len({figure_agreements(order) for order in permutations(found)}) == 1


def test_every_side_shows_its_words_and_no_word_judges(findings):
    rows = [
        ["courier", "2025-11-18", "The city of Karsund bought 60 electric buses for the harbour line."],
        ["post", "2025-11-18", "The city of Karsund bought 75 electric buses for the harbour line."],
    ]
    found = findings(rows)
    text = {one.page.document.id: one.page.document.text for one in found}
    (conflict,) = figure_disagreements(found)
    assert [side.value for side in conflict.sides] == ["60", "75"]
    for side in conflict.sides:
        assert {text[p.document][p.start : p.end] for p in side.places} == {side.value}
    assert not {"false", "lie", "wrong", "broken"} & set(conflict.why.lower().split())


def test_a_flagged_spelling_stands_against_the_usual_one(findings):
    found = findings(
        [["courier", "2025-11-18", "Jana Hollis won."], ["post", "2025-11-18", "Jena Hollis won."]]
    )
    person = Person(
        id="p-1",
        name="Jana Hollis",
        kind="person",
        forms=(
            Form(words="Jana Hollis", documents=("courier",), count=1),
            Form(words="Jena Hollis", documents=("post",), count=1, flag="misspelling"),
        ),
    )
    mentions = tuple(
        Mention(id=name, document=name, start=0, end=11, person="p-1", form="name")
        for name in ("courier", "post")
    )
    ((one,), _) = resolve.compared(found, people=(person,), mentions=mentions)
    assert (one.kind, one.class_, [side.value for side in one.sides]) == (
        "name",
        "wording",
        ["Jana Hollis", "Jena Hollis"],
    )


@pytest.mark.parametrize("other", ["J. A. Karsund", "Aldo Brandt"])  # perhaps the same man; surely another
def test_two_people_are_no_two_subjects_of_one_inquiry(findings, other):
    told = {
        "courier": "Police opened an investigation into Jamal Karsund's disappearance.",
        "post": f"Police opened an investigation into {other}'s disappearance.",
    }
    found = findings([[name, "2025-11-18", words] for name, words in told.items()])
    names = {"courier": "Jamal Karsund", "post": other}
    people = tuple(
        Person(
            id=f"p-{document}",
            name=name,
            kind="person",
            forms=(Form(words=name, documents=(document,), count=1),),
        )
        for document, name in names.items()
    )
    mentions = tuple(
        Mention(
            id=document,
            document=document,
            start=told[document].index(name),
            end=told[document].index(name) + len(name),
            person=f"p-{document}",
            form="name",
        )
        for document, name in names.items()
    )
    differences, _ = resolve.compared(found, people=people, mentions=mentions)
    assert differences == ()


def test_an_utterance_in_other_words_shows_both_and_a_shortened_one_does_not(findings):
    words = {
        "courier": "“We will stop the works,” Hollis said.",
        "post": "“We must halt the works,” Hollis said.",
        "wire": "“We will stop” it, Hollis said.",
    }
    found = findings([[name, "2025-11-18", text] for name, text in words.items()])
    quotes = tuple(
        Quote(
            id=name,
            document=name,
            start=1,
            end=end,
            content=(Span(start=1, end=end),),
            kind="direct",
            function="speech",
        )
        for name, end in (("courier", 24), ("post", 24), ("wire", 13))
    )
    renderings = tuple(
        Rendering(quote=name, document=name, class_=class_)
        for name, class_ in (("courier", "verbatim"), ("post", "reworded"), ("wire", "shortened"))
    )
    statement = Statement(
        id="s-1",
        speaker_name="Jana Hollis",
        quotes=tuple(words),
        documents=tuple(sorted(words)),
        fullest="courier",
        earliest="courier",
        renderings=renderings,
        words="We will stop the works,",
    )
    ((one,), _) = resolve.compared(found, statements=(statement,), quotes=quotes)
    assert (one.kind, one.class_, [side.value for side in one.sides]) == (
        "quote",
        "wording",
        ["We must halt the works,", "We will stop the works,"],
    )


def test_a_day_that_two_reports_tell_is_an_agreement(findings):
    found = findings(
        [
            ["courier", "2025-11-22", "Jana Hollis met President Aldo Brandt in Karsund on Friday."],
            ["post", "2025-11-23", "President Aldo Brandt met Jana Hollis in Karsund on Nov. 21, 2025."],
        ]
    )
    (day, *_) = resolve.compared(found)[1]
    assert (day.value, day.documents) == ("2025-11-21", ("courier", "post"))


def test_reports_of_two_stories_are_not_held_against_each_other(findings):
    found = findings(
        [
            ["courier", "2025-11-22", "The storm in Karsund killed 12 people on Friday."],
            ["post", "2025-11-23", "The storm in Karsund killed 15 people on Friday."],
        ]
    )
    assert resolve.compared(found)[0]
    apart = [Story(id=one, documents=(one,)) for one in ("courier", "post")]
    assert resolve.compared(found, stories=apart)[0] == ()
    assert resolve.compared(
        found, stories=[Story(id="s", documents=("courier", "post"))]
    ) == resolve.compared(found)
