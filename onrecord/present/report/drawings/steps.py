"""A figure that moves: one step for each newer state, in order of time."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.present.report.phrases import dated

STEP = 110  # units between two states, which hold a date's words
HALF = 60  # units between the lowest and the highest figure
MARGIN = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One state of the figure.

    Attributes:
        x: Units from the left.
        y: Units from the top.
        value: In the reports' words.
        date: As of when, in words.
    """

    x: int
    y: int
    value: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """The whole drawing.

    Attributes:
        width: Units.
        height: Units.
        path: The stepped line in SVG's own notation; "" where there is nothing to draw.
        states: The states.
    """

    width: int = 0
    height: int = 0
    path: str = ""
    states: tuple[State, ...] = ()


def steps(moves: Sequence[tuple[str, float, str]]) -> Steps:
    """Return the drawing of (ISO date, number, words); nothing where fewer than two dates are told.

    >>> steps([("2031-03-09", 4.0, "four"), ("2031-03-10", 8.0, "eight")]).path
    'M30,90 H140 V30 H220'
    """
    ordered = sorted(set(moves))
    if len({date for date, _, _ in ordered}) < 2:
        return Steps()
    numbers = [number for _, number, _ in ordered]
    low, reach = min(numbers), (max(numbers) - min(numbers)) or 1.0
    states = tuple(
        State(
            x=MARGIN + STEP * place,
            y=MARGIN + round(HALF * (1 - (number - low) / reach)),
            value=words,
            date=dated(date),
        )
        for place, (date, number, words) in enumerate(ordered)
    )
    line = " ".join(f"H{state.x} V{state.y}" for state in states[1:])
    width = states[-1].x + STEP - MARGIN
    return Steps(
        width=width + MARGIN,
        height=HALF + 2 * MARGIN + 16,
        path=f"M{states[0].x},{states[0].y} {line} H{width}",
        states=states,
    )
