"""Quotations that hold two things which other reports tell apart: cut where the two meet."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.resolve.statements.links import Link
from onrecord.resolve.statements.segments import Piece, covered, pieces_of, spans_of
from onrecord.resolve.statements.units import Unit, ended

Tellers = Sequence[tuple[Unit, Link]]  # other units with what ties them to this one, its words on the left


def bridges_of(units: Sequence[Unit], links: Mapping[tuple[int, int], Link]) -> Mapping[int, tuple[int, ...]]:
    """Return for each unit that bridges two tellings the words before which it is to be cut.

    A unit is cut between two sentences, or two clauses with a subject each, where one report tells only what is
    before and another only what is behind. A report that runs the two together in one sentence of its own keeps
    them one. Where reports merely tell less, nothing is cut: that is a shortened rendering.

    Args:
        units: The units.
        links: Links by pairs of indices, the lower first.
    """
    near: dict[int, list[tuple[Unit, Link]]] = defaultdict(list)
    for (left, right), link in links.items():
        if units[left].document != units[right].document:
            near[left].append((units[right], link))
            near[right].append((units[left], link.turned()))
    found = {}
    for index, tellers in near.items():
        pieces = pieces_of(units[index]) if len(tellers) > 1 else ()
        starts = [p.start for p in pieces[1:] if _bridges(units[index], pieces, p.start, tellers)]
        if starts:
            found[index] = tuple(starts)
    return found


def cut_at(unit: Unit, starts: Sequence[int], text: str) -> Iterator[Unit]:
    """Yield the parts of a unit that begin with its first word and with those at `starts`."""
    for first, stop in zip([0, *starts], [*starts, len(unit.words)], strict=True):
        yield replace(
            unit,
            spans=spans_of(unit, range(first, stop), text),
            words=(*unit.words[first : stop - 1], ended(unit.words[stop - 1])),
            marked=unit.marked[first:stop],
            before=(*unit.before, *unit.words[:first]),
            after=(*unit.words[stop:], *unit.after),
            lead=unit.words[first - 1].tail if first else unit.lead,
        )


def _bridges(unit: Unit, pieces: Sequence[Piece], start: int, tellers: Tellers) -> bool:
    """Tell whether the pieces before the word at `start` and those from it on are told apart by others."""
    before = after = False
    for other, link in tellers:
        told = covered(unit, pieces, link.left)
        left = any(piece.start < start for piece in told)
        right = any(piece.start >= start for piece in told)
        if left and right and len(covered(other, pieces_of(other), link.right)) < len(told):
            return False
        before |= left and not right
        after |= right and not left
    return before and after
