"""Runs of capitalised words on one page: what may be a proper name."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.names.joints import continued
from onrecord.extract.names.lines import Line, is_capital, is_torn, lines
from onrecord.extract.names.words import given_names, listed, place_names
from onrecord.model.pages import Page

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


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring capitalised words: tokens `first` to before `stop`."""

    first: int
    stop: int
    headline: bool


def runs(page: Page) -> Iterator[Run]:
    """Yield the runs of capitalised words, in text order; none crosses a sentence's end."""
    for line in lines(page):
        at = line.sentence.first
        while at < line.sentence.stop:
            stop = _run_end(line, at)
            if stop > at:
                yield Run(at, stop, line.headline)
            at = max(stop, at + 1)


def _run_end(line: Line, at: int) -> int:
    """Return where the run that begins at token `at` ends; `at` itself where none begins."""
    if not _begins(line, at):
        return at
    stop = at + 1
    while stop < line.sentence.stop:
        further = continued(line, stop)
        if further == stop:
            break
        stop = further
    return stop


def _begins(line: Line, at: int) -> bool:
    """Tell whether a name may begin here; a sentence's first word needs more than its capital."""
    page, sentence, headline = line.page, line.sentence, line.headline
    word, token = page.text_of(at), page.tokens[at]
    if not is_capital(word) or word.casefold() in listed("never") or is_torn(line, word):
        return False
    if token.tag in CLOSED_TAGS and not _known(word) and not (at > sentence.first and token.tag[0] == "V"):
        return False
    opening = at == sentence.first or (at == sentence.first + 1 and not page.text_of(at - 1)[0].isalnum())
    if opening and not headline:
        follows = (
            at + 1 < sentence.stop
            and is_capital(page.text_of(at + 1))
            and token.tag not in {"JJ", "VBG", "VBN", "VBD"}
        )
        return token.pos == "PROPN" or follows or _known(word) or word in line.seen
    return True


def _known(word: str) -> bool:
    return word.casefold() in given_names() or word.casefold() in place_names()
