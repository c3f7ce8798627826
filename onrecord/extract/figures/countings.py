"""What a number counts: its unit and the text's own words for it."""

from dataclasses import dataclass

from onrecord.extract.figures.limits import Limits
from onrecord.extract.figures.numerals import Numeral, words
from onrecord.extract.figures.totals import total_counted
from onrecord.model.pages import Page

LONGEST_NAME = 9  # words of what is counted; more is a sentence, not a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Unit and name of what is counted.

    Attributes:
        first: First token of number and unit together.
        stop: One past the last.
        unit: `percent`, `percentage points`, a currency, `years old`, or the counted noun.
        of: The words that tell what is counted, None where none do.
        why: How it was read.
    """

    first: int
    stop: int
    unit: str | None
    of: str | None
    why: str


def counted(page: Page, numeral: Numeral, limit: Limits) -> Counted:
    """Return what the number counts."""
    money = _currency(page, numeral)
    if money is not None:
        first, stop, unit = money
        return _made(page, first, stop, unit, "A sum of money.")
    stop = limit.stop
    behind = _word(page, stop)
    if behind in ("%", "percent", "pct") or (behind == "per" and _word(page, stop + 1) == "cent"):
        stop += 2 if behind == "per" else 1
        if _word(page, stop).startswith("point"):
            return _made(
                page, limit.first, stop + 1, "percentage points", "A difference in percentage points."
            )
        return _made(page, limit.first, stop, "percent", "A percentage.")
    if behind == "percentage" and _word(page, stop + 1).startswith("point"):
        return _made(page, limit.first, stop + 2, "percentage points", "A difference in percentage points.")
    age = _age(page, numeral)
    if age is not None:
        return age
    return _things(page, numeral, limit)


def _word(page: Page, at: int) -> str:
    return page.text_of(at).lower() if 0 <= at < len(page.tokens) else ""


def _currency(page: Page, numeral: Numeral) -> tuple[int, int, str] | None:
    table = words()["currencies"]
    before, behind = _word(page, numeral.first - 1), _word(page, numeral.stop)
    if before in ("$", "us$", "£", "€", "¥"):
        return numeral.first - 1, numeral.stop, table[before]
    stop = numeral.stop + (behind == "-")
    if _word(page, stop) in table:
        return numeral.first, stop + 1, table[_word(page, stop)]
    return None


def _age(page: Page, numeral: Numeral) -> Counted | None:
    """Read "34-year-old", "34 years old", "aged 34", and the number between commas behind a name."""
    row = [_word(page, i) for i in range(numeral.stop, numeral.stop + 4)]
    if row in (["-", "year", "-", "old"], ["-", "year", "-", "olds"]) or row[:2] in (
        ["years", "old"],
        ["-", "year-old"],
    ):
        stop = numeral.stop + (4 if row[3].startswith("old") else 2)
        whom = page.tokens[stop - 1].head
        name = (
            _phrase(page, whom, after=stop - 1)
            if row[0] == "-" and page.tokens[whom].pos in ("NOUN", "PROPN")
            else None
        )
        return Counted(first=numeral.first, stop=stop, unit="years old", of=name, why="An age.")
    if _word(page, numeral.first - 1) in ("aged", "age"):
        return Counted(first=numeral.first, stop=numeral.stop, unit="years old", of=None, why="An age.")
    if _word(page, numeral.first - 1) == "," and row[0] in (",", ".", ")") and 0 < numeral.value < 120:
        person = next(
            (e for e in page.entities if e.label == "PERSON" and e.end == page.tokens[numeral.first - 2].end),
            None,
        )
        named = page.tokens[numeral.first - 2]
        if numeral.stop - numeral.first == 1 and (person is not None or named.pos == "PROPN"):
            name = page.words(person.start if person else _name_start(page, numeral.first - 2), named.end)
            return Counted(
                first=numeral.first, stop=numeral.stop, unit="years old", of=name, why="An age behind a name."
            )
    return None


def _name_start(page: Page, at: int) -> int:
    """Return where the row of proper nouns begins that ends at a token."""
    sentence = page.sentence_at(at)
    while at > sentence.first and page.tokens[at - 1].pos == "PROPN":
        at -= 1
    return page.tokens[at].start


def _things(page: Page, numeral: Numeral, limit: Limits) -> Counted:
    """Read a count of things: the noun that the number modifies, or the one behind "of"."""
    last = numeral.stop - 1
    noun = _noun(page, numeral, limit.stop)
    if noun is None:
        unit, of = total_counted(page, last) or (None, None)
        why = f"A total of {of}." if of else "A number."
        return Counted(first=limit.first, stop=limit.stop, unit=unit, of=of, why=why)
    of = _phrase(page, noun, after=last)
    unit = page.tokens[noun].lemma.lower() if page.tokens[noun].pos != "PROPN" else page.text_of(noun)
    return Counted(first=limit.first, stop=limit.stop, unit=unit, of=of, why=f"A count of {unit}.")


def _noun(page: Page, numeral: Numeral, stop: int) -> int | None:
    """Return the token that names what is counted."""
    sentence = page.sentence_at(numeral.first)
    if _word(page, stop) in ("of", "in"):
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


def _phrase(page: Page, noun: int, after: int | None = None) -> str | None:
    """Return the words of what is counted: the noun with what stands before it and an "of" or "in" behind it."""
    sentence = page.sentence_at(noun)
    first = noun
    floor = max(sentence.first, noun - LONGEST_NAME, (after if after is not None else -1) + 1)
    while (
        first > floor
        and page.tokens[first - 1].pos in ("ADJ", "NOUN", "PROPN", "PART", "NUM")
        and page.text_of(first - 1) not in ("$", "%")
    ):
        first -= 1
    stop = noun + 1
    if stop + 1 < sentence.stop and page.text_of(stop) in ("-", "‑"):
        stop += 2  # "mayor-elect"
    behind = [i for i in page.children(noun) if i == stop and page.text_of(i).lower() in ("of", "in")]
    if behind and any(page.tokens[i].pos in ("NOUN", "PROPN") for i in page.children(behind[0])):
        below = [
            i
            for i in page.subtree(behind[0])
            if i < stop + LONGEST_NAME and page.tokens[i].dep not in ("relcl", "advcl")
        ]
        run = stop
        while run in below:
            run += 1
        stop = run
    return page.words(page.tokens[first].start, page.tokens[stop - 1].end) or None


def _made(page: Page, first: int, stop: int, unit: str, why: str) -> Counted:
    """Return a measure with what it is told of: "of the vote", "approval", or what the verb does."""
    sentence = page.sentence_at(first)
    of = None
    if stop < sentence.stop:
        word = _word(page, stop)
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
            of = _phrase(page, inside) if inside is not None else None
        elif (
            head >= stop
            and page.tokens[head].pos in ("NOUN", "PROPN")
            and head < sentence.stop
            and head - stop < 3
        ):
            of = _phrase(page, head, after=stop - 1)
        elif page.tokens[stop].pos in ("NOUN", "ADJ"):
            of = _phrase(page, stop, after=stop - 1)
    if of is None:
        of = _verb_words(page, stop - 1)
    return Counted(first=first, stop=stop, unit=unit, of=of, why=why)


def _verb_words(page: Page, at: int) -> str | None:
    """Return the verb above a measure: "soared 4%" is told of soaring."""
    for _ in range(4):
        above = page.tokens[at].head
        if above == at:
            return None
        if page.tokens[above].pos == "VERB":
            return page.text_of(above)
        at = above
    return None
