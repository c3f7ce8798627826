"""What a credit answers for: its sentence and what goes on from it, or the whole report."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model.copies import Credit
from onrecord.model.pages import Page
from onrecord.model.spans import Place

# A sentence that begins like this goes on with what the one before it told.
GOING_ON = ("“", '"', "'", "‘", "He ", "She ", "They ", "It ", "The paper ", "The newspaper ", "The agency ")
# A sentence of a later paragraph that says it goes on with what the credit named.
TAKEN_UP = re.compile(
    r"\b(?:in|on) the (?:audio|recording|tape|video|report|interview|article|editorial|op-ed|footage)\b"
    r"|\b[Tt]he (?:paper|newspaper|magazine|outlet|network|broadcaster|agency|editorial|article|report)"
    r" (?:said|says|reported|reports|wrote|writes|added|adds|noted|notes)\b"
)
# Credits beside these are somebody else's; a recording or a statement may be what the outlet reported.
OWN_VOICE = frozenset({"post", "statement", "document", "recording", "photo"})


def covered(page: Page, credits_: Sequence[Credit], *, whole: Sequence[str]) -> Iterator[Credit]:
    """Yield the credits with the places that each answers for.

    Args:
        page: The page they stand on.
        credits_: The credits, in text order.
        whole: Relations that answer for the whole report.
    """
    for credit in credits_:
        if credit.relation == "photo" or not page.sentences:
            yield credit
        elif credit.relation in whole:
            yield _with(credit, page.sentences[0].start, page.sentences[-1].end)
        else:
            yield _with(credit, *_stretch(page, credit, credits_))


def _with(credit: Credit, start: int, end: int) -> Credit:
    return replace(credit, covers=(Place(document=credit.document, start=start, end=end),))


def _stretch(page: Page, credit: Credit, credits_: Sequence[Credit]) -> tuple[int, int]:
    """Return the credit's sentence and those of its paragraph that go on from it, up to another credit."""
    numbers = [n for n, s in enumerate(page.sentences) if s.start < credit.end and credit.start < s.end]
    if not numbers:
        return credit.start, credit.end
    last = numbers[-1]
    if credit.relation == "link":  # a link speaks for the words around it, and not for what comes next
        return page.sentences[numbers[0]].start, page.sentences[last].end
    while last + 1 < len(page.sentences) and _goes_on(page, numbers[0], last + 1, credits_):
        last += 1
    return page.sentences[numbers[0]].start, page.sentences[last].end


def _goes_on(page: Page, first: int, number: int, credits_: Sequence[Credit]) -> bool:
    """Tell whether a sentence goes on with what the credit in sentence `first` tells."""
    after = page.sentences[number]
    if any(after.start <= other.start < after.end and other.relation not in OWN_VOICE for other in credits_):
        return False
    words = page.words(after.start, after.end)
    if after.paragraph == page.sentences[first].paragraph:
        return words.startswith(GOING_ON)
    return any(TAKEN_UP.search(page.words(one.start, one.end)) for one in page.sentences[number : number + 2])
