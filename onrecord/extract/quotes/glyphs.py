"""One mark at a time: may it open a quotation, may it close one, or is it an apostrophe or a unit?

English marks are read by glyph first (“ opens) and by what stands on either side where the glyph does not
tell (" does both). An apostrophe is told from a single mark by its neighbours: don't, the workers', '90s,
rock 'n' roll; so are feet, inches and minutes (6'2", 10').
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Group = Literal["double", "single", "angle"]

# Three straight singles in a row are a single and a double (''...''), in the order the context asks for.
MARKS = re.compile(r"'''|''|``|[\"'“”„‟‘’‚‛«»‹›`]")
STRAIGHT_DOUBLES = frozenset({'"', "''", "``"})
OPENERS = frozenset("“„‟‘‚‛«‹`")
CLOSERS = frozenset("”’»›")
SINGLES = frozenset("'‘’‚‛`")
ANGLES = frozenset("«»‹›")
OPENS_AFTER = frozenset("([{—–-/\"'“„‘«‹>*_…")
ELISIONS = re.compile(
    r"(?:\d\ds?\b(?!%| per)|(?:em|til|tis|twas|cause|cuz|n|bout|round|nuff|neath|twixt|gainst)\b(?![A-Z]))"
)
UNIT_GOES_ON = re.compile(r"[ -][a-z]")
LONGEST_LOOK = 400  # code points; a quotation that holds a measure closes within a paragraph
# Scraped text tears an apostrophe from its ending: "Let’ s".
TORN_ENDING = re.compile(r" (?:s|t|re|ve|ll|d|m)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One mark and what it may do.

    Attributes:
        start: First code point.
        end: One past the last; two code points for ''.
        group: Marks of one group close each other.
        opens: May open a quotation.
        closes: May close one.
        weak: May as well be an apostrophe (the workers').
    """

    start: int
    end: int
    group: Group
    opens: bool
    closes: bool
    weak: bool = False


def marks_in(text: str, start: int, end: int) -> Iterator[Mark]:
    """Yield the marks of one line that may open or close, in order."""
    for found in MARKS.finditer(text, start, end):
        for a, b in _parts(text, found.start(), found.end(), start):
            mark = _mark(text, a, b, start, end)
            if mark.opens or mark.closes:
                yield mark


def _parts(text: str, start: int, end: int, line: int) -> tuple[tuple[int, int], ...]:
    if end - start < 3:
        return ((start, end),)
    opening = start == line or text[start - 1].isspace()
    cut = start + 2 if opening else start + 1
    return (start, cut), (cut, end)


def _mark(text: str, start: int, end: int, line: int, stop: int) -> Mark:
    glyph = text[start:end]
    before = text[start - 1] if start > line else " "
    after = text[end] if end < stop else " "
    if glyph in SINGLES:
        return _single(text, start, stop, before, after)
    opens = (before.isspace() or before in OPENS_AFTER) and not after.isspace()
    closes = not before.isspace() and not after.isalnum()
    if glyph in STRAIGHT_DOUBLES:
        if opens == closes:
            opens = closes = True
        elif closes and glyph == '"' and before.isdigit() and _inches(text, end, stop):
            closes = False
        return Mark(start=start, end=end, group="double", opens=opens, closes=closes)
    group: Group = "angle" if glyph in ANGLES else "double"
    # “ may close („so“) and ” may open (a typist's ”so”) where the neighbours leave no doubt.
    if glyph in OPENERS:
        return Mark(start=start, end=end, group=group, opens=opens or not closes, closes=closes and not opens)
    return Mark(start=start, end=end, group=group, opens=opens and not closes, closes=closes or not opens)


def _inches(text: str, end: int, stop: int) -> bool:
    """Tell whether a " after a digit is a unit: a word goes on, and the next " closes."""
    if not UNIT_GOES_ON.match(text, end, stop):
        return False
    ahead = text.find('"', end, min(stop, end + LONGEST_LOOK))
    return ahead < 0 or not text[ahead - 1].isspace()


def _single(text: str, start: int, stop: int, before: str, after: str) -> Mark:
    glyph = text[start]
    opens = glyph != "’" and (before.isspace() or before in OPENS_AFTER) and not after.isspace()
    closes = glyph not in OPENERS and not before.isspace() and not after.isalnum()
    if opens and ELISIONS.match(text, start + 1, stop):
        opens = False
    if closes and (TORN_ENDING.match(text, start + 1, stop) or _elided_n(text, start)):
        closes = False
    weak = closes and before in "sS" and after == " "
    weak = (
        weak or (closes and before.isdigit()) or (closes and text[start - 2 : start] == "in" and after == " ")
    )
    return Mark(start=start, end=start + 1, group="single", opens=opens, closes=closes, weak=weak)


def _elided_n(text: str, start: int) -> bool:
    return start >= 2 and text[start - 1] in "nN" and text[start - 2] in "'’‘"
