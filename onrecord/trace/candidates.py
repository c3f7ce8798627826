"""Which sentences are worth comparing: those that share a pair of rare words.

Two rare words in one sentence are a far rarer event than either alone, so the pair is the key (compare the
"rare n-grams" of passim, which a change of one word in five breaks; a pair survives any change between).
"""

import itertools

import numpy as np
from numpy.typing import NDArray

from onrecord.trace.corpus import Sentences, distinct

RAREST = 9  # words of a sentence that form pairs; with 7, 4 of 100 heavy rewrites are lost, with 12 none more is found
# A pair of words that more sentences hold is a phrase of the trade. Below the cap every sentence is set
# beside the next ones only, so that a key costs its size times `REACH`, never its square.
COMMONEST = 60
REACH = 24


def candidates(sentences: Sentences) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return pairs of sentences of two documents that share rare words, and how many pairs of words they share.

    The pairs are sorted; the left sentence is of the earlier document.
    """
    keys, holders = _word_pairs(sentences)
    sizes = _sizes(keys)
    keep = (sizes >= 2) & (sizes <= COMMONEST)
    keys, holders = keys[keep], holders[keep]
    count = len(sentences.starts)
    found = []
    for step in range(1, min(REACH, len(keys))):
        same = (keys[:-step] == keys[step:]) & (
            sentences.document[holders[:-step]] != sentences.document[holders[step:]]
        )
        found.append(holders[:-step][same] * count + holders[step:][same])
    pairs, shared = np.unique(np.concatenate(found or [np.empty(0, np.int64)]), return_counts=True)
    return pairs // max(count, 1), pairs % max(count, 1), shared


def _word_pairs(sentences: Sentences) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return every pair of the rarest words of every sentence, sorted, and the sentence that holds it."""
    words, table = np.unique(_rarest(sentences), return_inverse=True)
    table = table.reshape(-1, RAREST)
    # One number for both words and the sentence, so that one sort of plain numbers does: 64 bits hold a million
    # words in nine million sentences.
    count, holders = np.int64(max(len(words), 1)), np.int64(max(len(table), 1))
    rows = []
    for one, other in itertools.combinations(range(RAREST), 2):
        low, high = np.minimum(table[:, one], table[:, other]), np.maximum(table[:, one], table[:, other])
        held = np.flatnonzero(words[low] >= 0)
        rows.append((low[held] * count + high[held]) * holders + held)
    keyed = np.sort(np.concatenate(rows))
    return keyed // holders, keyed % holders


def _rarest(sentences: Sentences) -> NDArray[np.int64]:
    """Return for each sentence its rarest words that another document has too; -1 where there are fewer."""
    count = np.int64(max(len(sentences.vocabulary), 1))
    holder = np.repeat(np.arange(len(sentences.starts)), np.diff(sentences.first))
    held = distinct(holder * count + sentences.words)
    holder, word = held // count, held % count
    shared = sentences.spread[word] >= 2
    holder, word = holder[shared], word[shared]
    order = np.lexsort((word, -sentences.weight[word], holder))
    holder, word = holder[order], word[order]
    begins = np.searchsorted(holder, np.arange(len(sentences.starts)))
    rank = np.arange(len(holder)) - begins[holder]
    chosen = rank < RAREST
    table = np.full((len(sentences.starts), RAREST), -1, np.int64)
    table[holder[chosen], rank[chosen]] = word[chosen]
    return table


def _sizes(keys: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return for each of the sorted keys how many equal it."""
    begins = np.flatnonzero(np.diff(keys, prepend=keys[:1] - 1))
    sizes = np.diff(begins, append=len(keys))
    return np.repeat(sizes, sizes)
