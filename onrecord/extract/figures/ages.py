"""Ages: what a number counts where it counts years of life."""

from onrecord.extract.figures.counted_words import Counted, phrase_of, word_at
from onrecord.extract.figures.numerals import Numeral
from onrecord.model.pages import Page


def age_of(page: Page, numeral: Numeral) -> Counted | None:
    """Read "34-year-old", "34 years old", "aged 34", and the number between commas behind a name."""
    row = [word_at(page, i) for i in range(numeral.stop, numeral.stop + 4)]
    if row in (["-", "year", "-", "old"], ["-", "year", "-", "olds"]) or row[:2] in (
        ["years", "old"],
        ["-", "year-old"],
    ):
        stop = numeral.stop + (4 if row[3].startswith("old") else 2)
        whom = page.tokens[stop - 1].head
        name = (
            phrase_of(page, whom, after=stop - 1)
            if row[0] == "-" and page.tokens[whom].pos in ("NOUN", "PROPN")
            else None
        )
        return Counted(first=numeral.first, stop=stop, unit="years old", of=name, why="An age.")
    if word_at(page, numeral.first - 1) in ("aged", "age"):
        return Counted(first=numeral.first, stop=numeral.stop, unit="years old", of=None, why="An age.")
    if word_at(page, numeral.first - 1) == "," and row[0] in (",", ".", ")") and 0 < numeral.value < 120:
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
