"""Dates as outlets, feeds and pages write them, to ISO 8601 with the precision that is known."""

import re
from datetime import UTC, date, datetime

from onrecord.model.counting_words import MONTHS

LONGEST = 80  # characters; a date with weekday, time and zone has 45
SHORT_MONTHS = tuple(month[:3].lower() for month in MONTHS)
MONTH = rf"(?P<month>{'|'.join(SHORT_MONTHS)})[a-z]{{0,6}}\.?"
YEAR = r"(?P<year>1[89]\d\d|20\d\d)"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
CLOCK = (
    r"(?:[\sT,@|–-]{1,4}(?:at\s+)?(?P<hour>[0-2]?\d)[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:[.,]\d{1,9})?)?:?"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?(?:\s*\(?[A-Z]{2,4}T?\)?)?)?"
)
FORMS = tuple(
    re.compile(WEEKDAY + form + CLOCK + r"\Z", re.IGNORECASE)
    for form in (
        YEAR + r"[-/.](?P<number>[01]?\d)[-/.](?P<day>[0-3]?\d)",
        YEAR + r"(?P<number>[01]\d)(?P<day>[0-3]\d)",
        DAY + r"[\s-]+" + MONTH + r",?[\s-]+" + YEAR,
        MONTH + r"[\s-]+" + DAY + r",?[\s-]+" + YEAR,
        YEAR + r"[-/.](?P<number>[01]?\d)",
        MONTH + r",?\s+" + YEAR,
        YEAR,
    )
)
SLASHED = re.compile(rf"(?P<first>[0-3]?\d)[/.](?P<second>[0-3]?\d)[/.]{YEAR}{CLOCK}\Z", re.IGNORECASE)
EPOCH = re.compile(r"(?P<seconds>[1-9]\d{8,9})(?:\d{3})?(?:\.0*)?\Z")  # seconds or milliseconds since 1970


def iso_date(words: str) -> str | None:
    """Return a date in ISO 8601, no more precise than the words; None where they leave it open.

    `03/04/2025` stays None: which of the two is the month differs between countries. A clock time is kept
    with its offset from UTC, and without one where none is written.

    >>> iso_date("Friday, Nov. 21, 2025 4:30 p.m."), iso_date("November 2025"), iso_date("03/04/2025")
    ('2025-11-21T16:30', '2025-11', None)
    """
    words = " ".join(words[: LONGEST + 1].split())
    if not words or len(words) > LONGEST:
        return None
    for form in FORMS:
        if match := form.match(words):
            return _iso(match)
    if match := SLASHED.match(words):
        return _slashed(match)
    if match := EPOCH.match(words):
        return datetime.fromtimestamp(int(match["seconds"]), tz=UTC).strftime("%Y-%m-%dT%H:%MZ")
    return None


def _iso(match: re.Match[str]) -> str | None:
    found = match.groupdict()
    year = int(found["year"])
    month = found.get("month")
    number = SHORT_MONTHS.index(month[:3].lower()) + 1 if month else int(found.get("number") or 0)
    day = int(found.get("day") or 0)
    if not number:
        return f"{year:04d}"
    if not 1 <= number <= 12:
        return None
    return _day(match, year, number, day) if found.get("day") else f"{year:04d}-{number:02d}"


def _slashed(match: re.Match[str]) -> str | None:
    first, second = int(match["first"]), int(match["second"])
    if first > 12 or first == second:
        first, second = second, first
    elif second <= 12:
        return None
    return _day(match, int(match["year"]), first, second) if 1 <= first <= 12 else None


def _day(match: re.Match[str], year: int, month: int, day: int) -> str | None:
    try:
        whole = date(year, month, day).isoformat()
    except ValueError:
        return None  # 31 November
    hour = match["hour"]
    if hour is None:
        return whole
    half = (match["half"] or "").lower()[:1]
    number = int(hour) % 12 + (12 if half == "p" else 0) if half else int(hour)
    if number > 23:
        return whole
    return f"{whole}T{number:02d}:{match['minute']}{_zone(match['zone'])}"


def _zone(written: str | None) -> str:
    if not written:
        return ""
    if written.upper() in {"Z", "UTC", "GMT"}:
        return "Z"
    return written if ":" in written else f"{written[:3]}:{written[3:]}"
