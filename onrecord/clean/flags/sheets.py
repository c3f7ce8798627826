"""A text laid out for the flag rules: its lines, its sentences, its vocabulary."""

import re
from dataclasses import dataclass
from functools import cached_property

from onrecord.model.flags import FlagKind
from onrecord.model.spans import Span

WORD = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\Z|[.!?…][\"'”’)\]]*(?=\s+[\"'“‘(\[A-Z0-9])")
OPENED = re.compile(r"[\"“”]")
LONGEST_LINE = 20_000  # code points; a longer one is no line, and no rule looks into it
MOST_LINES = 10_000  # a report has a hundred; what stands below is looked at by no rule


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line that holds words, without the blanks around it.

    Attributes:
        start: First code point in the text.
        end: One past the last.
        text: The line's words.
    """

    start: int
    end: int
    text: str

    @cached_property
    def words(self) -> int:
        """How many words it holds."""
        return len(WORD.findall(self.text))

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(re.search(r"[.!?…:;,][\"'”’)\]]*\Z", self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """A stretch that a rule holds to be no reporting; see `Flag` for the fields."""

    start: int
    end: int
    kind: FlagKind
    score: float
    why: str


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A text as the rules see it.

    Attributes:
        text: The document's text.
        title: The headline that the metadata names.
        headline: Where the headline stands in the text.
        dated: Where a date stands above or before the first sentence.
        byline: Where the byline stands.
        hidden: Stretches that readers of the page never saw.
    """

    text: str
    title: str | None = None
    headline: Span | None = None
    dated: Span | None = None
    byline: Span | None = None
    hidden: tuple[Span, ...] = ()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines that hold words, in order."""
        found = []
        start = 0
        for raw in self.text.split("\n"):
            words = raw.strip()
            if words and len(words) <= LONGEST_LINE:
                at = start + raw.index(words[0])
                found.append(Line(start=at, end=at + len(words), text=words))
                if len(found) == MOST_LINES:
                    break
            start += len(raw) + 1
        return tuple(found)

    @cached_property
    def prose(self) -> frozenset[int]:
        """Numbers of the lines that read as reporting: a sentence of eight words or more."""
        return frozenset(i for i, line in enumerate(self.lines) if line.is_sentence and line.words >= 8)


def of_line(line: Line, kind: FlagKind, score: float, why: str) -> Find:
    """Return the find that marks a whole line."""
    return Find(start=line.start, end=line.end, kind=kind, score=score, why=why)


def in_quotation(text: str, at: int) -> bool:
    """Tell whether a place of a line stands inside double quotation marks."""
    before = text[:at]
    if "“" in before or "”" in before:
        return before.rfind("“") > before.rfind("”")
    return before.count('"') % 2 == 1
