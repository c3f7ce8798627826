"""The learned layer's arithmetic: evidence in words, each piece with a weight; the sum decides.

A piece of evidence is a short string such as "cue=say|kid=ccomp". Its number is a checksum of the string, so
the weights hold no words of the texts they were learned from, and unknown evidence costs nothing. Weights are made
by train/quotes.py and shipped as data (weights.npz, model card beside it).
"""

import functools
import io
import math
import zlib
from array import array
from collections.abc import Iterable, Sequence
from importlib.resources import files

import numpy as np

SIZE = 1 << 17  # numbers of evidence; two pieces of the 40,000 that occur share one with odds of 1 in 4
QUESTIONS = ("cue", "attachment", "content", "source")


def number(evidence: str) -> int:
    """Return the number of a piece of evidence."""
    return zlib.crc32(evidence.encode()) & (SIZE - 1)


@functools.cache  # weights never change while we run
def weights(question: str) -> "array[float]":
    """Return the weights for one question: `cue`, `attachment`, `content` or `source`."""
    body = files("onrecord.extract.quotes").joinpath("weights.npz").read_bytes()
    with np.load(io.BytesIO(body), allow_pickle=False) as held:
        return array("f", held[question].astype(np.float32).tobytes())


def total(question: str, evidence: Iterable[str]) -> float:
    """Return the weight of all the evidence together: a log odds or a rank's logit."""
    held = weights(question)
    return sum(held[zlib.crc32(piece.encode()) & (SIZE - 1)] for piece in evidence)


def chance(logit: float) -> float:
    """Return a logit as a probability.

    >>> chance(0.0)
    0.5
    """
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


def best(logits: Sequence[float]) -> tuple[int, float]:
    """Return the place of the largest logit and its share of the whole.

    >>> best([0.0, 0.0])
    (0, 0.5)
    """
    top = max(range(len(logits)), key=logits.__getitem__)
    return top, 1 / sum(math.exp(max(-30.0, logit - logits[top])) for logit in logits)
