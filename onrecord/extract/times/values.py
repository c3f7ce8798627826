"""Meanings to TIMEX3 values: counted from the report's date, or from the last date that the text told."""

from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.extract.times import calendars
from onrecord.extract.times.meanings import Meaning
from onrecord.extract.times.nearest_years import nearest_year
from onrecord.extract.times.year_forms import in_year, partial_of
from onrecord.model.times import Direction, TimeBasis

SATURDAY = 6
BACK_TO_THE_YEAR_BEFORE = 12  # months that a story steps back before "January" is the next year's
UNKNOWN = "What it is counted from is not known."


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """What a time may be counted from.

    Attributes:
        report: The report's own date, None where unknown.
        inferred: Whether that date is itself inferred.
        story: First day of the last date told in the text.
        precision: How precisely that date was told: `year`, `month`, `week` or `day`.
        near: Whether it was told shortly before.
        quarter: The quarter told shortly before (`1989-Q3`), against which "a year earlier" compares.
        looks_back: Whether the text tells history: then a date without a year belongs to the last year told.
    """

    report: date | None
    inferred: bool = False
    story: date | None = None
    precision: str = "day"
    near: bool = False
    quarter: str | None = None
    looks_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Valued:
    """A value and what it rests on; see `TimeExpression`."""

    value: str | None
    basis: TimeBasis = "stated"
    anchor: str | None = None
    partial: str | None = None
    why: str = "The words tell it in full."


def valued(meaning: Meaning, now: Now, direction: Direction | None) -> Valued:
    """Return the value of a meaning; None where what it is counted from is not known."""
    if meaning.value is not None:
        pointing = meaning.value.endswith("_REF")
        return Valued(value=meaning.value, basis="relative" if pointing else "stated")
    if meaning.year is not None:
        return _stated(meaning)
    if meaning.month is not None or meaning.season or meaning.quarter or meaning.feast:
        return _without_year(meaning, now, direction)
    if meaning.weekday is not None and meaning.unit != "weekend":
        return _weekday(meaning, now, direction)
    if meaning.shift is not None and meaning.unit is not None:
        return _shifted(meaning, now, direction)
    return Valued(value=None, basis="relative", why=UNKNOWN)


def _stated(meaning: Meaning) -> Valued:
    value = in_year(meaning, meaning.year or 0)
    if value is None:
        return Valued(value=None, why="The calendar has no such day.")
    why = "The words tell it in full."
    if meaning.weekday and meaning.day:
        told = date.fromisoformat(value[:10])
        if told.isoweekday() != meaning.weekday:
            why = "The weekday and the date in these words do not go together; the date was followed."
    return Valued(value=value, why=why)


def _counted(value: str | None, meaning: Meaning, now: Now, anchor: date, why: str) -> Valued:
    own = anchor == now.report and meaning.reference == "report"
    basis: TimeBasis = "inferred" if own and now.inferred else "relative"
    return Valued(value=value, basis=basis, anchor=anchor.isoformat(), partial=partial_of(meaning), why=why)


def _without_year(meaning: Meaning, now: Now, direction: Direction | None) -> Valued:
    unknown = Valued(value=None, basis="relative", partial=partial_of(meaning), why=UNKNOWN)
    if meaning.shift is not None and meaning.unit == "year":
        anchor = now.story if meaning.reference == "story" else now.report
        if anchor is None:
            return unknown
        value = in_year(meaning, anchor.year + meaning.shift)
        return _counted(value, meaning, now, anchor, f"Counted by years from {anchor}.")
    beside = now.report is None and now.near and now.precision in ("day", "month")
    if meaning.shift is None and now.story is not None and (now.looks_back or beside):
        year = now.story.year + _turn(meaning, now.story)
        return Valued(
            value=in_year(meaning, year),
            basis="relative",
            anchor=now.story.isoformat(),
            partial=partial_of(meaning),
            why=f"No year is told; the text last spoke of {now.story.year}.",
        )
    if now.report is None:
        return unknown
    year, how = nearest_year(meaning, now.report, direction)
    value = in_year(meaning, year)
    return _counted(
        value, meaning, now, now.report, f"No year is told; {how} the report's date, {now.report}."
    )


def _turn(meaning: Meaning, story: date) -> int:
    """Return 1 where a story that stood late in a year goes on in the first months of the next."""
    if meaning.month is None:
        return 0
    return 1 if story.month - meaning.month >= BACK_TO_THE_YEAR_BEFORE and story.day + story.month > 2 else 0


def _weekday(meaning: Meaning, now: Now, direction: Direction | None) -> Valued:
    anchor = now.story if meaning.reference == "story" and now.story else now.report
    if anchor is None or meaning.weekday is None:
        return Valued(value=None, basis="relative", partial=partial_of(meaning), why=UNKNOWN)
    why = f"The nearest such weekday before the report's date, {anchor}."
    if meaning.unit == "week":
        day = calendars.in_week(anchor, meaning.weekday, meaning.shift or 0)
        why = f"Counted by weeks from {anchor}."
    elif meaning.shift == -1:
        day = calendars.on_weekday(anchor - timedelta(days=1), meaning.weekday, -1)
    elif meaning.shift == 1 or direction == "future":
        strictly = timedelta(days=1 if meaning.shift == 1 else 0)
        day = calendars.on_weekday(anchor + strictly, meaning.weekday, 1)
        why = f"The words look ahead: the next such weekday from {anchor}."
    elif meaning.shift == 0 and direction is None:
        day = calendars.in_week(anchor, meaning.weekday, 0)
        why = f"The one in the week of {anchor}."
    else:
        day = calendars.on_weekday(anchor, meaning.weekday, -1)
    tail = f"T{meaning.part}" if meaning.part else ""
    return _counted(day.isoformat() + tail, meaning, now, anchor, why)


def _finer(unit: str, precision: str) -> bool:
    order = ("day", "week", "month", "quarter", "year")
    return unit in order and order.index(unit) < order.index(precision)


def _shifted(meaning: Meaning, now: Now, direction: Direction | None) -> Valued:
    anchor = now.story if meaning.reference == "story" or (now.looks_back and now.story) else now.report
    unit, shift = meaning.unit or "day", meaning.shift or 0
    if anchor is None and meaning.reference == "story" and shift == 0:
        anchor = now.report  # "at noon" in a text that told no date yet
    if meaning.part == "-Q" and now.report and not now.looks_back:
        anchor = now.report  # "a year earlier" in a report of results compares with the time of the report
    if anchor is None or (anchor is now.story and _finer(unit, now.precision)):
        return Valued(value=None, basis="relative", why=UNKNOWN)
    if now.quarter and abs(shift) == 1 and meaning.part == "-Q":
        compared = now.quarter if unit == "quarter" else f"{int(now.quarter[:4]) + shift:04}{now.quarter[4:]}"
        return _counted(
            compared, meaning, now, anchor, f"Compared with the quarter told before, {now.quarter}."
        )
    if unit == "weekend" and shift == 0 and anchor.isoweekday() < SATURDAY and direction != "future":
        shift = -1
    value = calendars.moved(anchor, shift, unit)
    if value is not None and meaning.part and meaning.part != "-Q":
        value += meaning.part if meaning.part.startswith("-") else f"T{meaning.part}"
    named = "the report's date" if anchor == now.report else "the date told before"
    return _counted(value, meaning, now, anchor, f"Counted from {named}, {anchor}.")
