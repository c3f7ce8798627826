"""Stretches of text in quotation marks: the layer that needs no grammar and is sure.

Rules kept here:
- marks pair inside one line; an unclosed mark costs only itself;
- a quotation that goes on in the next paragraph leaves its mark open and opens it again there, or closes it there or a few
  paragraphs on, with no mark in between;
- any depth of nesting, any number of marks, in one pass.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.extract.quotes.glyphs import Mark, marks_in

WORD = re.compile(r"\w")
MOST_BETWEEN = 4  # paragraphs without a mark inside one quotation
LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words between two marks, on one line.

    Attributes:
        start: First code point inside the marks.
        end: One past the last inside.
        outer_start: First code point of the opening mark.
        outer_end: One past the closing mark.
        depth: How many stretches it stands inside; 0 for none.
        single: In single marks.
        continues: Goes on from the stretch before it, in the paragraph before.
        line_start: First code point of its line.
        line_end: One past the last of its line.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    depth: int = 0
    single: bool = False
    continues: bool = False
    line_start: int
    line_end: int


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    pairs: tuple[tuple[Mark, Mark], ...]
    open: Mark | None  # the first that stays open
    orphan: Mark | None  # the first mark, where it closes what this line did not open
    first: Mark | None


def stretches(text: str) -> tuple[Stretch, ...]:
    """Return every stretch in marks, in text order, outer before inner."""
    lines = [
        _line(text, found.start(), found.end()) for found in LINE.finditer(text) if not found[0].isspace()
    ]
    made: list[Stretch] = []
    running = False
    between = 0  # paragraphs still to come inside a quotation, without a mark of their own
    for number, line in enumerate(lines):
        if between:
            between -= 1
            made.append(_whole(line))
            continue
        following = _taker(lines, number)
        made.extend(_of_line(text, line, following, running=running))
        running = _goes_on(text, line, following)
        between = lines.index(following, number) - number - 1 if running and following is not None else 0
    return tuple(sorted(_with_depth(made), key=lambda s: (s.outer_start, -s.outer_end)))


def _taker(lines: Sequence[_Line], number: int) -> _Line | None:
    """Return the line that may take up a mark that stays open: the next, or a later one that closes it first of all."""
    ahead = lines[number + 1 : number + 2 + MOST_BETWEEN]
    marked = next((line for line in ahead if line.first is not None), None)
    closing = marked.orphan if marked is not None and marked.orphan is marked.first else None
    if closing is not None and closing.group != "single":  # which may be an apostrophe
        return marked
    return next(iter(ahead), None)


def _whole(line: _Line) -> Stretch:
    """Return a paragraph that stands as a whole inside a quotation."""
    return Stretch(
        start=line.start,
        end=line.end,
        outer_start=line.start,
        outer_end=line.end,
        continues=True,
        line_start=line.start,
        line_end=line.end,
    )


def _of_line(text: str, line: _Line, following: _Line | None, *, running: bool) -> Iterator[Stretch]:
    at = line.first.start if running and line.first is not None else -1
    words = [found.start() for found in WORD.finditer(text, line.start, line.end)] if line.first else []
    for opening, closing in line.pairs:
        if _holds_word(words, opening.end, closing.start):
            yield _stretch(
                line, opening, (opening.end, closing.start), closing.end, continues=opening.start == at
            )
    if running and line.orphan is not None and _holds_word(words, line.start, line.orphan.start):
        yield _stretch(line, line.orphan, (line.start, line.orphan.start), line.orphan.end, continues=True)
    if line.open is not None and _goes_on(text, line, following):
        opening = line.open
        end = opening.end + len(text[opening.end : line.end].rstrip())
        if _holds_word(words, opening.end, end):
            yield _stretch(line, opening, (opening.end, end), end, continues=opening.start == at)


def _holds_word(words: Sequence[int], start: int, end: int) -> bool:
    following = bisect_left(words, start)
    return following < len(words) and words[following] < end


def _stretch(line: _Line, mark: Mark, words: tuple[int, int], outer_end: int, *, continues: bool) -> Stretch:
    """Return the stretch of `words`; `mark` opens it, or closes what an earlier line opened."""
    return Stretch(
        start=words[0],
        end=words[1],
        outer_start=min(words[0], mark.start),
        outer_end=outer_end,
        single=mark.group == "single",
        continues=continues,
        line_start=line.start,
        line_end=line.end,
    )


def _goes_on(text: str, line: _Line, following: _Line | None) -> bool:
    """Tell whether the mark that stays open in `line` is taken up in the next."""
    opening = line.open
    if opening is None or following is None or following.first is None:
        return False
    first = following.first
    if first.group != opening.group:
        return False
    if following.orphan is first:
        return True
    taken_up = first is following.open or any(first is opened for opened, _ in following.pairs)
    return taken_up and not WORD.search(text, following.start, first.start)


def _line(text: str, start: int, end: int) -> _Line:
    """Pair the marks of one line: each closing mark takes the nearest open one of its group."""
    marks = tuple(marks_in(text, start, end))
    waiting: list[Mark] = []
    counts = {"double": 0, "single": 0, "angle": 0}
    pairs: list[tuple[Mark, Mark]] = []
    orphan: Mark | None = None
    for mark, ahead in zip(marks, _next_single(marks), strict=True):
        if mark.closes and counts[mark.group]:
            if mark.weak and _stronger(ahead):
                continue
            while waiting[-1].group != mark.group:
                counts[waiting.pop().group] -= 1  # it was never closed: it costs only itself
            pairs.append((waiting.pop(), mark))
            counts[mark.group] -= 1
        elif mark.opens:
            waiting.append(mark)
            counts[mark.group] += 1
        elif mark is marks[0] and not mark.weak:
            orphan = mark
    open_ = waiting[0] if waiting else None
    return _Line(start, end, tuple(pairs), open_, orphan, marks[0] if marks else None)


def _next_single(marks: Sequence[Mark]) -> list[Mark | None]:
    """Return for each mark the next single mark on its line."""
    ahead: list[Mark | None] = []
    following: Mark | None = None
    for mark in reversed(marks):
        ahead.append(following)
        if mark.group == "single":
            following = mark
    return ahead[::-1]


def _stronger(ahead: Mark | None) -> bool:
    """Tell whether a later mark closes beyond doubt, so that this one is an apostrophe."""
    return ahead is not None and ahead.closes and not ahead.opens and not ahead.weak


def _with_depth(made: Sequence[Stretch]) -> Iterator[Stretch]:
    ends: list[int] = []
    for stretch in sorted(made, key=lambda s: (s.outer_start, -s.outer_end)):
        while ends and ends[-1] <= stretch.outer_start:
            ends.pop()
        yield replace(stretch, depth=len(ends)) if ends else stretch
        ends.append(stretch.outer_end)
