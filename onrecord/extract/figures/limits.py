"""What the words around a number make of it: "more than", "nearly", "between ... and ...", "or more"."""

from dataclasses import dataclass

from onrecord.extract.figures.numerals import Numeral, words
from onrecord.model.pages import Page

LONGEST_PHRASE = 4  # words of the longest entry in words.toml, [before]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """A number with its bounds; see `Figure`."""

    first: int
    stop: int
    value: float | None
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    phrase: str = ""


def limits(page: Page, numeral: Numeral) -> Limits:
    """Return the number's bounds and the tokens that tell them."""
    number = numeral.value
    phrase, told, first = _before(page, numeral.first)
    behind, told_behind = _behind(page, numeral.stop)
    stop = numeral.stop + (len(behind.split()) if told_behind else 0)
    told = told or told_behind or ""
    phrase = phrase or behind
    if numeral.kind == "range":
        about = told in ("about", "nearly")
        return Limits(
            first=first, stop=stop, value=None, low=numeral.low, high=number, approximate=about, phrase=phrase
        )
    if numeral.kind == "vague":
        return Limits(first=first, stop=stop, value=None, low=number, approximate=True, phrase=phrase)
    if told == "low":
        return Limits(first=first, stop=stop, value=None, low=number, phrase=phrase)
    if told == "high":
        return Limits(first=first, stop=stop, value=None, high=number, phrase=phrase)
    if told == "nearly":
        return Limits(first=first, stop=stop, value=None, high=number, approximate=True, phrase=phrase)
    return Limits(first=first, stop=stop, value=number, approximate=told == "about", phrase=phrase)


def _before(page: Page, first: int) -> tuple[str, str | None, int]:
    """Return the longest phrase of the table that ends before the number, across "the" and a currency."""
    table = words()["before"]
    sentence = page.sentence_at(first)
    end = first
    while end > sentence.first and page.text_of(end - 1).lower() in ("$", "us$", "£", "€", "a", "the"):
        end -= 1
    for length in range(LONGEST_PHRASE, 0, -1):
        start = end - length
        if start < sentence.first:
            continue
        phrase = " ".join(page.text_of(i).lower() for i in range(start, end))
        if phrase in table and _modifies(page, start, phrase):
            return phrase, table[phrase], start
    return "", None, first


def _modifies(page: Page, at: int, phrase: str) -> bool:
    """Tell whether the words modify the number: "over 50 people" do, "rule over two countries" does not."""
    loose = ("over", "above", "under", "below", "about", "around")
    return phrase not in loose or page.tokens[at].dep in ("advmod", "quantmod", "amod", "nummod")


def _behind(page: Page, stop: int) -> tuple[str, str | None]:
    table = words()["after"]
    for length in (2, 1):
        phrase = " ".join(page.text_of(i).lower() for i in range(stop, min(stop + length, len(page.tokens))))
        if phrase in table:
            return phrase, table[phrase]
    return "", None
