"""Readings of months and seasons."""

from onrecord.extract.times.calendars import CENTURY, full_year
from onrecord.extract.times.meanings import Meaning, Words, reference_of


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
            reference=reference_of(words),
        )
    shift = words.integer("lx") if words.has("lx") else (0 if words.has("t") else None)
    return Meaning(type="DATE", year=year, month=number, shift=shift, reference=reference_of(words))


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
