"""What two reports have in common, summed up: the ground on which a derivation is judged."""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model.copies import Reuse
from onrecord.model.findings import Findings
from onrecord.model.spans import Place
from onrecord.trace.marks import marked_spans
from onrecord.trace.reuse import reporting

CLOSE = 0.6  # similarity from which a lone passage is another's sentence and not the same fact
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
    """One report's words and quotations."""

    words: int
    text: str
    quotations: tuple[tuple[int, int], ...]


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
    return _Measured(
        sum(len(span.of(text).split()) for span in sentences),
        text,
        tuple(
            sorted(
                span for span in quotations if any(s.start < span[1] and span[0] < s.end for s in sentences)
            )
        ),
    )


def _side(document: str, held: _Measured, rows: Sequence[Reuse], side: str) -> Side:
    own = [_of(row, side) for row in rows]
    told = [_of(row, side) for row in rows if row.kind != "quotation"]
    stretches = [Place(document=document, start=start, end=end) for start, end in held.quotations]
    shared = [place for row in own for place in _common(row, stretches)]
    quoted = _words(held, stretches)
    return Side(
        document=document,
        share=_words(held, told) / max(held.words, 1),
        carried=min(1.0, _words(held, own) / max(held.words, 1)),
        quoted=min(1.0, _words(held, shared) / quoted) if quoted else 0.0,
        quotations=len(held.quotations),
        stretches=tuple(_stretch(_of(row, side), stretches) for row in rows if row.kind == "quotation"),
    )


def _common(place: Place, stretches: Sequence[Place]) -> Iterator[Place]:
    """Yield the parts of a place that stand in quotation marks."""
    for one in stretches:
        if one.span.overlaps(place.span):
            yield Place(
                document=place.document, start=max(one.start, place.start), end=min(one.end, place.end)
            )


def _stretch(place: Place, stretches: Sequence[Place]) -> int:
    """Return how many code points the quotation around a place runs to."""
    return max((one.end - one.start for one in stretches if one.span.overlaps(place.span)), default=0)


def _of(row: Reuse, side: str) -> Place:
    return row.left if side == "left" else row.right


def _words(held: _Measured, places: Sequence[Place]) -> int:
    """Return how many words stand in the places, each counted once."""
    count, end = 0, 0
    for place in sorted(places):
        start = max(place.start, end)
        count += len(held.text[start : place.end].split()) if start < place.end else 0
        end = max(end, place.end)
    return count


def _in_order(passages: Sequence[Reuse]) -> float:
    """Return how often the next passage of the left report is further on in the right one too."""
    rows = sorted(passages, key=lambda row: row.left)
    steps = [one.right.start <= two.right.start for one, two in itertools.pairwise(rows)]
    return sum(steps) / len(steps) if steps else 1.0
