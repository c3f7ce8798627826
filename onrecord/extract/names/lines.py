"""One sentence as the search for names sees it: what is a capital worth here?"""

import re
from dataclasses import dataclass

from onrecord.model.pages import Page, Sentence

HYPHENS = frozenset("-‐‑–")
LETTERS = re.compile(r"[^\W\d_]")
GLUED = re.compile(r"([A-Z][a-zà-ÿ]{2,})[A-Z]")
# A line is set like a headline when three in four of its longer words are capitalised and there are four.
HEADLINE_SHARE = 0.75
HEADLINE_WORDS = 4
LONGER = 4
SHOUTED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with what is known of its page.

    Attributes:
        page: The page.
        sentence: The sentence.
        covers: For each token inside a longer name of the language library (no person's) where that name ends.
        seen: Words that stand capitalised inside sentences of the page, as names do.
        headline: Whether it is set like a headline, so that capitals say nothing.
    """

    page: Page
    sentence: Sentence
    covers: dict[int, int]
    seen: frozenset[str]
    headline: bool


def lines(page: Page) -> list[Line]:
    """Return the sentences of a page, ready to be searched."""
    covers, seen = _covers(page), _names_in_running_text(page)
    return [
        Line(page, sentence, covers, seen, _set_like_a_headline(page, sentence))
        for sentence in page.sentences
    ]


def _names_in_running_text(page: Page) -> frozenset[str]:
    return frozenset(
        page.text_of(index)
        for sentence in page.sentences
        for index in range(sentence.first + 1, sentence.stop)
        if page.tokens[index].pos == "PROPN" and is_capital(page.text_of(index))
    )


def _covers(page: Page) -> dict[int, int]:
    """Return for each token inside a longer name of the library's (no person's) where that name ends."""
    ends: dict[int, int] = {}
    for entity in page.entities:
        if entity.label in {"ORG", "FAC", "LOC", "GPE", "EVENT", "LAW", "WORK_OF_ART"}:
            inside = page.tokens_in(entity.start, entity.end)
            ends |= dict.fromkeys(inside, inside.stop)
    return ends


def _set_like_a_headline(page: Page, sentence: Sentence) -> bool:
    words = [page.text_of(i) for i in range(sentence.first, sentence.stop)]
    longer = [word for word in words if len(word) >= LONGER and word.isalpha()]
    if sum(word.isupper() for word in longer) > SHOUTED_SHARE * len(longer) and len(longer) > 1:
        return True
    if words[-1] in {".", "!"} or words[-1].endswith(".") or (len(words) > 1 and words[-2] == "."):
        return False  # a sentence with many names in it
    capital = sum(word[0].isupper() for word in longer)
    return len(longer) >= HEADLINE_WORDS and capital >= HEADLINE_SHARE * len(longer)


def is_capital(word: str) -> bool:
    """Tell whether a word begins with a capital letter."""
    return word[0].isupper() and LETTERS.search(word) is not None


def is_torn(line: Line, word: str) -> bool:
    """Tell whether a name of the page and the next headline are glued together: "HollisHarbour"."""
    glued = GLUED.match(word)
    return glued is not None and glued.group(1) in line.seen
