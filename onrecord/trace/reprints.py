"""Texts that very many print: their pairs follow from the sentences they have word for word in common.

A pair of words that a hundred texts share is no longer rare, so the search by rare words does not see a wire
report with a hundred reprints. Sentences that are the same word for word need no search.
"""

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator

from onrecord.trace.corpus import Sentences
from onrecord.trace.matches import Match

FEWEST_WORDS = 8  # shorter sentences are the same by chance
BESIDES = 5  # sentences in common beside which a text is a reprint and not a page with standing lines
SHORT_TEXT = 0.6  # share of the sentences of both texts that does as well
# Of a sentence that more texts hold, the first so many are paired: a thousand reprints give half a million pairs,
# which somebody may want; ten thousand give fifty million, which nobody can read.
MOST = 1_000


def reprints(
    sentences: Sentences, many: int, match: Callable[[int, int], Match]
) -> Iterator[tuple[tuple[int, int], list[Match]]]:
    """Yield the pairs of documents that share sentences which more than `many` documents hold.

    Args:
        sentences: All sentences.
        many: Up to this many holders the search by rare words finds the pairs.
        match: Compares two sentences.
    """
    common: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for holders in _held_by_many(sentences, many):
        for one, other in itertools.combinations(holders, 2):
            common[int(sentences.document[one]), int(sentences.document[other])].append((one, other))
    held = _sentences_in(sentences)
    for pair, rows in sorted(common.items()):
        if len(rows) >= BESIDES or len(rows) >= SHORT_TEXT * max(held[pair[0]], held[pair[1]]):
            yield pair, [match(one, other) for one, other in rows]


def _held_by_many(sentences: Sentences, many: int) -> Iterator[list[int]]:
    """Yield the sentences that are one word for word, one for each document, where many documents hold it."""
    same: dict[bytes, list[int]] = defaultdict(list)
    for index, (begin, end) in enumerate(itertools.pairwise(sentences.first.tolist())):
        if end - begin >= FEWEST_WORDS:
            same[sentences.words[begin:end].tobytes()].append(index)
    for rows in same.values():
        if len(rows) > many:
            first = {int(sentences.document[row]): row for row in reversed(rows)}
            holders = [first[document] for document in sorted(first)]
            if len(holders) > many:
                yield holders[:MOST]


def _sentences_in(sentences: Sentences) -> list[int]:
    """Return how many sentences each document has that are long enough."""
    counts = [0] * len(sentences.documents)
    for document, begin, end in zip(
        sentences.document.tolist(), sentences.first[:-1].tolist(), sentences.first[1:].tolist(), strict=True
    ):
        counts[document] += end - begin >= FEWEST_WORDS
    return counts
