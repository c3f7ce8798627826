"""The learned typing: which PLOVER class the words between two actors name, and how sure that is.

A log-linear model over hashed evidence, as for quotations: the weights hold no words. Made by train/events.py, shipped as
weights.npz with its model card (MODEL.md). What it says is pooled with what the encoder says.
"""

import functools
import io
import math
import zlib
from collections.abc import Iterator, Sequence
from importlib.resources import files

import numpy as np
import numpy.typing as npt

SIZE = 1 << 15  # numbers of evidence a class; chosen by cross-validation, twice as many gains nothing
CLASSES = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "NONE",
)  # fmt: skip
# Weight of the groups of evidence against each other: path, short sentence, words around.
GROUPS = (1.0, 1.0, 0.6)
LINEAR = 0.4  # say of this model beside the encoder, of one together; chosen by cross-validation
LEAST = 1e-6  # share that a class has at least when two are pooled: neither model rules a class out alone
Weights = npt.NDArray[np.float32]


def numbered(groups: Sequence[Sequence[str]]) -> Iterator[tuple[int, float]]:
    """Yield each piece of evidence as its number and its value: a group's values have length one together."""
    for pieces, weight in zip(groups, GROUPS, strict=True):
        distinct = sorted(set(pieces))
        for piece in distinct:
            yield zlib.crc32(piece.encode()) & (SIZE - 1), weight / math.sqrt(len(distinct))


@functools.cache  # weights never change while we run
def weights() -> Weights:
    """Return the weights that ship with the package, one row for each number of evidence."""
    body = files("onrecord.extract.events").joinpath("weights.npz").read_bytes()
    with np.load(io.BytesIO(body), allow_pickle=False) as held:
        return np.asarray(held["classes"], dtype=np.float32)


def shares(groups: Sequence[Sequence[str]], held: Weights) -> npt.NDArray[np.float32]:
    """Return how likely each of CLASSES is; the shares are one together."""
    pieces = list(numbered(groups))
    rows = held[[number for number, _ in pieces]]
    logits = np.array([value for _, value in pieces], dtype=np.float32) @ rows
    spread = np.exp(logits - logits.max())
    return np.asarray(spread / spread.sum(), dtype=np.float32)


def pooled(linear: npt.NDArray[np.float32], encoded: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return the shares that this model and the encoder give together: a logarithmic pool (Genest & Zidek, 1986)."""
    spread = np.exp(LINEAR * np.log(linear + LEAST) + (1 - LINEAR) * np.log(encoded + LEAST))
    return np.asarray(spread / spread.sum(axis=-1, keepdims=True), dtype=np.float32)
