"""Numbers that are no figures: parts of dates and names, phone numbers, list counters, addresses."""

import re
from collections.abc import Sequence

from onrecord.extract.figures.numerals import Numeral, words
from onrecord.extract.figures.ordinals import counts_in_order
from onrecord.model.pages import Page
from onrecord.model.times import TimeExpression

NAMES = frozenset({"FAC", "ORG", "LAW", "PRODUCT", "EVENT", "WORK_OF_ART", "GPE", "LOC"})
HOUR = re.compile(r" in the (?:morning|afternoon|evening)\b")
COMPOUNDS = frozenset(
    {"way", "something", "fold", "dimensional", "sided", "legged", "star", "piece", "door", "wheel"}
)
PHONE_DIGITS = 7
FIRST_YEAR, LAST_YEAR = 1900, 2100


def is_no_figure(page: Page, numeral: Numeral, times: Sequence[TimeExpression]) -> bool:
    """Tell whether the number counts and measures nothing."""
    start, end = page.tokens[numeral.first].start, page.tokens[numeral.stop - 1].end
    return (
        any(one.start < end and start < one.end for one in times)
        or _in_a_name(page, numeral, start, end)
        or _a_year(page, numeral)
        or _glued(page, start, end)
        or _alone(page, start, end)
        or _hour(page, end)
        or _in_a_compound(page, numeral.stop)
        or (numeral.kind == "ordinal" and not counts_in_order(page, numeral))
        or (numeral.value == 1 and numeral.kind == "exact" and not _counting_one(page, numeral))
        or (
            numeral.kind == "share"
            and page.text_of(numeral.first).lower() == "half"
            and not _half_of(page, numeral)
        )
    )


def _hour(page: Page, end: int) -> bool:
    """Tell whether "in the morning" behind it makes it an hour."""
    return HOUR.match(page.document.text, end) is not None


def _in_a_compound(page: Page, stop: int) -> bool:
    """Tell whether the number only makes an adjective: "a three-way race", "20-something", "a 9-to-5 job"."""
    row = [page.text_of(i).lower() for i in range(stop, min(stop + 2, len(page.tokens)))]
    return len(row) > 1 and row[0] == "-" and (row[1] in COMPOUNDS or row[1].startswith("to-"))


def _in_a_name(page: Page, numeral: Numeral, start: int, end: int) -> bool:
    """Article 5, Second Avenue, Flight 93, the 116th Congress."""
    before = numeral.first - 1
    sentence = page.sentence_at(numeral.first)
    if before >= sentence.first:
        word, token = page.text_of(before), page.tokens[before]
        if word.lower() in words()["lists"]["named"] and page.tokens[numeral.first].dep in (
            "nummod",
            "appos",
            "npadvmod",
            "quantmod",
            "pobj",
            "dep",
        ):
            return True
        if token.pos == "PROPN" and word[0].isupper() and page.tokens[numeral.first].head == before:
            return True
    behind = numeral.stop
    head = page.tokens[numeral.first].head
    address = (
        page.text_of(numeral.first).isdecimal() and page.tokens[head].tag == "NNP" and head > numeral.first
    )
    if address and behind < sentence.stop and page.text_of(behind)[0].isupper():
        return True  # "1600 Harbour Street"
    if numeral.kind == "ordinal" and behind < sentence.stop and page.text_of(behind)[0].isupper():
        return True
    if (
        page.tokens[numeral.first].pos == "PROPN"
        and page.text_of(numeral.first)[0].isupper()
        and numeral.first > sentence.first
    ):
        return True
    return any(
        one.label in NAMES
        and one.start <= start
        and end <= one.end
        and (one.start, one.end) != (start, end)
        and any(page.words(one.start, one.end)[i].isupper() for i in (0,))
        for one in page.entities
    )


def _a_year(page: Page, numeral: Numeral) -> bool:
    """Tell whether four digits name a year that no time expression holds: "the 2020 race"."""
    text = page.text_of(numeral.first)
    bare = numeral.stop - numeral.first == 1 and len(text) == 4 and text.isdecimal()
    if not bare or not FIRST_YEAR <= numeral.value < LAST_YEAR:
        return False
    head = page.tokens[page.tokens[numeral.first].head]
    return (
        not (head.tag in ("NNS", "NNPS") and numeral.value % 10 == 0)
        and page.text_of(numeral.first - 1) != "$"
    )


def _glued(page: Page, start: int, end: int) -> bool:
    """555-0143, 24/7, 10:30, @user2, a row of digits too long for a count."""
    text = page.document.text
    if (start and text[start - 1] in "/:@#_&=") or (
        end < len(text) and text[end] in "/:@_=" and text[end + 1 : end + 2].strip()
    ):
        return True
    around = (text[start - 2 : start], text[end : end + 2])
    hyphens = any(len(pair) == 2 and "-" in pair and any(c.isdigit() for c in pair) for pair in around)
    digits = sum(c.isdigit() for c in text[start:end])
    return (hyphens and digits > 2) or (
        digits >= PHONE_DIGITS and "," not in text[start:end] and "." not in text[start:end]
    )


def _alone(page: Page, start: int, end: int) -> bool:
    """Tell whether the number stands alone in its line, or counts the line: "4", "3. The vote", "(2)"."""
    text = page.document.text
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    before, behind = text[line:start].strip(" ([#"), text[end : stop if stop >= 0 else len(text)].strip()
    return not before and (
        not behind or behind in ".):" or (behind[0] in ".)" and len(behind) > 1 and behind[1] == " ")
    )


def _counting_one(page: Page, numeral: Numeral) -> bool:
    token = page.tokens[numeral.first]
    if numeral.stop - numeral.first > 1 or page.text_of(numeral.first).lower() != "one":
        return True
    behind = page.text_of(numeral.stop).lower() if numeral.stop < len(page.tokens) else ""
    before = page.text_of(numeral.first - 1).lower() if numeral.first else ""
    if before in ("no", "every", "any", "this", "that", "the", "which", "another", "not"):
        return before == "not" and behind not in ("", ".", ",")
    if behind == "of":
        return not _one_among(page, numeral.stop + 1)
    head = page.tokens[token.head]
    return (
        token.dep == "nummod" and token.head > numeral.first and head.lemma not in words()["lists"]["not_one"]
    )


def _one_among(page: Page, at: int) -> bool:
    """Tell whether "one of" only praises or points: "one of the biggest", "one of its own", "one of them"."""
    sentence = page.sentence_at(at - 1)
    row = range(at, min(at + 6, sentence.stop))
    return not row or any(
        page.tokens[i].tag in ("JJS", "RBS") or page.text_of(i).lower() in ("them", "us", "own", "those")
        for i in row
    )


def _half_of(page: Page, numeral: Numeral) -> bool:
    behind = page.text_of(numeral.stop).lower() if numeral.stop < len(page.tokens) else ""
    before = page.text_of(numeral.first - 1).lower() if numeral.first else ""
    return behind in ("of", "the", "its", "their") and before not in ("first", "second", "other")
