"""Matches of sentences to pairs of documents: which of them are more than chance, a quotation, or a house line."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.trace.candidates import REACH, candidates
from onrecord.trace.corpus import Sentences
from onrecord.trace.matches import Match, Reader
from onrecord.trace.reprints import reprints

# What it takes for a sentence to be told inside another: five rare words or so, most of what it says, much of it
# in order. Set on the seed case and the annotated story.
PART_EVIDENCE = 26.0
PART_HELD = 0.5
PART_ORDER = 0.45
LEAST_EVIDENCE = 3.0  # below it a match is a few everyday words
# A sentence that matches in this many other documents is an outlet's standing line (an editor's note, the
# form of an earnings table), unless the two documents share more than such lines: five sentences, or most of one
# text, as when a dozen outlets print the same three sentences of an agency.
STANDING = 4
STANDING_EVIDENCE = 10.0
BESIDES = 5  # matched sentences; sites end their pages in up to four standing lines
MOST = 0.6  # share of one text's words


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Two documents and the sentences they have in common, one to one.

    Attributes:
        left: Index of the earlier document.
        right: Index of the other.
        matches: The matches, in the order of the left document.
        shares: Share of each document's words that stands in matched sentences, left and right, in [0, 1].
        discounts: For each match, what is left of its evidence when standing lines are discounted, in [0, 1].
        parts: Matches beyond one to one: a sentence told inside a longer one that matches others too, as when
            sentences are merged or cut in two.
    """

    left: int
    right: int
    matches: tuple[Match, ...]
    shares: tuple[float, float]
    discounts: tuple[float, ...]
    parts: tuple[Match, ...]


def pairings(sentences: Sentences, *, fewest: int, reader: Reader | None = None) -> tuple[Pairing, ...]:
    """Return the pairs of documents that have sentences in common, by left, then right.

    Args:
        sentences: The sentences of all documents.
        fewest: How many pairs of rare words two sentences must share to be compared: 1 inside one story, 3
            (that is, three rare words) in a large collection.
        reader: What compares them, where it is needed afterwards too.
    """
    reader = reader or Reader(sentences)
    left, right, shared = candidates(sentences)
    seeds = shared >= fewest
    found: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for match in reader.matches(zip(left[seeds].tolist(), right[seeds].tolist(), strict=True)):
        if match.common.counted > LEAST_EVIDENCE or told_inside(match):
            found[_documents(sentences, match)].append(match)
    for pair, matches in reprints(sentences, REACH, reader.match):
        known = {(match.left, match.right) for match in found[pair]}
        found[pair].extend(match for match in matches if (match.left, match.right) not in known)
    chosen = {pair: _one_to_one(matches) for pair, matches in found.items()}
    reach, words = _reach(chosen), lengths(sentences)
    return tuple(
        Pairing(
            left=pair[0],
            right=pair[1],
            matches=matches,
            shares=shares,
            discounts=_discounts(matches, shares, reach),
            parts=_parts(found[pair], matches),
        )
        for pair, matches in sorted(chosen.items())
        for shares in [_shares(sentences, pair, matches, words)]
    )


def _shares(
    sentences: Sentences, pair: tuple[int, int], matches: Sequence[Match], words: NDArray[np.int64]
) -> tuple[float, float]:
    return (
        _words(sentences, (match.left for match in matches)) / max(int(words[pair[0]]), 1),
        _words(sentences, (match.right for match in matches)) / max(int(words[pair[1]]), 1),
    )


def told_inside(match: Match) -> bool:
    """Tell whether the one sentence is told inside the other, whatever else the other tells."""
    common = match.common
    return common.contained >= PART_EVIDENCE and common.held[0] >= PART_HELD and common.order[0] >= PART_ORDER


def _parts(matches: Sequence[Match], chosen: Sequence[Match]) -> tuple[Match, ...]:
    """Return the best match of each sentence that is told inside another and not chosen already."""
    told = {side for match in chosen for side in (match.left, match.right)}
    parts = []
    for match in sorted(matches, key=lambda match: (-match.common.contained, match.left, match.right)):
        if match.inner not in told and told_inside(match):
            told.add(match.inner)
            parts.append(match)
    return tuple(sorted(parts, key=lambda match: (match.left, match.right)))


def _documents(sentences: Sentences, match: Match) -> tuple[int, int]:
    return int(sentences.document[match.left]), int(sentences.document[match.right])


def _one_to_one(matches: Sequence[Match]) -> tuple[Match, ...]:
    """Return the best matches such that no sentence is used twice, in the left document's order."""
    used: set[int] = set()
    kept = []
    for match in sorted(matches, key=lambda match: (-match.common.counted, match.left, match.right)):
        if match.common.counted > LEAST_EVIDENCE and match.left not in used and match.right not in used:
            used |= {match.left, match.right}
            kept.append(match)
    return tuple(sorted(kept, key=lambda match: (match.left, match.right)))


def _reach(chosen: dict[tuple[int, int], tuple[Match, ...]]) -> dict[int, int]:
    """Return for each sentence in how many other documents it has a match that counts."""
    reach: dict[int, int] = defaultdict(int)
    for matches in chosen.values():
        for match in matches:
            if match.common.counted > STANDING_EVIDENCE:
                reach[match.left] += 1
                reach[match.right] += 1
    return reach


def _discounts(
    matches: Sequence[Match], shares: tuple[float, float], reach: dict[int, int]
) -> tuple[float, ...]:
    if len(matches) >= BESIDES or max(shares) >= MOST:
        return (1.0,) * len(matches)
    spread = [max(reach.get(match.left, 0), reach.get(match.right, 0)) for match in matches]
    return tuple(1 / count if count >= STANDING else 1.0 for count in spread)


def lengths(sentences: Sentences) -> NDArray[np.int64]:
    """Return for each document how many words its sentences hold."""
    held = np.diff(sentences.first)
    return np.bincount(sentences.document, weights=held, minlength=len(sentences.documents)).astype(np.int64)


def _words(sentences: Sentences, indices: Iterable[int]) -> int:
    """Return how many words the sentences hold together."""
    return int(sum(sentences.first[index + 1] - sentences.first[index] for index in indices))
