"""What the words of a time make in one year, and what they tell without any."""

from datetime import date, timedelta

from onrecord.extract.times import calendars
from onrecord.extract.times.meanings import Meaning


def in_year(meaning: Meaning, year: int) -> str | None:
    """Return the value in that year, None where the calendar has no such day."""
    tail = f"T{meaning.part}" if meaning.part else ""
    if meaning.feast:
        day = calendars.feast(year, meaning.feast)
        return day.isoformat() + tail if day else None
    if meaning.season:
        return f"{year:04}-{meaning.season}"
    if meaning.quarter:
        return f"{year:04}-Q{meaning.quarter}"
    if meaning.day is None:
        return f"{year:04}-{meaning.month:02}{tail}"
    day = calendars.day(year, meaning.month or 1, meaning.day)
    if day and meaning.unit == "week":
        return calendars.moved(day, 0, "week")
    return day.isoformat() + tail if day else None


def partial_of(meaning: Meaning) -> str | None:
    """Return what the words alone tell, X for the rest."""
    tail = f"T{meaning.part}" if meaning.part else ""
    if meaning.season:
        return f"XXXX-{meaning.season}"
    if meaning.quarter:
        return f"XXXX-Q{meaning.quarter}"
    if meaning.month and meaning.day:
        return f"XXXX-{meaning.month:02}-{meaning.day:02}{tail}"
    if meaning.month:
        return f"XXXX-{meaning.month:02}"
    if meaning.weekday:
        return f"XXXX-WXX-{meaning.weekday}{tail}"
    return None


def days_in(meaning: Meaning, year: int) -> tuple[date, date] | None:
    """Return first and last day of it in that year."""
    if meaning.season:
        last = date(year, calendars.SEASON_ENDS[meaning.season], 28)
        return last - timedelta(days=88), last
    if meaning.quarter:
        first = date(year, meaning.quarter * 3 - 2, 1)
        return first, first + timedelta(days=89)
    if meaning.feast:
        day = calendars.feast(year, meaning.feast)
    elif meaning.day is None:
        first = date(year, meaning.month or 1, 1)
        return first, first + timedelta(days=27)
    else:
        day = calendars.day(year, meaning.month or 1, meaning.day)
    return (day, day) if day else None
