"""Characters that a machine tore or blacked out."""

import re
from collections.abc import Iterator
from itertools import islice

from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Sheet

BLACKED = re.compile(r"█+")
LOST = re.compile("\ufffd+")
# UTF-8 read as Windows-1252: the bytes of ’ “ ” – — é come out so.
MISREAD = re.compile(r"\w{0,24}(?:â€[™œ\u009d“”˜¦]?|Ã[©¨¼¶¤±¡\u00ad³º]|Â[ £©®°·])\w{0,24}")
APOSTROPHE = re.compile(r"\b[^\W\d_]{1,24}’ (?:s|t|re|ve|ll|d|m)\b")

MOST = 500  # places of one kind; beyond that the whole text is damaged, and marking it helps nobody


def torn_marks(sheet: Sheet) -> Iterator[Find]:
    """Yield blacked-out and lost characters each, and the first torn apostrophe with the number of others."""
    for pattern, why in (
        (BLACKED, "A word is blacked out here."),
        (LOST, "Characters were lost here when the text was saved or sent."),
        (MISREAD, "Marks were read in the wrong encoding when the text was saved."),
    ):
        for match in islice(pattern.finditer(sheet.text), MOST):
            yield Find(start=match.start(), end=match.end(), kind="garbled", score=0.95, why=why)
    torn = list(APOSTROPHE.finditer(sheet.text))
    if torn:
        # The words can be read all the same: one mark says it for the whole text.
        more = f" The same in {len(torn) - 1} other places of this text." if len(torn) > 1 else ""
        why = f"The apostrophe was torn from the rest of the word.{more}"
        yield Find(start=torn[0].start(), end=torn[0].end(), kind="garbled", score=0.9, why=why)


RULE = Rule(find=torn_marks)
