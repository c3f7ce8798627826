"""Readings of weeks, quarters, half years, centuries and other stretches counted from a date."""

from onrecord.extract.times.calendars import QUARTERS
from onrecord.extract.times.lengths import period
from onrecord.extract.times.meanings import Meaning, Words, reference_of


def quarter_of(words: Words) -> Meaning | None:
    """Third-quarter, the third quarter of 1989, this year's third quarter."""
    number = words.integer("o")
    if number is None or not 1 <= number <= QUARTERS or "quarter" not in _units(words):
        return None
    shift = words.integer("lxt") if words.has("lxt") else None
    year = words.integer("y")
    return Meaning(
        type="DATE", quarter=number, year=year, shift=shift, unit="year" if shift is not None else None
    )


def _units(words: Words) -> tuple[str, ...]:
    return tuple(str(one.value) for one in words.found[words.first : words.stop] if one.kind in "uU")


def half_of(words: Words) -> Meaning | None:
    """Return the meaning of "the first half of 2025"."""
    number = words.integer("o")
    if number not in (1, 2) or not (words.has("y") or "year" in _units(words)):
        return None
    year = words.integer("y")
    if year is not None:
        return Meaning(type="DATE", value=f"{year}-H{number}")
    return Meaning(
        type="DATE",
        shift=words.integer("lx") or 0,
        unit="year",
        part=f"-H{number}",
        reference=reference_of(words),
    )


def nth_unit(words: Words) -> Meaning | None:
    """Return the meaning of "the 20th century"; "the second day" counts from something we do not know."""
    number, unit = words.integer("o"), words.word("u")
    if unit == "century" and number is not None and 1 <= number <= 30:
        return Meaning(type="DATE", value=f"{number - 1:02}")
    if unit in ("day", "week", "month", "year") and words.has("h"):
        return Meaning(type="DATE")
    return None


def deictic_unit(words: Words) -> Meaning | None:
    """Last week, this year, the end of this month, that same day, the following year, by the end of the year."""
    unit = words.word("u")
    if unit in ("hour", "minute", None):
        return None
    shift = words.integer("lx")
    written = {words.written(i) for i in range(words.first, words.stop)}
    if "past" in written:
        return Meaning(type="DURATION", value=period(1, unit or "day"))
    if words.has("E") and not words.has("lxtTh"):
        return None
    if words.has("lx") and words.has("h") and words.after == "of":
        return Meaning(type="DURATION", value=period(1, unit or "day"))  # "the last week of August"
    if unit == "quarter" and "latest" in written:
        return Meaning(type="DATE", shift=-1, unit="quarter", part="-Q")
    return Meaning(type="DATE", shift=shift or 0, unit=unit, reference=reference_of(words))


def bare_unit(words: Words) -> Meaning | None:
    """The weekend, the quarter: the nearest one. Other bare units ("the week") are left alone."""
    unit = words.word("u")
    if unit == "weekend":
        return Meaning(type="DATE", shift=0, unit="weekend", weekday=6)
    if unit == "quarter" and words.after not in ("of", "finals", "final"):
        return Meaning(type="DATE", shift=-1, unit="quarter", part="-Q")
    if words.after in ("before", "after") and unit in ("day", "week", "month", "year"):
        return None
    return None
