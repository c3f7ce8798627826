"""Chains of credits through the set: a report credits another, whose own report credits a third for the same words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model.copies import Credit, Reuse
from onrecord.model.spans import Place

FROM_OUTLET = frozenset({"according to", "revealed", "first reported", "told", "interview", "link"})


def handed_on(row: Credit, credited: Sequence[Credit], reused: Sequence[Reuse]) -> Credit:
    """Return a credit with whom the credited report, which is in the set, has the same words from in turn.

    Only where the two reports have the words in common: that the other credits somebody for something else says
    nothing of these.
    """
    further = {
        other.credited: other
        for place in _there(row, reused)
        for other in credited
        if other.document == place.document
        and other.relation in FROM_OUTLET
        and other.credited not in (row.credited, *row.chain)
        and any(covered.span.overlaps(place.span) for covered in other.covers)
    }
    if not further or row.relation not in FROM_OUTLET:
        return row
    names = tuple(sorted(further, key=lambda name: (further[name].start, name)))
    why = f"{row.why} {row.credited} has it from {' and '.join(names)}, as its own report says."
    return replace(row, chain=(*row.chain, *names), why=why)


def _there(row: Credit, reused: Sequence[Reuse]) -> Iterator[Place]:
    """Yield where the credited reports tell what the credit answers for."""
    for one in reused:
        for mine, other in ((one.left, one.right), (one.right, one.left)):
            covered = any(p.document == mine.document and p.span.overlaps(mine.span) for p in row.covers)
            if covered and other.document in row.reports:
                yield other
