"""Readings of durations, of shifts by a number of units, and of what comes again and again."""

from onrecord.extract.times.calendars import IN_OTHERS, LETTERS, OF_A_DAY
from onrecord.extract.times.meanings import Meaning, Words, quantity

BEFORE_BARE_UNITS = frozenset(["for", "in", "within", "after", "over", "of", "during", "through"])
# After these "a year" tells how often: "twice a year", "$5 million a year".
RATE = frozenset(
    [
        "once",
        "twice",
        "times",
        "million",
        "billion",
        "trillion",
        "thousand",
        "hundred",
        "percent",
        "%",
        "dollars",
        "barrels",
        "euros",
        "pounds",
    ]
)


def period(count: float | None, unit: str) -> str:
    """Return a TIMEX3 duration; X where the words do not count.

    >>> period(2, "week"), period(None, "year"), period(1.5, "hour"), period(2, "decade")
    ('P2W', 'PXY', 'PT1H30M', 'P20Y')
    """
    factor, unit = IN_OTHERS.get(unit, (1, unit))
    if unit == "weekend":
        return "P2D" if count == 1 else "PXD"
    letter, mark = LETTERS[unit], "PT" if unit in OF_A_DAY else "P"
    if count is None:
        return f"{mark}X{letter}" if factor == 1 else "PXE" if factor == 10 else "PXC"
    if count > 1e6:
        return f"{mark}X{letter}"
    amount = count * factor
    whole = int(amount)
    half = amount - whole == 0.5
    smaller = {"year": "6M", "hour": "30M", "minute": "30S", "day": "T12H"}.get(unit)
    if half and smaller:
        return f"{mark}{f'{whole}{letter}' if whole else ''}{smaller}"
    return f"{mark}{amount:g}{letter}"


def _unit(words: Words) -> str:
    return words.word("uU") or "day"


def ago(words: Words) -> Meaning | None:
    """Two years ago, several weeks ago, a year ago."""
    count = quantity(words)
    unit = _unit(words)
    if not words.has("uU"):
        return None
    if words.has("U") and not words.has("niwvaby"):
        count = None
    if count is None or unit in OF_A_DAY:
        return Meaning(type="DATE", value="PAST_REF" if unit not in OF_A_DAY else None)
    return Meaning(type="DATE", shift=-_steps(count), unit=unit, part=_compared(unit, count))


def _steps(count: float) -> int:
    return min(round(count), 100_000)


def later(words: Words) -> Meaning | None:
    """Two days later, a year earlier: counted from the last date told."""
    count = quantity(words)
    unit = _unit(words)
    back = words.has("B")
    if count is None or unit in OF_A_DAY:
        return Meaning(type="DATE", value=None)
    return Meaning(
        type="DATE",
        shift=_steps(count) * (-1 if back else 1),
        unit=unit,
        part=_compared(unit, count),
        reference="story",
    )


def _compared(unit: str, count: float) -> str | None:
    """Mark "a year earlier", which a report of quarters means as the same quarter of the year before."""
    return "-Q" if unit == "year" and count == 1 else None


def year_earlier(words: Words) -> Meaning | None:
    """Return the meaning of "the year-ago quarter"."""
    return Meaning(type="DATE", shift=-1, unit="year", part="-Q") if words.word("u") == "year" else None


def duration(words: Words) -> Meaning | None:
    """Two years, the past three months, a ten-day, several hours."""
    unit = _unit(words)
    count = quantity(words)
    if words.has("g") or words.after in ("old", "olds"):
        return None  # an age is a figure
    if words.after == "-" and words.written(words.stop + 1) == "long" and not words.has("niwvby"):
        return None  # "a day-long talk": the article is the talk's
    if unit == "quarter" and words.after in ("of", "-"):
        return None
    if (
        words.has("n")
        and words.kinds[words.stop - 1] == "u"
        and "-" not in words.kinds[words.first : words.stop]
        and words.integer("n") != 1
    ):
        return None if words.after.isalpha() is False else _counted(words, count, unit)
    return _counted(words, count, unit)


def _counted(words: Words, count: float | None, unit: str) -> Meaning | None:
    only_article = not words.has("niwvby")
    rate = words.before in RATE or _after_a_number(words)
    if only_article and words.kinds[words.stop - 1] == "u" and rate:
        return Meaning(type="SET", value=period(1, unit))
    if unit == "quarter" and only_article:
        return None
    return Meaning(type="DURATION", value=period(count, unit))


def _after_a_number(words: Words) -> bool:
    """Tell whether "a week" follows a count: "four flights a week", "$1.76 a year"."""
    last, before = (words.kinds[max(0, words.first - back)] for back in (1, 2))
    return last in "niy" or (words.before.endswith("s") and before in "niywv")


def long_unit(words: Words) -> Meaning | None:
    """Decades-long, day-long, yearlong."""
    told = words.word("q")
    if told is None and words.written(words.stop - 1) != "long":
        return None
    return Meaning(type="DURATION", value=told or period(None if words.has("U") else 1, _unit(words)))


def bare_units(words: Words) -> Meaning | None:
    """For years, within weeks."""
    if words.before not in BEFORE_BARE_UNITS:
        return None
    return Meaning(type="DURATION", value=period(None, _unit(words)))


def set_of_units(words: Words) -> Meaning | None:
    """Every day, each year, every two weeks."""
    unit = _unit(words)
    count = quantity(words) if words.has("niwb") else 1.0
    return Meaning(type="SET", value=period(count, unit))


def set_of_days(words: Words) -> Meaning | None:
    """Every Monday, each morning, Monday nights."""
    weekday, part = words.integer("d"), words.word("p")
    if not words.has("e") and not words.written(words.stop - 1).endswith("s"):
        return None
    day = f"XXXX-WXX-{weekday}" if weekday else "XXXX-XX-XX"
    return Meaning(type="SET", value=day + (f"T{part}" if part else ""))


def adverb_set(words: Words) -> Meaning | None:
    """Daily, weekly, annually."""
    return Meaning(type="SET", value=words.word("S"))
