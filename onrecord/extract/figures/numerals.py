"""Numbers in the text, in digits or words, each with its value: "8.5 million", "eight and a half million", "two-thirds"."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from onrecord.model.counting_words import CARDINALS, ORDINALS
from onrecord.model.pages import Page

DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,9})?|\.\d{1,9}")
GLUED = re.compile(r"(\d[\d.,]*)(k|mn|m|bn|b|tn)", re.IGNORECASE)
ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th)", re.IGNORECASE)
HUNDRED, TEN = 100, 10
LONGEST = 12  # words of one number; "nine hundred and ninety-nine thousand nine hundred ..." has fewer


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """One number as written.

    Attributes:
        first: Index of its first token.
        stop: One past its last token.
        value: Its value.
        kind: `exact`; `vague` ("thousands": at least so many); `share` ("half", "two-thirds"); `ordinal`;
            `range` ("5 to 10": `low` to `value`); `tally` (one side of "49-43").
        low: The lower end of a range.
        past: One past the last token of the other number that it is told with ("from 50 to 60 people"), else None.
    """

    first: int
    stop: int
    value: float
    kind: str = "exact"
    low: float | None = None
    past: int | None = None


@cache
def words() -> Mapping[str, Any]:
    """Return the tables of words.toml."""
    return tomllib.loads((resources.files(__package__) / "words.toml").read_text(encoding="utf-8"))


def numerals(page: Page) -> Iterator[Numeral]:
    """Yield the numbers of a page in text order; none crosses a sentence."""
    for sentence in page.sentences:
        at = sentence.first
        while at < sentence.stop:
            found = _numeral(page, at, min(sentence.stop, at + LONGEST))
            if found is not None:
                yield found
            at = found.stop if found is not None else at + 1


def _numeral(page: Page, at: int, stop: int) -> Numeral | None:
    word = page.text_of(at).lower()
    if not word[0].isalnum() and word[0] != ".":
        return None
    if word[0].isdigit() or word[0] == ".":
        return _in_digits(page, at, stop, word)
    return _in_words(page, at, stop, word)


def _in_digits(page: Page, at: int, stop: int, word: str) -> Numeral | None:
    glued = GLUED.fullmatch(word)
    if glued is not None:
        number = DIGITS.fullmatch(glued[1])
        value = _value(glued[1]) * words()["letters"][glued[2].lower()] if number else None
        return Numeral(first=at, stop=at + 1, value=value) if value is not None else None
    ordinal = ORDINAL.fullmatch(word)
    if ordinal is not None:
        return Numeral(first=at, stop=at + 1, value=float(ordinal[1]), kind="ordinal")
    if DIGITS.fullmatch(word) is None:
        return None
    value, end = _value(word), at + 1
    if end < stop and (half := re.fullmatch(r"(\d)/(\d)", page.text_of(end))) and half[2] != "0":
        value, end = value + int(half[1]) / int(half[2]), end + 1
    letter = (
        page.text_of(end).lower() if end < stop and page.tokens[end].start == page.tokens[end - 1].end else ""
    )
    if letter in words()["letters"]:
        return Numeral(first=at, stop=end + 1, value=value * words()["letters"][letter])
    value, end = _scaled(page, value, end, stop)
    return Numeral(first=at, stop=end, value=value)


def _value(digits: str) -> float:
    return float(digits.replace(",", ""))


def _scaled(page: Page, value: float, end: int, stop: int) -> tuple[float, int]:
    """Multiply by the "million" behind a number, with or without a hyphen."""
    scales = words()["scales"]
    behind = end + (end + 1 < stop and page.text_of(end) == "-")
    if behind < stop and (scale := scales.get(page.text_of(behind).lower())):
        return value * scale, behind + 1
    return value, end


def _in_words(page: Page, at: int, stop: int, word: str) -> Numeral | None:
    tables = words()
    if word in tables["vague"]:
        return Numeral(first=at, stop=at + 1, value=tables["vague"][word], kind="vague")
    if word == "half" and at + 2 < stop and page.text_of(at + 1).lower() in ("a", "an"):
        scale = tables["scales"].get(page.text_of(at + 2).lower())
        if scale:
            return Numeral(first=at, stop=at + 3, value=scale / 2)
    if word == "half":
        return Numeral(first=at, stop=at + 1, value=0.5, kind="share")
    if word in ("a", "an") and at + 1 < stop:
        scale = tables["scales"].get(page.text_of(at + 1).lower())
        return Numeral(first=at, stop=at + 2, value=float(scale)) if scale else None
    if word in ORDINALS:
        return Numeral(first=at, stop=at + 1, value=float(ORDINALS[word]), kind="ordinal")
    return _cardinal(page, at, stop) if word in CARDINALS else None


def _cardinal(page: Page, at: int, stop: int) -> Numeral | None:
    """Read a row of number words: hundreds and tens in a group, groups closed by thousand, million ..."""
    tables = words()
    total, group, end, here = 0.0, 0.0, at, at
    while here < stop:
        word = page.text_of(here).lower()
        if word in CARDINALS and _fits(group, CARDINALS[word]):
            group += CARDINALS[word]
        elif word in tables["scales"] and group:
            scale = tables["scales"][word]
            total, group = (total, group * scale) if scale <= HUNDRED else (total + group * scale, 0.0)
        elif word in ("and", "-") and here > at:
            if [page.text_of(i).lower() for i in range(here, min(stop, here + 3))] == ["and", "a", "half"]:
                group, here, end = group + 0.5, here + 3, here + 3
                continue
            here += 1
            continue
        else:
            break
        here += 1
        end = here
    fraction = tables["fractions"].get(page.text_of(end + 1).lower()) if _hyphened(page, end, stop) else None
    if fraction and total == 0:
        return Numeral(first=at, stop=end + 2, value=group * fraction, kind="share")
    return Numeral(first=at, stop=end, value=total + group) if end > at else None


def _fits(group: float, value: float) -> bool:
    """Tell whether a word goes on the number before it: "twenty" "two", and not "two" "five"."""
    last = group % HUNDRED
    return last == 0 or (last % TEN == 0 and last >= 2 * TEN and 0 < value < TEN)


def _hyphened(page: Page, end: int, stop: int) -> bool:
    return end + 1 < stop and page.text_of(end) == "-"
