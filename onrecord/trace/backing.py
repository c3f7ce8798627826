"""Whose telling stands behind each place of a report: its own, or that of whoever it has the words from."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.copies import Credit, Origin
from onrecord.model.outlets import Outlets
from onrecord.model.records import Record
from onrecord.model.spans import Place
from onrecord.model.tellings import origins_behind
from onrecord.trace.origins import family
from onrecord.trace.publishers import same_outlet

EXCLUSIVE = frozenset({"told", "interview"})  # said to one outlet: whoever repeats it has it from there
PASSED_ON = frozenset({"according to", "revealed", "first reported"})


@dataclass(frozen=True, slots=True)
class _Debt:
    """A stretch of a report that has another origin than the report."""

    place: Place
    origin: str
    exclusive: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """The origins, and what of which report has another's.

    Attributes:
        origins: The origins of the story, in order.
        debts: By document, its stretches that somebody else tells, in text order.
        longest: By document, the length of the longest of them, code points: bounds the search.
    """

    origins: tuple[Origin, ...]
    debts: Mapping[str, Sequence[_Debt]]
    longest: Mapping[str, int]

    def documents(self, documents: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of the tellings that whole documents belong to."""
        return origins_behind(frozenset(documents), self.origins)

    def places(self, places: Iterable[Place], documents: Iterable[str] = ()) -> tuple[str, ...]:
        """Return the ids of the origins behind places, and behind further documents as wholes."""
        found: set[str] = set()
        own = set(documents)
        for place in places:
            debts = self._debts(place)
            found.update(debt.origin for debt in debts)
            if not debts:
                own.add(place.document)
        return self._ordered(found | set(self.documents(own)))

    def said(self, places: Sequence[Place]) -> tuple[str, ...]:
        """Return the ids of the origins behind a statement's quotations: of one given to one outlet, that alone."""
        exclusive = {debt.origin for place in places for debt in self._debts(place) if debt.exclusive}
        return self._ordered(exclusive) if exclusive else self.places(places)

    def _ordered(self, found: set[str]) -> tuple[str, ...]:
        return tuple(one.id for one in self.origins if one.id in found)

    def _debts(self, place: Place) -> list[_Debt]:
        """Return what of a place somebody else tells, where that is most of it or of what is told."""
        rows = self.debts.get(place.document, ())
        first = bisect_left(
            rows, place.start - self.longest.get(place.document, 0), key=lambda row: row.place.start
        )
        stop = bisect_left(rows, place.end, key=lambda row: row.place.start)
        return [row for row in rows[first:stop] if _mostly(place, row.place)]


def _mostly(place: Place, other: Place) -> bool:
    common = min(place.end, other.end) - max(place.start, other.start)
    return 2 * common > min(place.end - place.start, other.end - other.start)


def backing(record: Record, known: Outlets) -> Backing:
    """Return what of which report has another's origin: by its own credits, and by the passages it has from others.

    Args:
        record: The record, its credits, passages and origins found.
        known: The known outlets.
    """
    debts: dict[str, list[_Debt]] = defaultdict(list)
    for row in record.credits:
        source = _origin_of(row, record.origins, known)
        if source is not None and row.relation in EXCLUSIVE | PASSED_ON:
            for place in row.covers:
                debts[place.document].append(_Debt(place, source, row.relation in EXCLUSIVE))
    for one in record.reuse:
        taken = {"right": (one.left, one.right), "left": (one.right, one.left)}.get(one.source)
        if taken is not None and one.kind != "quotation":
            for source in origins_behind({taken[1].document}, record.origins):
                debts[taken[0].document].append(_Debt(taken[0], source, exclusive=False))
    return Backing(
        origins=record.origins,
        debts={name: sorted(rows, key=lambda row: row.place) for name, rows in debts.items()},
        longest={name: max(row.place.end - row.place.start for row in rows) for name, rows in debts.items()},
    )


def _origin_of(row: Credit, origins: Sequence[Origin], known: Outlets) -> str | None:
    """Return the origin that a credit names: the outlet's own telling, the interview with it, or its report."""
    publisher = family(row.credited, known)
    for one in origins:
        if one.kind == "interview" and row.relation in EXCLUSIVE:
            if family(one.name, known) == publisher and row.document in one.documents:
                return one.id
        elif one.kind == "outside report" and not one.tells and one.name == row.credited:
            return one.id
    return next((one.id for one in origins if one.tells and same_outlet(row.credited, one.name, known)), None)
