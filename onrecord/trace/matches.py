"""Two sentences side by side: how much of each is in the other, and in the same order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from onrecord.trace.corpus import Sentences

FEWEST_WORDS = 5  # in common and in order; below it, set phrases and headings match each other
# A quotation repeated with the very words around it ("..., said the director of ...") speaks for a copy too,
# but never more than twice what the words around it do.
MOST_FROM_QUOTATION = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What two sentences of two documents have in common.

    Attributes:
        left: Index of the sentence in the earlier document.
        right: Index of the other.
        weight: Rarity of the common words outside quotation marks.
        quoted: Rarity of the common words inside.
        held: Share of each sentence's rarity that the other holds, the larger first, in [0, 1].
        order: Share of each sentence's words that the other has in the same order, the larger first.
        figures: Share of the figures in common; 1 where one side has none.
        words: How many words stand in the same order.
        inner: Index of the sentence that the other holds more of: the one that may be a part of it.
    """

    left: int
    right: int
    weight: float
    quoted: float
    held: tuple[float, float]
    order: tuple[float, float]
    figures: float
    words: int
    inner: int

    @property
    def contained(self) -> float:
        """How much says that the one sentence is told inside the other: evidence times the share held."""
        return self.weight * (0.3 + 0.7 * self.figures) * self.held[0]

    @property
    def likeness(self) -> float:
        """How alike the two are, both ways, in [0, 1]: near 1 is word for word, below .3 is the same subject."""
        return 0.5 * self.held[0] * self.order[0] + 0.5 * self.held[1] * self.order[1]

    @property
    def evidence(self) -> float:
        """How much the common words say against chance: their rarity, less what figures and quotations undo."""
        weight = self.weight
        if self.likeness > WORD_FOR_WORD:
            weight += min(self.quoted / 2, MOST_FROM_QUOTATION * self.weight)
        return weight * (0.3 + 0.7 * self.figures)


WORD_FOR_WORD = 0.95  # likeness; what is left is an article or a comma


@dataclass(frozen=True, slots=True)
class _Read:
    """One sentence, made ready for many comparisons."""

    order: list[int]
    held: frozenset[int]
    open: frozenset[int]
    figures: frozenset[int]
    weight: float


class Reader:
    """Compares sentences; keeps each one ready that it has seen."""

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences
        self._weight: list[float] = sentences.weight.tolist()
        self._figure = [form[:1].isdigit() for form in sentences.vocabulary]
        self._read: dict[int, _Read] = {}

    def match(self, one: int, other: int) -> Match:
        """Return what two sentences have in common."""
        a, b = self._ready(one), self._ready(other)
        common = a.held & b.held
        shared = self._sum(common)
        outside = self._sum(a.open & b.open)
        ordered = LCSseq.similarity(a.order, b.order)
        lengths = sorted((max(len(a.order), 1), max(len(b.order), 1)))
        weights = sorted((max(a.weight, 1.0), max(b.weight, 1.0)))
        return Match(
            left=min(one, other),
            right=max(one, other),
            weight=outside,
            quoted=max(shared - outside, 0.0),
            held=(min(shared / weights[0], 1.0), min(shared / weights[1], 1.0)),
            order=(ordered / lengths[0], ordered / lengths[1]),
            figures=_share(a.figures, b.figures),
            words=ordered,
            inner=one if (a.weight, one) <= (b.weight, other) else other,
        )

    def matches(self, pairs: Iterable[tuple[int, int]]) -> Iterator[Match]:
        """Yield the match of each pair that has enough words in common, in the same order."""
        for one, other in pairs:
            match = self.match(one, other)
            if match.words >= FEWEST_WORDS:
                yield match

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
