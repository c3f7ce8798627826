"""Quotations inside quotations of the same report: a fragment in marks within reported speech."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.resolve.statements.links import Link
from onrecord.resolve.statements.units import Unit

SURE = 0.97
WHY = "stand one inside the other in the same report"


def nested(units: Sequence[Unit]) -> tuple[tuple[int, int, Link], ...]:
    """Return each unit that stands inside another of its document, that other, and the link between them.

    A fragment given to somebody else, a quotation within a quotation, is not linked.
    """
    found = []
    for group in _by_document(units):
        open_: list[int] = []
        # Sorted by start with the longest first, so that whatever may cover a unit has been seen before it.
        for index in sorted(group, key=lambda i: (units[i].spans[0].start, -units[i].spans[-1].end, i)):
            inner = units[index]
            open_ = [outer for outer in open_ if units[outer].spans[-1].end > inner.spans[0].start]
            covering = [outer for outer in open_ if _covers(units[outer], inner)]
            if (
                covering
                and inner.quote.function == "speech"
                and inner.speaker in {None, units[covering[-1]].speaker}
            ):
                found.append((index, covering[-1], _link(inner, units[covering[-1]])))
            open_.append(index)
    return tuple(found)


def _by_document(units: Sequence[Unit]) -> Iterable[list[int]]:
    groups: dict[str, list[int]] = defaultdict(list)
    for index, unit in enumerate(units):
        groups[unit.document].append(index)
    return groups.values()


def _covers(outer: Unit, inner: Unit) -> bool:
    return outer.quote.id != inner.quote.id and all(
        any(span.covers(part) for span in outer.spans) for part in inner.spans
    )


def _link(inner: Unit, outer: Unit) -> Link:
    inside = frozenset(
        index
        for index, word in enumerate(outer.words)
        if any(span.start <= word.start and word.end <= span.end for span in inner.spans)
    )
    return Link(score=SURE, left=frozenset(range(len(inner.words))), right=inside, why=WHY)
