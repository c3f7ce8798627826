"""How many origins, not how many outlets, stand behind a finding: one way of counting for all of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.model.disagreements import Agreement, Disagreement
from onrecord.model.events import Commitment, EventCluster
from onrecord.model.figures import Figure
from onrecord.model.outlets import Outlets, shipped_outlets
from onrecord.model.quotes import Quote, Statement
from onrecord.model.records import Record
from onrecord.model.spans import Place
from onrecord.trace.backing import Backing, backing


def counted(record: Record, outlets: Outlets | None = None) -> Record:
    """Return the record with the origins behind each finding, and their number.

    What a report passes on from another ("the Courier reported"), or has word for word from one, has that other's
    origin; what somebody said to one outlet has one origin, however many repeat it. Everything else counts once for
    each independent telling.

    Args:
        record: The record, its credits, passages, origins and findings found.
        outlets: The known outlets; those that onrecord ships with where None.
    """
    behind = backing(record, outlets or shipped_outlets())
    quotes = {quote.id: quote for quote in record.quotes}
    events = {
        event.id: Place(document=event.document, start=event.start, end=event.end) for event in record.events
    }
    agreed = tuple(_agreement(one, behind) for one in record.agreements)
    return replace(
        record,
        statements=tuple(_statement(one, quotes, behind) for one in record.statements),
        figures=tuple(_figures(record.figures, record.agreements, behind)),
        event_clusters=tuple(_cluster(one, events, behind) for one in record.event_clusters),
        commitments=tuple(_commitment(one, behind) for one in record.commitments),
        disagreements=tuple(_disagreement(one, behind) for one in record.disagreements),
        agreements=tuple(
            sorted(agreed, key=lambda one: (-one.independent, -len(one.documents), one.about, one.id))
        ),
        timeline=tuple(
            replace(one, origins=found, independent=len(found))
            for one in record.timeline
            for found in [behind.places(one.places)]
        ),
    )


def _statement(one: Statement, quotes: Mapping[str, Quote], behind: Backing) -> Statement:
    places = [_quoted(quotes[name]) for name in one.quotes if name in quotes]
    found = behind.said(places) or behind.documents(one.documents)
    return replace(one, origins=found, independent=max(1, len(found)))


def _quoted(quote: Quote) -> Place:
    return Place(document=quote.document, start=quote.start, end=quote.end)


def _cluster(one: EventCluster, events: Mapping[str, Place], behind: Backing) -> EventCluster:
    found = _all(behind, [events[name] for name in one.events if name in events], one.documents)
    return replace(one, origins=found, independent=len(found))


def _commitment(one: Commitment, behind: Backing) -> Commitment:
    found = _all(behind, [step.place for step in one.steps], one.documents)
    return replace(one, origins=found, independent=len(found))


def _agreement(one: Agreement, behind: Backing) -> Agreement:
    found = _all(behind, one.places, one.documents)
    return replace(one, origins=found, independent=len(found))


def _disagreement(one: Disagreement, behind: Backing) -> Disagreement:
    """Return a difference with the origins of each side, those that most tell first."""
    sides = [replace(side, origins=_all(behind, side.places, side.documents)) for side in one.sides]
    return replace(one, sides=tuple(sorted(sides, key=lambda side: -len(side.origins))))


def _all(behind: Backing, places: Sequence[Place], documents: Iterable[str]) -> tuple[str, ...]:
    """Return the origins behind places, and behind the documents that no place stands in."""
    told = {place.document for place in places}
    return behind.places(places, [name for name in documents if name not in told])


def _figures(figures: Sequence[Figure], agreed: Sequence[Agreement], behind: Backing) -> Iterator[Figure]:
    """Yield the figures with all reports that give the same number for the same thing, and their origins."""
    held: dict[Place, Agreement] = {}
    for one in sorted(agreed, key=lambda one: (len(one.documents), one.id)):
        held.update(dict.fromkeys(one.places, one))
    for figure in figures:
        place = Place(document=figure.document, start=figure.start, end=figure.end)
        group = held.get(place)
        found = behind.places(group.places if group else [place])
        documents = group.documents if group else (figure.document,)
        yield replace(figure, documents=documents, origins=found, independent=len(found))
