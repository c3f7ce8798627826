"""Words torn at their apostrophe ("the harbour’ s wall", "won’ t"), joined for the parser alone.

Many scraped pages have them. The parser takes the lone letter for a verb and loses the clause; the text of the
document stays as it is, so every offset found in the joined words is told in those of the text.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

# A letter, an apostrophe, one blank, and what only ever stands behind an apostrophe.
TORN = re.compile(r"(?<=\w['’]) (?=(?:s|t|re|ve|ll|d|m)(?![\w'’]))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Joined:
    """A stretch as the parser sees it.

    Attributes:
        text: Its words without the blanks that tore them.
        gaps: Offsets in `text` before each of which one blank was left out, in order.
    """

    text: str
    gaps: tuple[int, ...]

    def first(self, offset: int) -> int:
        """Return where a word that begins at `offset` of `text` begins in the stretch."""
        return offset + bisect_right(self.gaps, offset)

    def stop(self, offset: int) -> int:
        """Return where a word that ends before `offset` of `text` ends in the stretch."""
        return self.first(offset - 1) + 1


def joined(stretch: str) -> Joined:
    """Return the stretch with its torn words joined.

    >>> mended = joined("Nordvik’ s wall won’ t hold")
    >>> mended.text
    'Nordvik’s wall won’t hold'
    >>> mended.first(10), mended.stop(9)
    (11, 10)
    """
    blanks = [tear.start() for tear in TORN.finditer(stretch)]
    return Joined(
        text=TORN.sub("", stretch),
        gaps=tuple(blank - number for number, blank in enumerate(blanks)),
    )
