"""How much a word in common says: much for a rare one, next to nothing for "the"."""

import functools
from collections.abc import Sequence
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from onrecord.trace.words import form

# The input is mixed with this many sentences of ordinary English, so that in a story of five reports an
# everyday word is still common. The value matters little: from 500 to 10,000
# the annotated story gains three paraphrases and changes nothing else.
BACKGROUND = 2_000
WORDS_A_SENTENCE = 22  # mean length of a sentence in news
ZIPF = 12.0  # a word of rank r has a share of about 1 / (12 r) of all words in English


@functools.cache  # a constant of the language, read once
def _ordinary() -> dict[str, float]:
    """Return for each common form the share of English sentences that hold it."""
    lines = files("onrecord.trace").joinpath("data/common_words.txt").read_text("utf-8").splitlines()
    shares: dict[str, float] = {}
    for rank, word in enumerate((line for line in lines if line and line[0] != "#"), start=1):
        share = min(0.9, WORDS_A_SENTENCE / (ZIPF * (rank + 1)))
        shares[form(word)] = min(0.9, shares.get(form(word), 0.0) + share)
    return shares


def common_share(word: str) -> float:
    """Return the share of ordinary English sentences that hold a form; 0 for one that is not common."""
    return _ordinary().get(word, 0.0)


def weights(vocabulary: Sequence[str], held_by: NDArray[np.int64], sentences: int) -> NDArray[np.float32]:
    """Return how much each form weighs: the logarithm of its rarity among sentences, 0 for the empty form.

    Args:
        vocabulary: The forms.
        held_by: How many sentences of the input hold each.
        sentences: How many sentences the input has.
    """
    ordinary = _ordinary()
    known = np.fromiter((ordinary.get(word, 0.0) for word in vocabulary), np.float64, len(vocabulary))
    weight = np.log((sentences + BACKGROUND) / np.maximum(held_by + BACKGROUND * known, 1.0))
    weight[np.fromiter((not word for word in vocabulary), np.bool_, len(vocabulary))] = 0.0
    return weight.astype(np.float32)
