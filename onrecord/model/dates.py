"""Dates as the record writes them, to first and last day. Pure functions, shared by all rooms."""

from calendar import monthrange
from datetime import date, timedelta

YEAR_DIGITS, MONTHS, MONTHS_OF_A_QUARTER = 4, 12, 3
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}  # first and last month; winter runs over the year's end
HALVES = {"H1": (1, 6), "H2": (7, 12)}


def interval(value: str | None) -> tuple[date, date] | None:
    """Return first and last day of an ISO or TIMEX3 date; None where it names no stretch of the calendar.

    >>> [str(day) for day in interval("2025-11") or ()]
    ['2025-11-01', '2025-11-30']
    >>> [str(day) for day in interval("2025-W46-WE") or ()]
    ['2025-11-15', '2025-11-16']
    >>> interval("P2D"), interval("PRESENT_REF"), interval("XXXX-11")
    (None, None, None)
    """
    if not value:
        return None
    start, slash, end = value.partition("/")
    if slash:
        first, last = interval(start), interval(end)
        return (first[0], last[1]) if first and last and first[0] <= last[1] else None
    year = value[:YEAR_DIGITS]
    if not (year.isascii() and year.isdecimal()):
        return None
    try:
        return _short(value) if len(year) < YEAR_DIGITS else _in_year(int(year), value[YEAR_DIGITS:])
    except (ValueError, OverflowError):
        return None


def _short(value: str) -> tuple[date, date] | None:
    """A decade (`199`) or a century (`18`)."""
    if not value.isdecimal() or len(value) < 2:
        return None
    years = 10 ** (YEAR_DIGITS - len(value))
    return date(int(value) * years, 1, 1), date(int(value) * years + years - 1, 12, 31)


def _in_year(year: int, rest: str) -> tuple[date, date] | None:  # noqa: PLR0911 - one return a form
    if not rest:
        return date(year, 1, 1), date(year, 12, 31)
    mark = rest[1:3]
    if mark[:1] == "W" and mark != "WI":
        monday = date.fromisocalendar(year, int(rest[2:4]), 1)
        return monday + timedelta(days=5 if rest.endswith("WE") else 0), monday + timedelta(days=6)
    if mark == "WI":
        return date(year, 12, 1), date(year + 1, 2, 28)
    if mark[:1] == "Q":
        number = int(mark[1])
        return _months(year, number * MONTHS_OF_A_QUARTER - 2, number * MONTHS_OF_A_QUARTER)
    if mark in SEASONS or mark in HALVES:
        return _months(year, *(SEASONS.get(mark) or HALVES[mark]))
    month, day = int(mark), rest[4:6]
    if rest[3:4] != "-":
        return _months(year, month, month)
    return date(year, month, int(day)), date(year, month, int(day))


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def first_day(value: str | None) -> date | None:
    """Return the first day of an ISO or TIMEX3 date, None where it names none.

    >>> str(first_day("2025-W47"))
    '2025-11-17'
    """
    found = interval(value)
    return found[0] if found else None


def only_day(value: str | None) -> date | None:
    """Return the day that the value names, None where it names none or a longer stretch.

    >>> str(only_day("2025-11-16TEV")), only_day("2025-11")
    ('2025-11-16', None)
    """
    found = interval(value)
    return found[0] if found and found[0] == found[1] else None


def calendar_date(value: str | None) -> str | None:
    """Return a TIMEX3 value as the record writes dates: ISO 8601 at the precision known; None where it names none.

    A part of a day is its day; a week, weekend, quarter, season, half-year, decade or century is the interval from
    its first day to its last.

    >>> calendar_date("2025-11-16TEV"), calendar_date("2025-11"), calendar_date("2025-W46")
    ('2025-11-16', '2025-11', '2025-11-10/2025-11-16')
    >>> calendar_date("PAST_REF"), calendar_date("XXXX-11-04"), calendar_date("P2D")
    (None, None, None)
    """
    found = interval(value)
    if value is None or found is None:
        return None
    first, last = found
    if first == last:
        return first.isoformat()
    whole = value if "/" not in value else ""
    for precision in ("2025", "2025-11"):
        if len(whole) == len(precision) and interval(whole) == found and whole.replace("-", "").isdecimal():
            return whole
    return f"{first.isoformat()}/{last.isoformat()}"
