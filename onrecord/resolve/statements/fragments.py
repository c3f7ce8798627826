"""A quotation seen as a whole, each of its fragments in marks for itself, and each of its clauses."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.resolve.statements.segments import RELATIVES, pieces_of, recalls
from onrecord.resolve.statements.units import Unit
from onrecord.resolve.statements.words import Word

MOST = 4  # fragments or clauses of one quotation that are looked at for themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A unit, or a part of it that may be another utterance's words.

    Attributes:
        unit: The words looked at.
        indices: For each of them its index in the whole unit.
        tail: The relative clause behind the first clause, which a clause by itself does not hold, if any.
        whole: Whether it is the unit itself.
    """

    unit: Unit
    indices: tuple[int, ...]
    tail: tuple[Word, ...] = ()
    whole: bool = False


def views_of(unit: Unit) -> tuple[View, ...]:
    """Return the whole unit first, then what the report's own words around it may hide.

    These are the fragments in marks, and the clauses of what is told without marks: a report joins several things with
    "and that", or hangs its own reminder on what was said.
    """
    clauses = [] if all(unit.marked) else _told_clauses(unit)
    tail = clauses[0].tail if clauses else ()
    whole = View(unit=unit, indices=tuple(range(len(unit.words))), tail=tail, whole=True)
    if all(unit.marked):
        return (whole,)
    fragments = (View(unit=_part(unit, run), indices=tuple(run)) for run in marked_runs(unit)[:MOST])
    return (whole, *fragments, *clauses)


def tails_apart(one: View, other: View) -> bool:
    """Tell whether both go on with relative clauses that have nothing in common, one of them cut off.

    "A motion that ..." may be any motion.
    """
    if one.whole and other.whole:
        return False
    stems = [{word.stem for word in view.tail if word.content} for view in (one, other)]
    return all(stems) and not stems[0] & stems[1]


def _told_clauses(unit: Unit) -> list[View]:
    """Return the clauses told without marks; those that only recall something stand for nothing."""
    pieces = pieces_of(unit)
    if len(pieces) == 1:
        return []
    tails = [tuple(unit.words[i] for i in piece) for piece in pieces[1:]] + [()]
    return [
        View(unit=_part(unit, piece), indices=tuple(piece), tail=tail if _relative(tail) else ())
        for piece, tail in list(zip(pieces, tails, strict=True))[:MOST]
        if not recalls(unit, piece) and not any(unit.marked[index] for index in piece)
    ]


def _relative(words: Sequence[Word]) -> bool:
    return bool(words) and words[0].form in RELATIVES | {"that"}


def marked_runs(unit: Unit) -> list[list[int]]:
    """Return the indices of the words in marks, each fragment for itself."""
    runs: list[list[int]] = []
    for index, marked in enumerate(unit.marked):
        if marked and runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        elif marked:
            runs.append([index])
    return runs


def least_content(unit: Unit) -> int:
    """Return how many content words the smallest part has that may be found elsewhere by itself."""
    runs = marked_runs(unit) or [list(range(len(unit.words)))]
    return min(sum(unit.words[index].content for index in run) for run in runs)


def _part(unit: Unit, run: Sequence[int]) -> Unit:
    first, last = run[0], run[-1]
    return replace(
        unit,
        words=unit.words[first : last + 1],
        marked=unit.marked[first : last + 1],
        before=(*unit.before, *unit.words[:first]),
        after=(*unit.words[last + 1 :], *unit.after),
    )
