"""Coarse classes that evidence is stated in: how long a stretch is, what sort of word a cue is."""

from onrecord.extract.quotes.drafts import Sheet

SIZES = (1, 2, 3, 5, 8, 12, 20, 40)  # upper limits, in tokens


def size_class(size: int) -> int:
    """Return the class of a length in tokens.

    >>> size_class(4), size_class(100)
    (3, 8)
    """
    return next((number for number, limit in enumerate(SIZES) if size <= limit), len(SIZES))


def verb_class(sheet: Sheet, cue: int) -> str:
    """Return the sorts of cue that a word may be, as letters."""
    lemma, words = sheet.tree.lemma[cue], sheet.words
    if sheet.tree.lower[cue] == "according":
        return "according"
    if sheet.page.tokens[cue].pos == "NOUN":
        return "noun"
    sorts = (words.says, words.tells_of, words.names, words.believes, words.plans)
    return "".join(letter for letter, held in zip("stnbp", sorts, strict=True) if lemma in held) or "-"
