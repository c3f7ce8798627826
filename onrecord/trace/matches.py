"""Two sentences side by side: how much of each is in the other, and in the same order."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from onrecord.trace.corpus import Sentences

FEWEST_WORDS = 5  # in common and in order; below it, set phrases and headings match each other
# A quotation repeated with the very words around it ("..., said the director of ...") speaks for a copy too,
# but never more than twice what the words around it do.
MOST_FROM_QUOTATION = 2.0


# Likeness from which a match begins to count and from which it counts in full. Of the matches of heavy rewrites
# 5 % lie below .40; of chance matches 95 % lie below .37 (synthetic set).
BEGINS, COUNTS = 0.3, 0.6
WORD_FOR_WORD = 0.95  # likeness; what is left is an article or a comma
MOST_KEPT = 200_000  # comparisons of sentences that stand in several texts; a hundred bytes each


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What two sentences have in common, wherever they stand.

    Attributes:
        held: Share of each sentence's rarity that the other holds, the larger first, in [0, 1].
        order: Share of each sentence's words that the other has in the same order, the larger first.
        figures: Share of the figures in common; 1 where one side has none.
        words: How many words stand in the same order.
        likeness: How alike the two are, both ways, in [0, 1]: near 1 is word for word, below .3 is the same subject.
        evidence: How much the common words say against chance: their rarity, less what figures and quotations undo.
        counted: The evidence, faded where the sentences are little alike.
        contained: How much says that the one sentence is told inside the other: evidence times the share held.
        lighter: 1 where the first says no more than the second, else -1.
    """

    held: tuple[float, float]
    order: tuple[float, float]
    figures: float
    words: int
    likeness: float
    evidence: float
    counted: float
    contained: float
    lighter: int


@dataclass(frozen=True, slots=True)
class Match:
    """Two sentences of two documents and what they have in common.

    Attributes:
        left: Index of the sentence in the earlier document.
        right: Index of the other.
        inner: Index of the sentence that the other holds more of: the one that may be a part of it.
        common: What they have in common.
    """

    left: int
    right: int
    inner: int
    common: Comparison


def faded(value: float, begins: float, full: float) -> float:
    """Return 0 at `begins`, 1 at `full`, in proportion between."""
    return min(1.0, max(0.0, (value - begins) / (full - begins)))


@dataclass(frozen=True, slots=True)
class _Read:
    """One sentence, made ready for many comparisons."""

    order: list[int]
    held: frozenset[int]
    open: frozenset[int]
    figures: frozenset[int]
    weight: float


class Reader:
    """Compares sentences; keeps each one ready that it has seen.

    Sentences of the same words are compared once for all of them: fifty prints of one report have a thousand
    pairs of texts, and no more sentences than one.
    """

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences
        self._weight: list[float] = sentences.weight.tolist()
        self._figure = [form[:1].isdigit() for form in sentences.vocabulary]
        self._same, self._repeated = _same_words(sentences)
        self._read: dict[int, _Read] = {}
        self._kept: dict[tuple[int, int], Comparison] = {}

    def match(self, one: int, other: int) -> Match:
        """Return what two sentences have in common."""
        left, right = min(one, other), max(one, other)
        common = self._compared(self._same[left], self._same[right])
        return Match(left, right, right if common.lighter < 0 else left, common)

    def matches(self, pairs: Iterable[tuple[int, int]]) -> Iterator[Match]:
        """Yield the match of each pair that has enough words in common, in the same order."""
        for one, other in pairs:
            match = self.match(one, other)
            if match.common.words >= FEWEST_WORDS:
                yield match

    def _compared(self, one: int, other: int) -> Comparison:
        kept = self._kept.get((one, other))
        if kept is not None:
            return kept
        made = self._comparison(self._ready(one), self._ready(other))
        if self._repeated[one] and self._repeated[other] and len(self._kept) < MOST_KEPT:
            self._kept[one, other] = made
        return made

    def _comparison(self, a: _Read, b: _Read) -> Comparison:
        shared = self._sum(a.held & b.held)
        outside = self._sum(a.open & b.open)
        ordered = len(a.order) if a.order == b.order else LCSseq.similarity(a.order, b.order)
        lengths = sorted((max(len(a.order), 1), max(len(b.order), 1)))
        weights = sorted((max(a.weight, 1.0), max(b.weight, 1.0)))
        held = (min(shared / weights[0], 1.0), min(shared / weights[1], 1.0))
        order = (ordered / lengths[0], ordered / lengths[1])
        likeness = 0.5 * held[0] * order[0] + 0.5 * held[1] * order[1]
        figures = _share(a.figures, b.figures)
        quoted = min(max(shared - outside, 0.0) / 2, MOST_FROM_QUOTATION * outside)
        evidence = (outside + (quoted if likeness > WORD_FOR_WORD else 0.0)) * (0.3 + 0.7 * figures)
        return Comparison(
            held=held,
            order=order,
            figures=figures,
            words=ordered,
            likeness=likeness,
            evidence=evidence,
            counted=evidence * faded(likeness, BEGINS, COUNTS),
            contained=outside * (0.3 + 0.7 * figures) * held[0],
            lighter=(a.weight <= b.weight) - (a.weight > b.weight),
        )

    def _sum(self, words: frozenset[int]) -> float:
        # Sorted, because a sum of floats depends on its order and a set's order on the run.
        return sum(map(self._weight.__getitem__, sorted(words)))

    def _ready(self, sentence: int) -> _Read:
        ready = self._read.get(sentence)
        if ready is None:
            ready = self._read[sentence] = self._prepared(sentence)
        return ready

    def _prepared(self, sentence: int) -> _Read:
        order = self._sentences.words_in(sentence)
        begin, end = self._sentences.first[sentence : sentence + 2]
        quoted = self._sentences.quoted[begin:end].tolist()
        held = frozenset(order)
        return _Read(
            order=order,
            held=held,
            open=frozenset(word for word, inside in zip(order, quoted, strict=True) if not inside),
            figures=frozenset(word for word in held if self._figure[word]),
            weight=self._sum(held),
        )


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the share of the figures in common; 1 where either side has none."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 1.0


def _same_words(sentences: Sentences) -> tuple[list[int], list[bool]]:
    """Return for each sentence the first one of the same words, quoted alike, and whether there are several."""
    first: dict[tuple[bytes, bytes], int] = {}
    same, repeated = [], [False] * len(sentences.starts)
    words, quoted = sentences.words, sentences.quoted
    for index, (begin, end) in enumerate(itertools.pairwise(sentences.first.tolist())):
        held = first.setdefault((words[begin:end].tobytes(), quoted[begin:end].tobytes()), index)
        same.append(held)
        if held != index:
            repeated[held] = True
    return same, repeated
