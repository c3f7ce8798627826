"""A draft's figures and names: as the reports have them, otherwise, or not in them at all."""

import re

from onrecord.model.documents import Document
from onrecord.model.figures import Figure
from onrecord.model.people import Form, Mention, Person
from onrecord.model.quotes import Quote
from onrecord.model.records import Record
from onrecord.model.spans import Span
from onrecord.resolve.drafts import all_checked
from onrecord.resolve.drafts.figures import figure_checks
from onrecord.resolve.drafts.names import name_checks
from tests.cases import cases

REPORT = "On Sunday a freighter struck the Chain Bridge, injuring 14 people in the old town of Karsund."
KNOWN = (
    Person(
        id="p1",
        name="Jana Hollis",
        kind="person",
        forms=(
            Form(words="Jana Hollis", documents=("wire",), count=3),
            Form(words="Jenna Hollis", documents=("lantern",), count=1, flag="misspelling", why="Only one."),
        ),
    ),
)


def document(name: str, text: str) -> Document:
    return Document(id=name, path=f"{name}.txt", text=text, sha256="", words=len(text.split()))


def figures_in(one: Document) -> list[Figure]:
    return [
        Figure(
            id=f"f-{one.id}-{found.start()}",
            document=one.id,
            start=found.start(),
            end=found.end(),
            value=float(found.group()),
            unit=one.text[found.end() :].split()[0].strip("."),
        )
        for found in re.finditer(r"\d+", one.text)
    ]


@cases("resolve/draft_figures")
def test_a_figure_is_held_against_the_sentence_about_the_same(case):
    wire, draft = document("wire", REPORT), document("draft", case["draft"])
    (check,) = figure_checks(figures_in(draft), {"draft": draft}, figures_in(wire), {"wire": wire})
    assert check.about == "figure"
    assert check.verdict == case["verdict"]
    assert case.get("why_has", "") in check.why
    assert (check.place is None) == (check.verdict == "missing")


@cases("resolve/draft_names")
def test_a_name_is_held_against_those_of_the_reports(case):
    name = case["name"]
    people = (Person(id="d1", name=name, kind="person"),)
    mentions = [Mention(id="m", document="draft", start=0, end=len(name), person="d1", form="name")]
    (check,) = name_checks(people, mentions, {"draft": f"{name} came."}, KNOWN)
    assert check.about == "name"
    assert check.verdict == case["verdict"]
    assert case.get("why_has", "") in check.why


def test_a_figure_inside_a_quotation_is_checked_with_its_words_alone():
    draft = document("draft", "“We counted 14 people in the old town,” Hollis said.")
    words = Span(start=1, end=draft.text.index(",”") + 1)
    quote = Quote(
        id="q", document="draft", start=1, end=words.end, content=(words,), kind="direct", function="speech"
    )
    checks = all_checked([draft], Record(), quotes=[quote], figures=figures_in(draft), people=(), mentions=())
    assert [check.about for check in checks] == ["quotation"]
