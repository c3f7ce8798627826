"""What two reports have in common, summed up: the ground on which a derivation is judged."""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.model.copies import Reuse
from onrecord.model.findings import Findings
from onrecord.model.spans import Place
from onrecord.trace.marks import marked_spans
from onrecord.trace.reuse import reporting

CLOSE = 0.6  # similarity from which a lone passage is another's sentence and not the same fact
WORD = re.compile(r"\S+")
PART = 0.8  # a quotation is shorter where it keeps less than this share of the other's words


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One report's part in a tie.

    Attributes:
        document: Id of the report.
        share: Share of its reporting's words that stand in passages told alike, in [0, 1].
        carried: Share of its reporting's words in common with the other, shared quotations included.
        quoted: Share of the words it quotes that the other tells too, in [0, 1]; 0 where it quotes nobody.
        quotations: How many stretches it quotes.
        stretches: For each shared quotation, how long it runs here, in code points.
    """

    document: str
    share: float
    carried: float
    quoted: float
    quotations: int
    stretches: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two reports that have something in common.

    Attributes:
        left: The report of the lower id.
        right: The other.
        passages: What they tell alike, outside shared quotations.
        quotations: What they quote alike.
        similarity: Mean similarity of the passages, weighted by length, in [0, 1]; 0 without passages.
        in_order: Share of neighbouring passages that come in the same order on both sides; 1 for fewer than two.
    """

    left: Side
    right: Side
    passages: tuple[Reuse, ...]
    quotations: tuple[Reuse, ...]
    similarity: float
    in_order: float

    def side(self, document: str) -> Side:
        """Return the side of one of the two."""
        return self.left if self.left.document == document else self.right

    def fuller(self, document: str) -> int:
        """Return how many of the shared quotations one of the two gives at greater length."""
        other = self.right if self.left.document == document else self.left
        pairs = zip(self.side(document).stretches, other.stretches, strict=True)
        return sum(there < PART * here for here, there in pairs)

    @property
    def close_words(self) -> int:
        """How many code points of the left report stand in the other much as they are."""
        return sum(row.left.end - row.left.start for row in self.passages if row.similarity >= CLOSE)


@dataclass(frozen=True, slots=True)
class _Measured:
    """One report's words and quotations.

    Attributes:
        words: How many words its reporting has.
        begins: Where each word of the text begins.
        ends: Where each ends.
        quotations: The stretches it quotes, in order.
        longest: Length of the longest of them, code points.
        quoted: How many words they hold together.
    """

    words: int
    begins: Sequence[int]
    ends: Sequence[int]
    quotations: Sequence[tuple[int, int]]
    longest: int
    quoted: int

    def within(self, stretches: Sequence[tuple[int, int]]) -> int:
        """Return how many words stand in the stretches, each counted once."""
        count, reached = 0, 0
        for begin, end in sorted(stretches):
            start = max(begin, reached)
            if start < end:
                count += bisect_left(self.begins, end) - bisect_right(self.ends, start)
            reached = max(reached, end)
        return count

    def quoting(self, start: int, end: int) -> Sequence[tuple[int, int]]:
        """Return the quoted stretches that overlap a place. They are in order, and few overlap each other."""
        first = bisect_left(self.quotations, (start - self.longest, 0))
        stop = bisect_left(self.quotations, (end, 0))
        return [one for one in self.quotations[first:stop] if one[1] > start]


def ties(findings: Sequence[Findings], reused: Sequence[Reuse]) -> Iterator[Tie]:
    """Yield the pairs of reports that have something in common, by their ids."""
    measured = {found.page.document.id: _measured(found) for found in findings}
    rows: dict[tuple[str, str], list[Reuse]] = defaultdict(list)
    for row in reused:
        rows[row.left.document, row.right.document].append(row)
    for (left, right), held in sorted(rows.items()):
        passages = tuple(row for row in held if row.kind != "quotation")
        quotations = tuple(row for row in held if row.kind == "quotation")
        sizes = [row.left.end - row.left.start for row in passages]
        yield Tie(
            left=_side(left, measured[left], held, "left"),
            right=_side(right, measured[right], held, "right"),
            passages=passages,
            quotations=quotations,
            similarity=sum(r.similarity * n for r, n in zip(passages, sizes, strict=True))
            / max(sum(sizes), 1),
            in_order=_in_order(passages),
        )


def _measured(found: Findings) -> _Measured:
    text = found.page.document.text
    sentences = reporting(found)
    quotations = {(span.start, span.end) for span in marked_spans(text)} | {
        (span.start, span.end) for quote in found.quotes if quote.kind == "direct" for span in quote.content
    }
    inside = sorted(
        span for span in quotations if any(s.start < span[1] and span[0] < s.end for s in sentences)
    )
    words = [match.span() for match in WORD.finditer(text)]
    begins, ends = [start for start, _ in words], [end for _, end in words]
    total = sum(len(span.of(text).split()) for span in sentences)
    longest = max((end - start for start, end in inside), default=0)
    bare = _Measured(total, begins, ends, inside, longest, quoted=0)
    return replace(bare, quoted=bare.within(inside))


def _side(document: str, held: _Measured, rows: Sequence[Reuse], side: str) -> Side:
    own = [(place.start, place.end) for place in (_of(row, side) for row in rows)]
    told = [place for row, place in zip(rows, own, strict=True) if row.kind != "quotation"]
    shared = [
        (max(one[0], start), min(one[1], end)) for start, end in own for one in held.quoting(start, end)
    ]
    return Side(
        document=document,
        share=held.within(told) / max(held.words, 1),
        carried=min(1.0, held.within(own) / max(held.words, 1)),
        quoted=min(1.0, held.within(shared) / held.quoted) if held.quoted else 0.0,
        quotations=len(held.quotations),
        stretches=tuple(
            max((end - start for start, end in held.quoting(*place)), default=0)
            for row, place in zip(rows, own, strict=True)
            if row.kind == "quotation"
        ),
    )


def _of(row: Reuse, side: str) -> Place:
    return row.left if side == "left" else row.right


def _in_order(passages: Sequence[Reuse]) -> float:
    """Return how often the next passage of the left report is further on in the right one too."""
    rows = sorted(passages, key=lambda row: row.left)
    steps = [one.right.start <= two.right.start for one, two in itertools.pairwise(rows)]
    return sum(steps) / len(steps) if steps else 1.0
