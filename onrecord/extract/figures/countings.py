"""What a number counts: its unit and the text's own words for it."""

from onrecord.extract.figures.ages import age_of
from onrecord.extract.figures.counted_words import LONGEST_NAME, Counted, phrase_of, verb_words, word_at
from onrecord.extract.figures.limits import Limits
from onrecord.extract.figures.numerals import Numeral, words
from onrecord.extract.figures.totals import total_counted
from onrecord.model.pages import Page

LOOKED_BEHIND = 4  # words from "of" to the number behind it, and on to its noun


def counted(page: Page, numeral: Numeral, limit: Limits) -> Counted:
    """Return what the number counts."""
    if numeral.kind == "tally":
        return _tally(page, numeral, limit)
    money = _currency(page, numeral)
    if money is not None:
        first, stop, unit = money
        return _made(page, first, stop, unit, "A sum of money.")
    stop = limit.stop
    behind = word_at(page, stop)
    if behind in ("%", "percent", "pct") or (behind == "per" and word_at(page, stop + 1) == "cent"):
        stop += 2 if behind == "per" else 1
        if word_at(page, stop).startswith("point"):
            return _made(
                page, limit.first, stop + 1, "percentage points", "A difference in percentage points."
            )
        return _made(page, limit.first, stop, "percent", "A percentage.")
    if behind == "percentage" and word_at(page, stop + 1).startswith("point"):
        return _made(page, limit.first, stop + 2, "percentage points", "A difference in percentage points.")
    return age_of(page, numeral) or _things(page, numeral, limit)


def _currency(page: Page, numeral: Numeral) -> tuple[int, int, str] | None:
    table = words()["currencies"]
    before, behind = word_at(page, numeral.first - 1), word_at(page, numeral.stop)
    if before in ("$", "us$", "£", "€", "¥"):
        return numeral.first - 1, numeral.stop, table[before]
    stop = numeral.stop + (behind == "-")
    if word_at(page, stop) in table:
        return numeral.first, stop + 1, table[word_at(page, stop)]
    return None


def _things(page: Page, numeral: Numeral, limit: Limits) -> Counted:
    """Read a count of things: the noun that the number modifies, or the one behind "of"."""
    last = (numeral.past or numeral.stop) - 1
    noun = _noun(page, numeral, limit.stop)
    if noun is None:
        unit, of = total_counted(page, last) or (None, None)
        why = f"A total of {of}." if of else "A number."
        return Counted(first=limit.first, stop=limit.stop, unit=unit, of=of, why=why)
    of = phrase_of(page, noun, after=last)
    unit = page.tokens[noun].lemma.lower() if page.tokens[noun].pos != "PROPN" else page.text_of(noun)
    return Counted(first=limit.first, stop=limit.stop, unit=unit, of=of, why=f"A count of {unit}.")


def _tally(page: Page, numeral: Numeral, limit: Limits) -> Counted:
    """Read one side of "a 49-43 vote", told of the noun behind both sides, or of what the verb does."""
    past = numeral.past or numeral.stop
    noun = _noun(page, numeral, past)
    of = phrase_of(page, noun, after=past - 1) if noun is not None else verb_words(page, numeral.stop - 1)
    return Counted(first=limit.first, stop=limit.stop, unit="tally", of=of, why="One of two sides.")


def _noun(page: Page, numeral: Numeral, stop: int) -> int | None:
    """Return the token that names what is counted."""
    sentence = page.sentence_at(numeral.first)
    if word_at(page, stop) == "of":
        counted_too = _counted_behind(page, stop + 1, sentence.stop)
        if counted_too is not None:
            return counted_too
        inside = (i for i in range(stop + 1, min(sentence.stop, stop + LONGEST_NAME)))
        found = next(
            (
                i
                for i in inside
                if page.tokens[i].pos in ("NOUN", "PROPN")
                and page.tokens[page.tokens[i].head].start <= page.tokens[stop].start
            ),
            None,
        )
        if found is not None:
            return found
    for index in range(numeral.stop - 1, numeral.first - 1, -1):
        above = page.tokens[index].head
        seen = 0
        while page.tokens[above].pos in ("NUM", "SYM") and page.tokens[above].head != above and seen < 3:
            above, seen = page.tokens[above].head, seen + 1
        if (
            above >= numeral.stop
            and above < sentence.stop
            and page.tokens[above].pos in ("NOUN", "PROPN", "ADJ")
        ):
            return above
    return None


def _counted_behind(page: Page, at: int, stop: int) -> int | None:
    """Return the noun right behind another number: "one of the five demands protesters made" counts demands."""
    numbered = next(
        (i for i in range(at, min(stop, at + LOOKED_BEHIND)) if page.tokens[i].pos == "NUM"), None
    )
    if numbered is None or any(page.tokens[i].pos in ("NOUN", "PROPN", "PUNCT") for i in range(at, numbered)):
        return None
    behind = range(numbered + 1, min(stop, numbered + LOOKED_BEHIND))
    return next((i for i in behind if page.tokens[i].pos in ("NOUN", "PROPN")), None)


def _made(page: Page, first: int, stop: int, unit: str, why: str) -> Counted:
    """Return a measure with what it is told of: "of the vote", "approval", or what the verb does."""
    sentence = page.sentence_at(first)
    of = None
    if stop < sentence.stop:
        word = word_at(page, stop)
        head = page.tokens[stop - 1].head
        if word == "of" or (word in ("in", "for") and unit != "percentage points"):
            inside = next(
                (
                    i
                    for i in range(stop + 1, min(sentence.stop, stop + LONGEST_NAME))
                    if page.tokens[i].pos in ("NOUN", "PROPN") and page.tokens[i].dep == "pobj"
                ),
                None,
            )
            of = phrase_of(page, inside) if inside is not None else None
        elif (
            head >= stop
            and page.tokens[head].pos in ("NOUN", "PROPN")
            and head < sentence.stop
            and head - stop < 3
            and word_at(page, head) not in ("%", "percent", "pct")
        ):
            of = phrase_of(page, head, after=stop - 1)
        elif page.tokens[stop].pos == "NOUN" or (
            page.tokens[stop].pos == "ADJ" and word not in ("next", "last", "this", "past")
        ):
            of = phrase_of(page, stop, after=stop - 1)
    if of is None:
        of = verb_words(page, stop - 1)
    return Counted(first=first, stop=stop, unit=unit, of=of, why=why)
