"""A report's text cut into marks that nest, so that every linked place is one element that can be shown.

Places may cross each other ("A [B (C] D)"); HTML elements may not. A place that crosses another is split
into a first part, which carries the id, and further parts, which name it.
"""

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

DEEPEST = 24  # browsers flatten at 512 levels; no honest text nests a dozen findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch to be marked.

    Attributes:
        start: First code point.
        end: One past the last.
        anchor: The id that links point to.
        label: Why it is no reporting; "" for the report's own words.
        stays: Whether it is read all the same: a newsroom's brackets inside what somebody said.
    """

    start: int
    end: int
    anchor: str
    label: str = ""
    stays: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A piece of a marked text: words, the start of a mark, or the end of one.

    Attributes:
        text: Words; "" for a start or an end.
        opens: The mark that starts here.
        first: Whether this is the mark's first part, which carries the id.
        closes: Whether the innermost mark ends here.
    """

    text: str = ""
    opens: Mark | None = None
    first: bool = True
    closes: bool = False


def tokens(text: str, marks: Iterable[Mark]) -> Iterator[Token]:
    """Yield the text with its marks, nested; the texts of the tokens joined are `text`."""
    waiting = [(mark.start, -mark.end, 0, mark.anchor, mark.label, mark.stays) for mark in marks]
    heapq.heapify(waiting)
    ends: list[int] = []
    at = 0
    while waiting:
        start, back, part, anchor, label, stays = heapq.heappop(waiting)
        while ends and ends[-1] <= start:
            yield from _text(text, at, ends[-1])
            at = ends.pop()
            yield Token(closes=True)
        yield from _text(text, at, start)
        at = start
        end = -back
        if ends and end > ends[-1]:
            if len(ends) < DEEPEST:
                heapq.heappush(waiting, (ends[-1], back, part + 1, anchor, label, stays))
            end = ends[-1]
        mark = Mark(start=start, end=end, anchor=anchor, label=label, stays=stays)
        yield Token(opens=mark, first=part == 0)
        if len(ends) < DEEPEST:
            ends.append(end)
        else:  # too deep to nest: the id is kept as a point
            yield Token(closes=True)
    while ends:
        yield from _text(text, at, ends[-1])
        at = ends.pop()
        yield Token(closes=True)
    yield from _text(text, at, len(text))


def _text(text: str, start: int, end: int) -> Iterator[Token]:
    if start < end:
        yield Token(text=text[start:end])
