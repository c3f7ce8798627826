"""The chart of a relation: cooperation above the line, conflict below, one column for each point in time."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.present.report.phrases import dated

STEP = 46  # units between two points
HALF = 80  # units from the middle line to the highest score
MARGIN = 40
HIGHEST = 10  # PLOVER scores run from -10 to 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One point.

    Attributes:
        number: Its number in the table.
        x: Units from the left.
        y: Units from the top.
        forward: Whether the first actor of the pair acts.
    """

    number: int
    x: int
    y: int
    forward: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The line through the points of one direction.

    Attributes:
        points: Its corners in SVG's own notation.
        forward: Whether the first actor of the pair acts.
    """

    points: str
    forward: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A date under the chart.

    Attributes:
        x: Units from the left.
        text: The day, or "?" where it is not told.
    """

    x: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The whole drawing.

    Attributes:
        width: Units.
        height: Units.
        middle: Where the line between cooperation and conflict runs.
        dots: The points.
        labels: The dates.
        lines: The lines through the points, one for each direction.
    """

    width: int
    height: int
    middle: int
    dots: tuple[Dot, ...]
    labels: tuple[Label, ...]
    lines: tuple[Line, ...]


def chart(points: Sequence[tuple[str | None, float, bool]]) -> Chart:
    """Return the drawing of points given in order as (date, score, forward)."""
    middle = HALF + 18
    dots, labels = [], []
    for number, (date, score, forward) in enumerate(points, start=1):
        x = MARGIN + STEP * (number - 1) + STEP // 2
        height = max(-HIGHEST, min(HIGHEST, score)) / HIGHEST * HALF
        dots.append(Dot(number=number, x=x, y=round(middle - height), forward=forward))
        if number == 1 or date != points[number - 2][0]:
            labels.append(Label(x=x, text=_short(date)))
    return Chart(
        width=max(MARGIN + STEP * len(points) + 12, 320),
        height=2 * middle + 24,
        middle=middle,
        dots=tuple(dots),
        labels=tuple(labels),
        lines=tuple(_line(dots, forward=forward) for forward in (True, False)),
    )


def _line(dots: Sequence[Dot], *, forward: bool) -> Line:
    points = " ".join(f"{dot.x},{dot.y}" for dot in dots if dot.forward == forward)
    return Line(points=points, forward=forward)


def _short(date: str | None) -> str:
    """Return a day short enough to stand under a point."""
    parts = dated((date or "")[:10] or None).split()
    return " ".join(part[:3] for part in parts[:2]) if len(parts) == 3 else " ".join(parts) or "?"
