"""Readings of years and decades."""

from onrecord.extract.times.calendars import CENTURY, full_year
from onrecord.extract.times.meanings import Meaning, Words

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


def year_unit(words: Words) -> Meaning | None:
    """Return the meaning of "the 1990 fiscal year", "the 1989 quarter"."""
    if words.word("u") not in ("year", "season", "quarter"):
        return None
    return Meaning(type="DATE", value=str(words.integer("y")))


def fiscal_year(words: Words) -> Meaning | None:
    """Return the meaning of "fiscal 1990"."""
    return Meaning(type="DATE", value=str(words.integer("y")))


def year_end(words: Words) -> Meaning | None:
    """Year-end, the year's end."""
    if words.word("u") != "year" or words.written(words.stop - 1) not in ("end", "start", "beginning"):
        return None
    return Meaning(type="DATE", shift=0, unit="year")


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
