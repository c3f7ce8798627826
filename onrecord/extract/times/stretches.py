"""Readings of weeks, months, quarters, seasons, years, decades and centuries."""

from onrecord.extract.times.lengths import period
from onrecord.extract.times.meanings import Meaning, Reference, Words
from onrecord.extract.times.points import CENTURY, full_year

QUARTERS = 4
# Words before a bare number of four digits that make it a year, not a count of something.
BEFORE_A_YEAR = frozenset(
    [
        "in",
        "since",
        "by",
        "of",
        "from",
        "until",
        "till",
        "before",
        "after",
        "late",
        "early",
        "mid",
        "during",
        "for",
        "to",
        "and",
        "or",
        "through",
        "between",
        "circa",
        "around",
        "about",
        "to-",
        "(",
        "-",
        ",",
        ";",
        "'",
        "than",
        "as",
        "over",
        "that",
        "the",
        "till",
        "into",
        "spring",
        "summer",
        "fall",
        "autumn",
        "winter",
    ]
)
FIRST_BARE_YEAR, LAST_BARE_YEAR = 1800, 2100  # a bare number outside needs a preposition
NOT_A_YEAR_AFTER = frozenset(
    [
        "%",
        "percent",
        "people",
        "miles",
        "feet",
        "dollars",
        "men",
        "troops",
        "soldiers",
        "meters",
        "metres",
        "km",
        "kilometers",
        "tons",
        "yards",
        "points",
    ]
)


def month(words: Words) -> Meaning | None:
    """March 1998, early March, last March, the end of June, March of that year, each March."""
    number = words.integer("m")
    if words.written(words.stop - 1) == "march" and words.after in ("of", "for", "on", "against", "madness"):
        return None
    if words.has("e"):
        return Meaning(type="SET", value=f"XXXX-{number:02}")
    if words.written(words.stop - 1) == "may" and words.stop - words.first == 1 and _modal(words):
        return None
    year = words.integer("y")
    if "'" in words.kinds[words.first : words.stop]:
        short = words.integer("n")
        year = full_year(short) if short is not None and short < CENTURY else None
    if words.has("u"):
        if words.word("u") != "year":
            return None
        return Meaning(
            type="DATE",
            month=number,
            shift=words.integer("lx") or 0,
            unit="year",
            reference=_reference(words),
        )
    shift = words.integer("lx") if words.has("lx") else (0 if words.has("t") else None)
    return Meaning(type="DATE", year=year, month=number, shift=shift, reference=_reference(words))


def _modal(words: Words) -> bool:
    """Tell whether "May" is more likely the verb that opens a question or a name than the month."""
    return words.before not in (
        "in",
        "since",
        "by",
        "until",
        "of",
        "from",
        "before",
        "after",
        "and",
        "to",
        "for",
        "during",
        "through",
        "late",
        "early",
        "last",
        "this",
        "next",
    )


def _reference(words: Words) -> Reference:
    written = {words.written(i) for i in range(words.first, words.stop)}
    far = written & {"that", "those", "same", "following", "previous", "preceding", "ensuing", "subsequent"}
    return "story" if far or ("the" in written and written & {"next"}) else "report"


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
        reference=_reference(words),
    )


def year_unit(words: Words) -> Meaning | None:
    """Return the meaning of "the 1990 fiscal year", "the 1989 quarter"."""
    if words.word("u") not in ("year", "season", "quarter"):
        return None
    return Meaning(type="DATE", value=str(words.integer("y")))


def fiscal_year(words: Words) -> Meaning | None:
    """Return the meaning of "fiscal 1990"."""
    return Meaning(type="DATE", value=str(words.integer("y")))


def season(words: Words) -> Meaning | None:
    """Last fall, the summer of 2019; "spring" and "fall" alone are too often verbs and nouns."""
    bare = words.stop - words.first == 1 or (words.stop - words.first == 2 and words.has("h"))
    name = words.written(words.stop - 1)
    if (
        bare
        and name in ("fall", "spring")
        and not (words.before in ("in", "since", "by", "during", "of", "until", "for") and words.has("h"))
    ):
        return None
    if bare and words.before in ("to", "will", "would", "olympics"):
        return None
    if words.kinds[words.stop - 1] == "s" and words.has("h") and words.after in ("of", "in", "by"):
        return None  # "the fall of the city"
    year = words.integer("y")
    shift = words.integer("lx") if words.has("lx") else (0 if words.has("t") else None)
    return Meaning(type="DATE", season=words.word("s"), year=year, shift=shift)


def decade(words: Words) -> Meaning | None:
    """The 1990s, the late '80s, the nineties."""
    value = words.integer("z")
    if value is None:
        return None
    if value > CENTURY:
        return Meaning(type="DATE", value=str(value)[:3])
    named = not words.written(words.stop - 1)[0].isdigit()
    if not (named or "'" in words.kinds[words.first : words.stop] or words.has("h")):
        return None
    if named and not words.has("h"):
        return None
    tens = value if named else value // 10
    return Meaning(type="DATE", value=f"19{tens}" if tens >= 2 else f"20{tens}")


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
    return Meaning(type="DATE", shift=shift or 0, unit=unit, reference=_reference(words))


def year_end(words: Words) -> Meaning | None:
    """Year-end, the year's end."""
    if words.word("u") != "year" or words.written(words.stop - 1) not in ("end", "start", "beginning"):
        return None
    return Meaning(type="DATE", shift=0, unit="year")


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


def year(words: Words) -> Meaning | None:
    """Since 1969, early 1990, the end of 2025; a bare number of four digits only where it reads as a year."""
    value = words.integer("y")
    if (
        value is None
        or value < 1
        or words.after in NOT_A_YEAR_AFTER
        or words.before in ("$", "£", "€", "#", "no")
    ):
        return None
    told = words.before in BEFORE_A_YEAR or words.has("EJL")
    if not told and not FIRST_BARE_YEAR <= value <= LAST_BARE_YEAR:
        return None
    return Meaning(type="DATE", value=f"{value:04}")


def before_christ(words: Words) -> Meaning | None:
    """Return the meaning of "241 BC"."""
    if words.found[words.stop - 1].value != -1:
        return None
    value = words.found[words.first].value
    return Meaning(type="DATE", value=f"BC{value:04}") if isinstance(value, int) and value > 0 else None


def short_year(words: Words) -> Meaning | None:
    """Return the meaning of "'98"."""
    value = words.integer("n")
    lexeme = words.found[words.stop - 1]
    if value is None or lexeme.end - lexeme.start != 2 or words.found[words.first].end != lexeme.start:
        return None
    return Meaning(type="DATE", value=str(full_year(value)))


def spoken_year(words: Words) -> Meaning | None:
    """Return the meaning of "nineteen ninety-seven"."""
    first, *rest = [one.value for one in words.found[words.first : words.stop] if one.kind == "w"]
    tens = sum(int(value) for value in rest)
    if first not in (18, 19, 20) or not 10 <= tens < CENTURY:
        return None
    return Meaning(type="DATE", value=str(int(first) * CENTURY + tens))
