"""A mixed quotation seen as a whole, and each of its fragments in marks for itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.resolve.statements.units import Unit

MOST = 4  # fragments of one quotation that are looked at for themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A unit, or a part of it that may be another utterance's words.

    Attributes:
        unit: The words looked at.
        indices: For each of them its index in the whole unit.
    """

    unit: Unit
    indices: tuple[int, ...]


def views_of(unit: Unit) -> tuple[View, ...]:
    """Return the whole unit first, then each fragment in marks that the report works into its own words."""
    whole = View(unit=unit, indices=tuple(range(len(unit.words))))
    if all(unit.marked):
        return (whole,)
    return (whole, *(View(unit=_part(unit, run), indices=tuple(run)) for run in marked_runs(unit)[:MOST]))


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
        marked=(True,) * len(run),
        before=(*unit.before, *unit.words[:first]),
        after=(*unit.words[last + 1 :], *unit.after),
    )
