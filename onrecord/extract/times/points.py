"""Readings of days and times of day."""

from onrecord.extract.times.meanings import Meaning, Words

MONTHS, DAYS, HOURS, MINUTES = 12, 31, 24, 60
NOON = 12
CENTURY, PIVOT = 100, 40  # '39 is 2039, '40 is 1940


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


def full_year(two_digits: int) -> int:
    """Return the year that "'98" means."""
    return two_digits + (2000 if two_digits < PIVOT else 1900)


def month_day(words: Words) -> Meaning | None:
    """Nov. 21, 2025; 21 November; Friday, Nov. 21; without a year where the text gives none."""
    day = words.integer("no")
    if day is None or not 1 <= day <= DAYS:
        return None
    return Meaning(
        type="DATE", year=_year(words), month=words.integer("m"), day=day, weekday=words.integer("d")
    )


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


def clock_time(words: Words) -> Meaning | None:
    """10:35 a.m. Friday, 5 p.m. on Nov. 16, 5 o'clock."""
    clock = _clock(words)
    if clock is None:
        return None
    day = _day_of(words)
    return Meaning(
        type="TIME",
        part=clock,
        year=day.year,
        month=day.month,
        day=day.day,
        weekday=day.weekday,
        shift=day.shift,
        unit=day.unit,
        reference=day.reference,
    )


def _clock(words: Words) -> str | None:
    hour = words.integer("nw")
    start = next(i for i in range(words.first, words.stop) if words.kinds[i] in "nw")
    if ":" not in words.kinds[start : start + 2]:
        # Skip a day of the month before the hour: the number beside K, a word or "o'clock" is the hour.
        beside = [i for i in range(words.first, words.stop) if words.kinds[i] == "K"]
        start = beside[0] - 1 if beside and words.kinds[beside[0] - 1] in "nw" else start
    value = words.found[start].value
    hour = value if isinstance(value, int) else hour
    minute: int | float | str = 0
    if words.kinds[start + 1 : start + 3] == ":n":
        minute = words.found[start + 2].value
        if words.found[start + 2].end - words.found[start + 2].start != 2:
            return None
    if "X'C" in words.kinds[words.first : words.stop] and words.written(start + 1) != "o":
        return None
    half = words.integer("K")
    told = (
        half is not None
        or words.has("CZdD")
        or words.before in ("at", "around", "about", "by", "until", "from")
    )
    if not told or hour is None or not isinstance(minute, int) or hour > HOURS or minute >= MINUTES:
        return None
    if half is not None:
        if hour > NOON:
            return None
        hour = hour % NOON + half
    elif words.word("p") in ("AF", "EV", "NI") and hour < NOON:
        hour += NOON
    return f"{hour:02}:{minute:02}"


def _day_of(words: Words) -> Meaning:
    """Return the day that stands beside a time of day."""
    if words.has("m"):
        month = next(i for i in range(words.first, words.stop) if words.kinds[i] == "m")
        days = [
            one.value
            for i in (month + 1, month - 1, month + 2)
            if words.first <= i < words.stop and (one := words.found[i]).kind in "no"
        ]
        day = days[0] if days and isinstance(days[0], int) and 1 <= days[0] <= DAYS else None
        return Meaning(type="DATE", year=words.integer("y"), month=words.integer("m"), day=day)
    if words.has("D"):
        return Meaning(type="DATE", shift=words.integer("D"), unit="day")
    if words.has("d"):
        return weekday(words)
    return Meaning(type="DATE", shift=0, unit="day", reference="story")


def day_part(words: Words) -> Meaning | None:
    """Sunday evening, noon Wednesday, yesterday morning, late Friday night."""
    if words.written(words.stop - 1).endswith("days") or words.written(words.stop - 1).endswith("s"):
        number = words.integer("d")
        return Meaning(type="SET", value=f"XXXX-WXX-{number}T{words.word('p')}") if number else None
    day = _day_of(words)
    return Meaning(
        type="TIME",
        part=words.word("p"),
        year=day.year,
        month=day.month,
        day=day.day,
        weekday=day.weekday,
        shift=day.shift,
        unit=day.unit,
        reference=day.reference,
    )


def deictic_part(words: Words) -> Meaning | None:
    """Return the meaning of "this morning", "last night", "that evening"."""
    shift = words.integer("lx") or 0
    part = words.word("p")
    return Meaning(
        type="TIME", shift=shift, unit="day", part=part, reference="story" if words.has("Tx") else "report"
    )


def bare_part(words: Words) -> Meaning | None:
    """Overnight and "at noon": only with a word that makes them a time, not a mood ("a morning person")."""
    plural = words.written(words.stop - 1).endswith("s")
    point = words.word("p") in ("12:00", "24:00", "MI")
    if plural or not (
        words.has("h") or point or words.before in ("at", "by", "before", "until", "after", "since")
    ):
        return None
    if words.has("h") and words.before not in (
        "in",
        "during",
        "by",
        "of",
        "for",
        "later",
        "through",
        "throughout",
    ):
        return None
    return Meaning(type="TIME", shift=0, unit="day", part=words.word("p"), reference="story")
