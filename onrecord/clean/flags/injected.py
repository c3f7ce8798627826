"""Lines glued on below a report that tell nothing of it.

What sets them apart, and no sign is enough by itself: they stand after the end of the report; they repeat one
template; they speak of things the report does not; they misspell its main name; and they have nothing that
reporting has: no figure, no quotation, no source, no name that is new.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import DamerauLevenshtein

from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import WORD, Find, Line, Sheet, of_line
from onrecord.clean.words import word_list

LAST = 30  # lines from the end that are looked at; a longer tail would be a text of its own
FEWEST = 3  # lines; one or two odd sentences at the end may be the reporter's
SHORTEST_BODY = 50  # words of prose above, or there is nothing to compare with
LONGEST = 30  # words of one glued-on line; they are slogans
OPENING = 3  # words that two lines must share at their start to be of one template
MOST_REPEATED = 2 / 3  # share of the lines that belong to a template
# Without a misspelt name, this share of content words must be words that the report does not use, and there
# must be two templates, or one whose own words are such: a column may well end on three sentences that begin
# alike, but they begin with what it is about.
TEMPLATES = 2
FOREIGN = 0.6
MAIN_NAMES = 3  # the commonest names of a report
AFTERMATH = 5  # lines of the page's own (an age, a counter) that may stand below the block
OTHER = re.compile(
    r"[\d“”\"‘]|\b(?:said|says|told|asked|added|wrote|tweeted|announced|according|reported|told)\b",
    re.IGNORECASE,
)
NAME = re.compile(r"[A-Z][\w'’-]{3,}")


def injected(sheet: Sheet) -> Iterator[Find]:
    """Yield the lines of a block at the end that belongs to no report."""
    tail = _tail(sheet)
    if tail is None or not tail.is_foreign:
        return
    for line in tail.lines:
        signs = ["it stands after the end of the report"]
        if _opening(line) in tail.templates:
            signs.append("repeats the pattern of its neighbours")
        if name := tail.misspelt(line):
            signs.append(f"misspells the main name as {name}")
        signs.append("tells nothing the report is about")
        why = f"It does not belong to the report: {', '.join(signs[:-1])} and {signs[-1]}."
        yield of_line(line, "injected", 0.95 if name else 0.9, why)


@dataclass(frozen=True, kw_only=True)
class _Tail:
    """The last lines of a text, against the report above them."""

    lines: tuple[Line, ...]
    body: str

    @cached_property
    def words(self) -> Counter[str]:
        return Counter(word.lower() for word in WORD.findall(self.body))

    @cached_property
    def names(self) -> Counter[str]:
        """Capitalised words of the report with their counts."""
        return Counter(_bare(name) for name in NAME.findall(self.body))

    @cached_property
    def templates(self) -> dict[tuple[str, ...], int]:
        """Openings that several lines share, with how many do."""
        return {opening: n for opening, n in Counter(map(_opening, self.lines)).items() if n > 1}

    @property
    def is_foreign(self) -> bool:
        """Whether the lines repeat a template and speak of something else, or misspell a main name."""
        if sum(self.templates.values()) < MOST_REPEATED * len(self.lines):
            return False
        if any(self.misspelt(line) for line in self.lines):
            return True
        telling = any(self._strangeness(opening) for opening in self.templates)
        words = [word.lower() for line in self.lines for word in WORD.findall(line.text)]
        return (len(self.templates) >= TEMPLATES or telling) and self._strangeness(words) >= FOREIGN

    def _strangeness(self, words: Iterable[str]) -> float:
        """Return the share of the content words that the report never uses."""
        content = set(words) - word_list("english") - word_list("small")
        return sum(self.words[word] == 0 for word in content) / len(content) if content else 0.0

    def misspelt(self, line: Line) -> str | None:
        """Return a name of the line that is one or two letters off one of the report's main names."""
        main = [name for name, count in self.names.most_common(MAIN_NAMES) if count > 2]
        for written in map(_bare, NAME.findall(line.text)):
            for name in main if written not in self.names else ():
                near = DamerauLevenshtein.distance(written, name, score_cutoff=2)
                if 1 <= near <= (2 if len(name) > 6 else 1) and written != f"{name}s":
                    return written
        return None


def _tail(sheet: Sheet) -> _Tail | None:
    """Return the longest run of slogans at the end, when there are enough and a report stands above."""
    lines = sheet.lines
    for _ in range(AFTERMATH):
        if lines and not lines[-1].is_sentence:
            lines = lines[:-1]
    first = len(lines)
    while first > max(len(lines) - LAST, 0) and _is_slogan(lines[first - 1]):
        first -= 1
    # The report's own last lines may be slogan-like: start where the template starts.
    first += _lead(lines[first:])
    block = lines[first:]
    above = sum(lines[number].words for number in sheet.prose if number < first)
    if len(block) < FEWEST or above < SHORTEST_BODY:
        return None
    return _Tail(lines=block, body=sheet.text[: block[0].start])


def _is_slogan(line: Line) -> bool:
    return line.words <= LONGEST and line.is_sentence and not OTHER.search(line.text)


def _lead(lines: Sequence[Line]) -> int:
    """Return how many lines at the start share their opening with no other."""
    openings = Counter(_opening(line) for line in lines)
    return next((i for i, line in enumerate(lines) if openings[_opening(line)] > 1), len(lines))


def _opening(line: Line) -> tuple[str, ...]:
    return tuple(word.lower() for word in WORD.findall(line.text)[:OPENING])


def _bare(name: str) -> str:
    return re.sub(r"['’]s$", "", name)


RULE = Rule(find=injected)
