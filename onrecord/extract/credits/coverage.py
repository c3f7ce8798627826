"""What a credit answers for: its sentence and what goes on from it, or the whole report."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model.copies import Credit
from onrecord.model.pages import Page
from onrecord.model.spans import Place

# A sentence that begins like this goes on with what the one before it told.
GOING_ON = ("“", '"', "'", "‘", "He ", "She ", "They ", "It ", "The paper ", "The newspaper ", "The agency ")


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
    while last + 1 < len(page.sentences):
        after = page.sentences[last + 1]
        others = any(after.start <= other.start < after.end for other in credits_)
        goes_on = page.words(after.start, after.end).startswith(GOING_ON)
        if after.paragraph != page.sentences[numbers[0]].paragraph or others or not goes_on:
            break
        last += 1
    return page.sentences[numbers[0]].start, page.sentences[last].end
