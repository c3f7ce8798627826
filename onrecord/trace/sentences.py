"""Texts to sentences without grammar, fast enough for a folder of thousands."""

import re
from collections.abc import Iterator

from onrecord.model.spans import Span

# A full stop, question or exclamation mark, closing marks after it, a blank, and something that can begin a
# sentence. Every repeat is bounded, so a line of a million full stops is read in one pass.
END = re.compile(r"[.!?][\"'”’)\]]{0,3}(?=[ \t\u00a0]{1,8}[\"'“‘(\[]{0,3}[A-Z0-9])")
# Words before a full stop that do not end a sentence.
SHORT = frozenset(
    "mr mrs ms dr prof gen sen rep gov lt col sgt capt adm rev st jr sr inc corp co ltd no vs u.s u.k u.n "
    "jan feb mar apr jun jul aug sept sep oct nov dec a.m p.m d.c".split()
)
LONGEST = 1_500  # code points; a text without full stops is cut, so that one sentence cannot cost the time


def sentence_spans(text: str) -> Iterator[Span]:
    """Yield the sentences of a text; none crosses a line end.

    >>> [span.of("He met Mr. Reen. It rained.") for span in sentence_spans("He met Mr. Reen. It rained.")]
    ['He met Mr. Reen.', 'It rained.']
    """
    start = 0
    for line in text.splitlines(keepends=True):
        yield from _in_line(text, start, start + len(line))
        start += len(line)


def _in_line(text: str, start: int, end: int) -> Iterator[Span]:
    here = start
    for mark in END.finditer(text, start, end):
        if not _abbreviated(text, here, mark.start()):
            yield from _trimmed(text, here, mark.end())
            here = mark.end()
    yield from _trimmed(text, here, end)


def _abbreviated(text: str, start: int, stop: int) -> bool:
    """Tell whether the full stop at `stop` belongs to a short form or an initial."""
    if text[stop] != ".":
        return False
    before = text[max(start, stop - 8) : stop].split()
    word = before[-1].lstrip("(\"'“‘[").lower() if before else ""
    return word in SHORT or (len(word) == 1 and word.isalpha())


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the stretch without blanks around it, cut where it is too long; nothing where it is blank."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        yield Span(start=start, end=start + LONGEST)
        start += LONGEST
    if start < end:
        yield Span(start=start, end=end)
