"""Readings of times of day and of parts of a day."""

from onrecord.extract.times.days import DAYS, weekday
from onrecord.extract.times.meanings import Meaning, Words

HOURS, MINUTES = 24, 60
NOON = 12


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
    if words.before == "at" and words.word("p") == "NI" and not words.has("h"):
        return Meaning(type="TIME", value="XXXX-XX-XXTNI")  # "at night" tells of no one night
    return Meaning(type="TIME", shift=0, unit="day", part=words.word("p"), reference="story")
