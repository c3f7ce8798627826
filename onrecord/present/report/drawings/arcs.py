"""Who copied whom as arcs: one row for each source in order of time, an arc from each to what repeats it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

ROW = 34  # units from one row to the next
TOP = 26
LEFT = 168  # units kept for the arcs, left of the rows
NEAREST = 20  # units that the shortest arc stands out
LABEL = (36, 12)  # units that a label takes, across and down
WIDEST = 108


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """A line from a source to what repeats it.

    Attributes:
        path: The line in SVG's own notation.
        x: Where its label stands, units from the left.
        y: Units from the top.
        arrow: The three corners of the arrow at its end.
        clear: Whether its label covers no other's.
    """

    path: str
    x: int
    y: int
    arrow: str
    clear: bool = True


def row_at(number: int) -> int:
    """Return where a row stands, units from the top; rows count from 0."""
    return TOP + ROW * number


def height(rows: int) -> int:
    """Return the height of the drawing."""
    return TOP + ROW * rows


def arcs(ends: Sequence[tuple[int, int]]) -> tuple[Arc, ...]:
    """Return an arc for each pair of rows (source, derived), the longer ones further out."""
    longest = max((abs(one - other) for one, other in ends), default=1)
    drawn: list[Arc] = []
    for source, derived in ends:
        one = _arc(source, derived, longest)
        near = any(abs(one.x - arc.x) < LABEL[0] and abs(one.y - arc.y) < LABEL[1] for arc in drawn)
        drawn.append(replace(one, clear=not near))
    return tuple(drawn)


def _arc(source: int, derived: int, longest: int) -> Arc:
    top, bottom = row_at(source), row_at(derived)
    reach = NEAREST + round((WIDEST - NEAREST) * abs(source - derived) / max(longest, 1))
    x = LEFT - 12
    bend = x - round(reach * 4 / 3)  # a cubic's control points stand a third beyond its reach
    return Arc(
        path=f"M{x},{top} C{bend},{top} {bend},{bottom} {x - 6},{bottom}",
        x=x - reach - 4,
        y=(top + bottom) // 2,
        arrow=f"{x},{bottom} {x - 8},{bottom - 4} {x - 8},{bottom + 4}",
    )
