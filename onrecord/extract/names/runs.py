"""Runs of capitalised words on one page: what may be a proper name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.names.words import given_names, listed, place_names
from onrecord.model.pages import Page, Sentence

# Tags of words that are capitalised only because they begin a sentence or stand in a title.
CLOSED_TAGS = frozenset(
    [
        "PRP",
        "PRP$",
        "DT",
        "IN",
        "CC",
        "TO",
        "MD",
        "WP",
        "WP$",
        "WRB",
        "WDT",
        "EX",
        "UH",
        "RB",
        "RBR",
        "PDT",
        "CD",
        "POS",
        "VBZ",
        "VBD",
        "VBP",
        "VBG",
        "VB",
    ]
)
HYPHENS = frozenset("-‐‑–")
APOSTROPHES = frozenset("'’`")
CONNECTORS = frozenset(["of", "for", "and", "on", "&", "to", "in"])
LETTERS = re.compile(r"[^\W\d_]")
# A line is set like a headline when three in four of its longer words are capitalised and there are four.
HEADLINE_SHARE = 0.75
HEADLINE_WORDS = 4
LONGER = 4
SHOUTED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring capitalised words: tokens `first` to before `stop`."""

    first: int
    stop: int
    headline: bool


def runs(page: Page) -> Iterator[Run]:
    """Yield the runs of capitalised words, in text order; none crosses a sentence's end."""
    covers = _covers(page)
    for sentence in page.sentences:
        headline = _set_like_a_headline(page, sentence)
        at = sentence.first
        while at < sentence.stop:
            stop = _run_end(page, at, sentence, covers, headline=headline)
            if stop > at:
                yield Run(at, stop, headline)
            at = max(stop, at + 1)


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


def _run_end(page: Page, at: int, sentence: Sentence, covers: dict[int, int], *, headline: bool) -> int:
    """Return where the run that begins at token `at` ends; `at` itself where none begins."""
    if not _begins(page, at, sentence, headline=headline):
        return at
    stop = at + 1
    while stop < sentence.stop:
        further = _continued(page, stop, sentence, covers)
        if further == stop:
            break
        stop = further
    return stop


def _begins(page: Page, at: int, sentence: Sentence, *, headline: bool) -> bool:
    """Tell whether a name may begin here; a sentence's first word needs more than its capital."""
    word, token = page.text_of(at), page.tokens[at]
    if not _capital(word) or word.casefold() in listed("never"):
        return False
    if token.tag in CLOSED_TAGS and not _known(word) and not (at > sentence.first and token.tag[0] == "V"):
        return False
    opening = at == sentence.first or (at == sentence.first + 1 and not page.text_of(at - 1)[0].isalnum())
    if opening and not headline:
        follows = at + 1 < sentence.stop and _capital(page.text_of(at + 1)) and token.tag != "JJ"
        return token.pos == "PROPN" or follows or _known(word)
    return True


def _known(word: str) -> bool:
    return word.casefold() in given_names() or word.casefold() in place_names()


def _continued(page: Page, at: int, sentence: Sentence, covers: dict[int, int]) -> int:
    """Return where the run ends that takes in token `at`; `at` itself where it does not."""
    word, before = page.text_of(at), page.tokens[at - 1]
    glued = page.tokens[at].start == before.end
    next_word = page.text_of(at + 1) if at + 1 < sentence.stop else ""
    low = word.casefold()
    taken = 0
    if low in listed("suffixes") or (_capital(word) and low not in listed("never")):
        taken = 1
    elif word == "," and next_word.casefold() in listed("suffixes") - {"ii", "iii", "iv"}:
        taken = 2
    elif word in HYPHENS and glued and next_word and page.tokens[at + 1].start == page.tokens[at].end:
        return _past_hyphen(page, at, next_word, sentence)
    elif low in listed("particles") and _name_after(page, at + 1, sentence):
        taken = 1
    elif word in APOSTROPHES or page.tokens[at].tag == "POS":
        taken = _past_possessive(page, at, next_word, covers)
    elif low in CONNECTORS and _org_goes_on(page, at, sentence, covers):
        taken = 2 if next_word == "the" else 1
    return at + taken


def _past_possessive(page: Page, at: int, next_word: str, covers: dict[int, int]) -> int:
    """Take in the "'s" of "National People's Congress", torn apart by a blank or not."""
    torn = page.tokens[at].tag != "POS" and next_word == "s"
    length = 2 if torn else 1
    inside = covers.get(at, 0) > at + length and covers.get(at - 1) == covers.get(at)
    return length if inside and (torn or page.tokens[at].tag == "POS") else 0


def _past_hyphen(page: Page, at: int, next_word: str, sentence: Sentence) -> int:
    """Take "-Name" and, after another capitalised word, "-wai"; never "-led"."""
    if _capital(next_word):
        return at + 2
    left_is_second = at - 2 >= sentence.first and _capital(page.text_of(at - 2))
    short = len(next_word) <= 5 and len(page.text_of(at - 1)) <= 6 and next_word.isalpha()
    if next_word.casefold() == "elect":
        return at + 2
    return at + 2 if left_is_second and short and next_word not in listed("after_hyphen") else at


def _name_after(page: Page, at: int, sentence: Sentence) -> bool:
    """Tell whether a capitalised word follows, past one more particle or hyphen ("de la X", "al-X")."""
    for step in range(3):
        if at + step >= sentence.stop:
            return False
        word = page.text_of(at + step)
        if _capital(word):
            return word.casefold() not in listed("never")
        if word.casefold() not in listed("particles") and word not in HYPHENS:
            return False
    return False


def _org_goes_on(page: Page, at: int, sentence: Sentence, covers: dict[int, int]) -> bool:
    """Tell whether "of", "and" or the like stands inside one name ("Department of Justice")."""
    if not _name_after_link(page, at + 1, sentence):
        return False
    if covers.get(at, 0) > at + 1 and covers.get(at - 1) == covers[at]:
        return True
    last = page.text_of(at - 1).casefold()
    return page.text_of(at) == "of" and last in listed("organisations")


def _name_after_link(page: Page, at: int, sentence: Sentence) -> bool:
    while at < sentence.stop and page.text_of(at).casefold() in {"the", "of"}:
        at += 1
    return at < sentence.stop and _capital(page.text_of(at))


def _capital(word: str) -> bool:
    return word[0].isupper() and LETTERS.search(word) is not None
