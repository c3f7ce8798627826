"""The timeline's axis: near days stand apart by their distance, long silences are cut and labelled."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.counting_words import MONTHS
from onrecord.present.report.phrases import counted

DAY = 26  # units for one day
WIDEST_STEP = 78  # units between two dates at most: what is longer is cut
LEAST_WIDEST = 34  # the same where there are many dates
PAGE = 900  # units that the whole is kept to where it can be: wider, its numbers cannot be read in print
RADIUS = 10  # units of a mark around its place, with the space to the next
LETTER = 7  # units
LABEL = 46  # units between two dates under the axis at least
NARROWEST_STEP = 22  # units between two dates at least, so that marks do not cover each other
SILENCE = 7  # days without a line that are worth a word: a week
ROW = 20  # units between two marks of one date
MARGIN = 34


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One mark.

    Attributes:
        number: Number of its line in the list.
        x: Units from the left.
        y: Units from the top.
        width: Units that an interval covers; 0 for one day.
        sure: Whether it is drawn full.
    """

    number: int
    x: int
    y: int
    width: int
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A date under the axis.

    Attributes:
        x: Units from the left.
        label: As exact as the line that starts there: day and month, month, or year; with the year where that changes.
    """

    x: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A stretch without any dated line.

    Attributes:
        after: Number of the last line before it.
        x: Its middle.
        label: How long, in words.
    """

    after: int
    x: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The whole drawing.

    Attributes:
        width: Units.
        height: Units.
        base: Where the axis runs, units from the top.
        points: The marks.
        ticks: The dates.
        gaps: The silences.
    """

    width: int
    height: int
    base: int
    points: tuple[Point, ...]
    ticks: tuple[Tick, ...]
    gaps: tuple[Silence, ...]


def axis(dates: Sequence[tuple[str, str | None, bool]]) -> Axis:
    """Return the drawing of dated lines, given in order as (date, end, sure)."""
    starts = [first_day(date) for date, _, _ in dates]
    ends = [max(last_day(end or date), start) for (date, end, _), start in zip(dates, starts, strict=True)]
    stops = sorted({*starts, *ends})
    at = _positions(stops)
    rows = _rows([(at[start], at[end]) for start, end in zip(starts, ends, strict=True)])
    base = MARGIN + ROW * (max(rows, default=0) + 1)
    points = [
        Point(
            number=number,
            x=at[start],
            y=base - ROW * (row + 1) + ROW // 2 - 4,
            width=at[end] - at[start],
            sure=sure,
        )
        for number, (start, end, row, (_, _, sure)) in enumerate(
            zip(starts, ends, rows, dates, strict=True), start=1
        )
    ]
    return Axis(
        width=max(at.values(), default=0) + 2 * MARGIN,
        height=base + 44,
        base=base,
        points=tuple(points),
        ticks=_ticks(_exactness(starts, [date for date, _, _ in dates]), at),
        gaps=_silences(starts, ends, at),
    )


def first_day(date: str) -> int:
    """Return the first day of an ISO date of any precision, as a day number; 1 for what is no date."""
    return _day(date.partition("/")[0], last=False)


def last_day(date: str) -> int:
    """Return the last day of an ISO date of any precision, as a day number."""
    return _day(date.rpartition("/")[2], last=True)


def _day(date: str, *, last: bool) -> int:
    match = re.match(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", date)
    if not match:
        return 1
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        if day or not last:
            return dt.date(year, month or 1, day or 1).toordinal()
        return _month_after(year, month or 12).toordinal() - 1
    except ValueError:  # 31 February, or the year 0
        return 1


def _month_after(year: int, month: int) -> dt.date:
    return dt.date(year + month // 12, month % 12 + 1, 1)


def _positions(stops: Sequence[int]) -> dict[int, int]:
    at: dict[int, int] = {}
    x = MARGIN
    widest = max(LEAST_WIDEST, min(WIDEST_STEP, (PAGE - 2 * MARGIN) // max(1, len(stops))))
    for before, day in zip([None, *stops[:-1]], stops, strict=True) if stops else ():
        if before is not None:
            x += max(NARROWEST_STEP, min(widest, (day - before) * DAY))
        at[day] = x
    return at


def _rows(spans: Sequence[tuple[int, int]]) -> list[int]:
    """Return for each mark the lowest row where it covers no earlier one."""
    taken: list[int] = []  # how far each row is taken
    rows = []
    for start, end in spans:
        row = next((row for row, stop in enumerate(taken) if stop < start - RADIUS), len(taken))
        if row == len(taken):
            taken.append(0)
        taken[row] = max(taken[row], end + RADIUS)
        rows.append(row)
    return rows


def _exactness(starts: Sequence[int], dates: Sequence[str]) -> dict[int, int]:
    """Return, for each day on which a line starts, how long the most exact date there is: 4, 7 or 10 letters."""
    found: dict[int, int] = {}
    for start, date in zip(starts, dates, strict=True):
        found[start] = max(found.get(start, 0), len(date.partition("/")[0]))
    return dict(sorted(found.items()))


def _ticks(days: Mapping[int, int], at: Mapping[int, int]) -> tuple[Tick, ...]:
    ticks: list[Tick] = []
    year = None
    for day, letters in days.items():
        date = dt.date.fromordinal(day)
        label = _label(date, letters, year)
        room = LABEL if not ticks else max(LABEL, (len(ticks[-1].label) + len(label)) * LETTER // 2 + 6)
        if not ticks or at[day] - ticks[-1].x >= room:
            ticks.append(Tick(x=at[day], label=label))
            year = date.year
    return tuple(ticks)


def _label(date: dt.date, letters: int, year: int | None) -> str:
    """Return a date as exact as it is told, without the year where the label before it has the same."""
    if letters == len("2025"):
        return str(date.year)
    month = MONTHS[date.month - 1][:3]
    told = month if letters == len("2025-11") else f"{date.day} {month}"
    return told if date.year == year else f"{told} {date.year}"


def _silences(starts: Sequence[int], ends: Sequence[int], at: Mapping[int, int]) -> tuple[Silence, ...]:
    found = []
    before = 0
    for number in range(1, len(starts)):
        before, day = max(before, ends[number - 1]), starts[number]
        if day - before > SILENCE:
            found.append(Silence(after=number, x=(at[before] + at[day]) // 2, label=_length(day - before)))
    return tuple(found)


def _length(days: int) -> str:
    if days > 730:
        return counted(round(days / 365.25), "year")
    return counted(days, "day") if days < 60 else counted(round(days / 30.4), "month")
