"""Counting on the calendar, without knowing any text."""

from calendar import monthrange
from datetime import date, timedelta

CENTURY, PIVOT = 100, 40  # '39 is 2039, '40 is 1940
MONTHS, QUARTERS = 12, 4
FIRST_YEAR, LAST_YEAR = 1, 9999
LETTERS = {
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "hour": "H",
    "minute": "M",
    "second": "S",
}
# Units that TIMEX3 counts in others.
IN_OTHERS = {
    "fortnight": (2, "week"),
    "decade": (10, "year"),
    "century": (100, "year"),
    "millennium": (1000, "year"),
}
OF_A_DAY = frozenset({"hour", "minute", "second"})
SEASON_ENDS = {"SP": 5, "SU": 8, "FA": 11, "WI": 2}  # last month of each, in the north
LAST_WEEK = 5


def day(year: int, month: int, number: int) -> date | None:
    """Return that day, None where the calendar has none.

    >>> day(2025, 2, 30) is None
    True
    """
    try:
        return date(year, month, number)
    except ValueError:
        return None


def moved(start: date, steps: int, unit: str) -> str | None:  # noqa: PLR0911 - one return a unit
    """Return the TIMEX3 value of the day, week, month or year that lies `steps` units from `start`.

    >>> moved(date(2025, 11, 18), -1, "week"), moved(date(2025, 11, 18), 2, "month")
    ('2025-W46', '2026-01')
    """
    factor, unit = IN_OTHERS.get(unit, (1, unit)) if unit not in ("decade", "century") else (1, unit)
    steps *= factor
    if abs(steps) > LAST_YEAR:
        return None
    try:
        if unit == "day":
            return (start + timedelta(days=steps)).isoformat()
        if unit in ("week", "weekend"):
            year, week, _ = (start + timedelta(weeks=steps)).isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
        if unit == "month":
            count = start.year * MONTHS + start.month - 1 + steps
            return date(count // MONTHS, count % MONTHS + 1, 1).isoformat()[:7]
        if unit == "quarter":
            count = start.year * QUARTERS + (start.month - 1) // 3 + steps
            return f"{count // QUARTERS:04}-Q{count % QUARTERS + 1}"
    except (ValueError, OverflowError):
        return None
    years = {"decade": 10, "century": 100}.get(unit, 1)
    year = start.year + steps * years
    return f"{year:04}"[: 4 - len(str(years)) + 1] if FIRST_YEAR <= year <= LAST_YEAR else None


def on_weekday(anchor: date, weekday: int, direction: int) -> date:
    """Return the nearest day of that ISO weekday before (-1) or after (1) `anchor`, `anchor` itself counted.

    >>> on_weekday(date(2025, 11, 18), 7, -1).isoformat()
    '2025-11-16'
    """
    ahead = (weekday - anchor.isoweekday()) % 7
    return anchor + timedelta(days=ahead if direction > 0 or ahead == 0 else ahead - 7)


def in_week(anchor: date, weekday: int, weeks: int) -> date:
    """Return that weekday in the ISO week `weeks` from the anchor's."""
    return anchor + timedelta(days=weekday - anchor.isoweekday() + 7 * weeks)


def feast(year: int, rule: str) -> date | None:
    """Return the day that a rule of feasts.toml gives in that year.

    >>> feast(2025, "4-4-11").isoformat(), feast(2025, "easter-2").isoformat()
    ('2025-11-27', '2025-04-18')
    """
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule[len("easter") :]))
    numbers = [int(part) for part in rule.split("-")]
    if len(numbers) == 2:
        return day(year, numbers[0], numbers[1])
    weekday, week, month = numbers
    if week == LAST_WEEK:
        return on_weekday(date(year, month, monthrange(year, month)[1]), weekday, -1)
    return on_weekday(date(year, month, 1), weekday, 1) + timedelta(weeks=week - 1)


def easter(year: int) -> date:
    """Return Easter Sunday (Anonymous Gregorian algorithm)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    lead = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * lead) // 451
    month, number = divmod(h + lead - 7 * m + 114, 31)
    return date(year, month, number + 1)


def full_year(two_digits: int) -> int:
    """Return the year that "'98" means."""
    return two_digits + (2000 if two_digits < PIVOT else 1900)
