"""All pairs of a collection in which one text carries words of the other: the corpus tool."""

from collections.abc import Iterable, Iterator

from onrecord.model.copies import Pair, PairKind
from onrecord.model.spans import Place
from onrecord.trace.corpus import Sentences, Text, sentences_of
from onrecord.trace.marks import marked_spans
from onrecord.trace.matches import faded
from onrecord.trace.pairings import Pairing, pairings
from onrecord.trace.sentences import sentence_spans

RARE_IN_COMMON = 3  # pairs of rare words, that is three rare words
# A lone sentence must be nearly word for word: likeness from which it counts, and counts in full.
NEARLY, WORD_FOR_WORD = 0.65, 0.9
LONE_EVIDENCE = 45.0  # about six rare words beside the everyday ones
# A rewrite must run through a good part of the shorter report.
THROUGHOUT_EVIDENCE = 60.0
THROUGHOUT = 0.3  # share of the shorter report
MOSTLY = 0.5  # share of the shorter report from which it is a copy or a rewrite, not an excerpt
COPIED = 0.8  # mean likeness from which a pair is a copy


def pairs(texts: Iterable[tuple[str, str]]) -> tuple[Pair, ...]:
    """Return every pair of texts in which one carries the words of the other, by left id, then right.

    Works without grammar, in about the time it takes to read the texts, on tens of thousands of them.

    Args:
        texts: Ids and texts. Their order changes nothing; each id must stand once.
    """
    sentences = sentences_of(
        Text(
            id=name,
            text=text,
            sentences=tuple(sentence_spans(text)),
            quoted=tuple(marked_spans(text)),
        )
        for name, text in texts
    )
    return tuple(_judged(sentences, pairings(sentences, fewest=RARE_IN_COMMON)))


def _judged(sentences: Sentences, found: Iterable[Pairing]) -> Iterator[Pair]:
    for pairing in found:
        weighed = list(zip(pairing.matches, pairing.discounts, strict=True))
        lone = sum(
            left * match.common.evidence * faded(match.common.likeness, NEARLY, WORD_FOR_WORD)
            for match, left in weighed
        )
        throughout = sum(left * match.common.counted for match, left in weighed)
        runs = throughout >= THROUGHOUT_EVIDENCE and len(weighed) > 1 and max(pairing.shares) >= THROUGHOUT
        if lone >= LONE_EVIDENCE or runs:
            yield _pair(sentences, pairing, max(lone / LONE_EVIDENCE, throughout / THROUGHOUT_EVIDENCE))


def _pair(sentences: Sentences, pairing: Pairing, times_over: float) -> Pair:
    shares = pairing.shares
    matches = pairing.matches
    likeness = sum(match.common.likeness * match.common.words for match in matches) / sum(
        match.common.words for match in matches
    )
    kind: PairKind = "excerpt"
    if max(shares) >= MOSTLY:
        kind = "copy" if likeness >= COPIED else "rewrite"
    return Pair(
        left=sentences.documents[pairing.left],
        right=sentences.documents[pairing.right],
        kind=kind,
        share_left=round(shares[0], 4),
        share_right=round(shares[1], 4),
        similarity=round(likeness, 4),
        passages=tuple((_place(sentences, match.left), _place(sentences, match.right)) for match in matches),
        score=round(1 - 0.5 ** max(times_over, 1.0), 4),
        why=_why(len(matches), shares, likeness),
    )


def _place(sentences: Sentences, index: int) -> Place:
    return Place(
        document=sentences.documents[sentences.document[index]],
        start=int(sentences.starts[index]),
        end=int(sentences.ends[index]),
    )


def _why(count: int, shares: tuple[float, float], likeness: float) -> str:
    how = "word for word" if likeness > WORD_FOR_WORD else "nearly so" if likeness >= COPIED else "reworded"
    sentences = "One sentence is" if count == 1 else f"{count} sentences are"
    return f"{sentences} in common, {how}: {shares[0]:.0%} of the left text and {shares[1]:.0%} of the right."
