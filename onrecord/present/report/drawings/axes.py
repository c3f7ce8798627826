"""The timeline's axis: near days stand apart by their distance, long silences are cut and labelled."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.present.report.phrases import MONTHS, counted

DAY = 26  # units for one day
WIDEST_STEP = 78  # units between two dates at most: what is longer is cut
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
        label: Day and month, or the year where that changes.
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
    rows: dict[int, int] = {}
    points = []
    deepest = max((starts.count(day) for day in set(starts)), default=0)
    base = MARGIN + ROW * max(deepest, 1)
    for number, (start, end, (_, _, sure)) in enumerate(zip(starts, ends, dates, strict=True), start=1):
        rows[start] = rows.get(start, 0) + 1
        y = base - ROW * rows[start] + ROW // 2 - 4
        points.append(Point(number=number, x=at[start], y=y, width=at[end] - at[start], sure=sure))
    return Axis(
        width=max(at.values(), default=0) + 2 * MARGIN,
        height=base + 44,
        base=base,
        points=tuple(points),
        ticks=_ticks(sorted(set(starts)), at),
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
    for before, day in zip([None, *stops[:-1]], stops, strict=True) if stops else ():
        if before is not None:
            x += max(NARROWEST_STEP, min(WIDEST_STEP, (day - before) * DAY))
        at[day] = x
    return at


def _ticks(days: Sequence[int], at: dict[int, int]) -> tuple[Tick, ...]:
    ticks: list[Tick] = []
    year = None
    for day in days:
        date = dt.date.fromordinal(day)
        label = f"{date.day} {MONTHS[date.month - 1][:3]}" + ("" if date.year == year else f" {date.year}")
        room = 66 if date.year != year else 46  # units that a label takes
        if not ticks or at[day] - ticks[-1].x >= room:
            ticks.append(Tick(x=at[day], label=label))
            year = date.year
    return tuple(ticks)


def _silences(starts: Sequence[int], ends: Sequence[int], at: dict[int, int]) -> tuple[Silence, ...]:
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
