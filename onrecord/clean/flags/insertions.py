"""Words that the newsroom set into somebody's quotation."""

import re
from collections.abc import Iterator

from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Sheet, in_quotation

SQUARE = re.compile(r"\[(?P<inside>[^\[\]\n]{2,80})\]")
ACRONYM = re.compile(
    r"(?<=[A-Z])\s(?P<round>\([A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|of|the|and|for|on|in|to)){1,7}\))"
)
WHY = "The newsroom's own words, set into the text in brackets to explain it."


def insertions(sheet: Sheet) -> Iterator[Find]:
    """Yield words in square brackets inside a sentence, and a name spelled out in brackets inside a quotation.

    They are kept in the quotation; they are just not the speaker's words. One changed letter, as in
    "[T]he", is no insertion.
    """
    for line in sheet.lines:
        for match in SQUARE.finditer(line.text):
            if match[0] != line.text and re.search(r"[^\W\d]{2}", match["inside"]):
                yield _find(line.start, match.span())
        for match in ACRONYM.finditer(line.text):
            if in_quotation(line.text, match.start()):
                yield _find(line.start, match.span("round"))


def _find(shift: int, span: tuple[int, int]) -> Find:
    return Find(start=shift + span[0], end=shift + span[1], kind="metadata", score=0.85, why=WHY)


RULE = Rule(find=insertions)
