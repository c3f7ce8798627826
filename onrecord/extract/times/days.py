"""Readings of days."""

from dataclasses import replace

from onrecord.extract.times.calendars import MONTHS, full_year
from onrecord.extract.times.meanings import Meaning, Words

DAYS = 31


def iso_date(words: Words) -> Meaning | None:
    """2025-11-18."""
    return _date(words.integer("y"), words.integer("n"), words.integer("n", 1))


def slashed_date(words: Words) -> Meaning | None:
    """11/21/2025, in the American order unless that gives no month."""
    first, second = words.integer("n"), words.integer("n", 1)
    year = words.integer("y")
    if first is None or second is None:
        return None
    year = full_year(words.integer("n", 2) or 0) if year is None else year
    month, day = (second, first) if first > MONTHS else (first, second)
    return _date(year, month, day)


def _date(year: int | None, month: int | None, day: int | None) -> Meaning | None:
    if year is None or month is None or day is None or not (1 <= month <= MONTHS and 1 <= day <= DAYS):
        return None
    return Meaning(type="DATE", year=year, month=month, day=day)


def month_day(words: Words) -> Meaning | None:
    """Nov. 21, 2025; 21 November; Friday, Nov. 21; without a year where the text gives none."""
    day = words.integer("no")
    if day is None or not 1 <= day <= DAYS:
        return None
    return Meaning(
        type="DATE",
        year=_year(words),
        month=words.integer("m"),
        day=day,
        weekday=words.integer("d"),
        shift=words.integer("lx"),
    )


def week_of(words: Words) -> Meaning | None:
    """Return the meaning of "the week of March 6"."""
    day = month_day(words)
    return replace(day, unit="week") if day is not None and words.word("u") == "week" else None


def day_beside(words: Words) -> Meaning | None:
    """Return the meaning of "the day before yesterday", "the day after tomorrow"."""
    toward, day = words.written(words.stop - 2), words.integer("D")
    if words.word("u") != "day" or (toward, day) not in (("before", -1), ("after", 1)):
        return None
    return Meaning(type="DATE", shift=2 * (day or 0), unit="day")


def _year(words: Words) -> int | None:
    year, era = words.value("y"), words.value("y", 1)
    return int(year) if isinstance(year, int) and year > 0 and era is None else None


def range_end(words: Words) -> Meaning | None:
    """Return the 7 of "Nov. 4-7"."""
    back = next(
        (one for one in reversed(words.found[words.first - 3 : words.first]) if one.kind == "m"), None
    )
    day = words.integer("no")
    if back is None or not isinstance(back.value, int) or day is None or not 1 <= day <= DAYS:
        return None
    return Meaning(type="DATE", year=_year(words), month=back.value, day=day)


def day_word(words: Words) -> Meaning | None:
    """Today, yesterday, Sunday, last Friday, late on Sunday, the previous Monday."""
    part = "NI" if words.written(words.stop - 1) == "tonight" else None
    if words.has("D"):
        return Meaning(type="TIME" if part else "DATE", shift=words.integer("D"), unit="day", part=part)
    plural = words.written(words.stop - 1).endswith("days")
    if plural:
        return Meaning(type="SET", value=f"XXXX-WXX-{words.value('d')}")
    return weekday(words)


def weekday(words: Words) -> Meaning:
    """Return the meaning of a weekday with what "last", "this" or "next" said."""
    told = words.written(words.first) in ("the", "that") or words.has("T")
    following = any(
        words.written(i) in ("following", "previous", "preceding") for i in range(words.first, words.stop)
    )
    shift = words.integer("lx")
    if shift is None and words.has("t"):
        shift = 0
    return Meaning(
        type="DATE",
        weekday=words.integer("d"),
        shift=shift,
        reference="story" if told or following else "report",
    )


def weekday_of_week(words: Words) -> Meaning | None:
    """Return the meaning of "Friday last week", "Sunday of this week"."""
    if words.word("u") != "week":
        return None
    shift = words.integer("lx", 0)
    return Meaning(type="DATE", weekday=words.integer("d"), shift=shift or 0, unit="week")


def feast(words: Words) -> Meaning | None:
    """Christmas, last Thanksgiving, New Year's Day 2026; election night, which has no date of its own."""
    rule = words.word("H")
    if not rule:
        night = words.written(words.stop - 1).endswith("night")
        return Meaning(type="TIME" if night else "DATE")
    return Meaning(type="DATE", feast=rule, year=words.integer("y"), shift=words.integer("lx"))
