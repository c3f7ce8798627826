"""What two made-up people promised and threatened, for the tests of commitments."""

from onrecord.model.people import Mention, Person
from onrecord.resolve.commitments import commitments
from onrecord.resolve.events import acted, clusters

HOLLIS = Person(id="p-hollis", name="Jana Hollis", kind="person")
BRANDT = Person(id="p-brandt", name="Aldo Brandt", kind="person")

FIRST = "Mayor Jana Hollis vowed to reopen the damaged bridge by Friday.\nMinister Aldo Brandt threatened to withhold the harbour money if the council kept the toll."
SECOND = "Hollis has promised to reopen the bridge.\nIt rained."
LATER = "Hollis reopened the damaged bridge on Friday.\nBrandt had threatened to withhold the harbour money."


def mentions(findings):
    return [
        Mention(
            id=f"m{start}",
            document=found.page.document.id,
            start=start,
            end=start + len(name),
            person=person.id,
            form="name",
        )
        for found in findings
        for person, name in ((HOLLIS, "Hollis"), (BRANDT, "Brandt"))
        for start in [found.page.document.text.find(name)]
        if start >= 0
    ]


def made(findings, as_of=None):
    _, events = clusters(acted(findings, mentions(findings), ()), findings)
    return commitments(events, findings, [HOLLIS, BRANDT], as_of, mentions(findings))
