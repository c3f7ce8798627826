"""The text's own words for what a number counts."""

from dataclasses import dataclass

from onrecord.model.pages import Page

HYPHENS = frozenset({"-", "‑"})
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


def word_at(page: Page, at: int) -> str:
    """Return token `at` in lower case; "" before the first and behind the last."""
    return page.text_of(at).lower() if 0 <= at < len(page.tokens) else ""


def phrase_of(page: Page, noun: int, after: int | None = None) -> str | None:
    """Return the words of what is counted: the noun with what stands before it and an "of" or "in" behind it."""
    sentence = page.sentence_at(noun)
    first = noun
    floor = max(sentence.first, noun - LONGEST_NAME, (after if after is not None else -1) + 1)
    while first > floor and _of_the_name(page, first - 1, floor):
        first -= 1
    stop = noun + 1
    if stop + 1 < sentence.stop and page.text_of(stop) in HYPHENS:
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


def _of_the_name(page: Page, at: int, floor: int) -> bool:
    """Tell whether a token before a noun belongs to its name: "stabled units", "mayor-elect", "the city's buses"."""
    token, word = page.tokens[at], page.text_of(at)
    if word in HYPHENS:
        glued = (
            at > floor and page.tokens[at - 1].end == token.start and token.end == page.tokens[at + 1].start
        )
        return glued and page.tokens[at - 1].pos in ("NOUN", "PROPN", "ADJ", "ADV")
    if token.pos == "VERB":
        return token.tag in ("VBN", "VBG") and token.dep == "amod"
    return token.pos in ("ADJ", "NOUN", "PROPN", "PART", "NUM") and word not in ("$", "%", "to")


def verb_words(page: Page, at: int) -> str | None:
    """Return the verb above a measure: "soared 4%" is told of soaring."""
    for _ in range(4):
        above = page.tokens[at].head
        if above == at:
            return None
        if page.tokens[above].pos == "VERB":
            return page.text_of(above)
        at = above
    return None
