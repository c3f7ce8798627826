"""Quotations that go on in the next paragraph: whose words a paragraph in marks is when nobody is named there.

Two conventions of newspapers are followed. A mark left open at a paragraph's end and opened again at the next one's
start is one quotation. A paragraph that is nothing but words in marks goes on with the speaker of the
paragraph before, when that one ends in marks as well.
"""

from collections.abc import Mapping

from onrecord.extract.quotes.drafts import Sheet
from onrecord.extract.quotes.marks import WORD, Stretch


def continued(sheet: Sheet, cues: Mapping[int, int]) -> dict[int, int]:
    """Return the cues of all stretches, those that go on from another included.

    Args:
        sheet: The page.
        cues: The cue of each stretch that has one of its own.
    """
    found = dict(cues)
    numbers = range(1, len(sheet.marked))
    for number in reversed(numbers):  # “A. / “B,” she said.: the cue stands in the later paragraph
        if sheet.marked[number].continues and number in found and number - 1 not in found:
            found[number - 1] = found[number]
    for number in numbers:
        if number not in found and number - 1 in found and _goes_on(sheet, number):
            found[number] = found[number - 1]
    return found


def _goes_on(sheet: Sheet, number: int) -> bool:
    before, stretch = sheet.marked[number - 1], sheet.marked[number]
    if stretch.continues:
        return True
    return (
        _stands_alone(sheet, stretch) and _ends_its_line(sheet, before) and _next_line(sheet, before, stretch)
    )


def _stands_alone(sheet: Sheet, stretch: Stretch) -> bool:
    """Tell whether nothing but the stretch stands on its line."""
    text = sheet.page.document.text
    return not WORD.search(text, stretch.line_start, stretch.outer_start) and _ends_its_line(sheet, stretch)


def _ends_its_line(sheet: Sheet, stretch: Stretch) -> bool:
    return not WORD.search(sheet.page.document.text, stretch.outer_end, stretch.line_end)


def _next_line(sheet: Sheet, before: Stretch, stretch: Stretch) -> bool:
    return not WORD.search(sheet.page.document.text, before.outer_end, stretch.outer_start)
