"""A small language model reads the words between two actors: how likely each class is.

The first four layers of MiniLM (Wang et al., 2020; all-MiniLM-L6-v2), fine-tuned on the clauses that the log-linear model
learns from. Its layers run in onnxruntime with eight-bit weights; the vectors of the words are kept by product quantization (Jegou
et al., 2011). Made by train/encoder.py, shipped as encoder.npz with its model card (MODEL.md).
"""

import functools
import io
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime

from onrecord.extract.events.pieces import numbers_of

START, BETWEEN = "[CLS]", "[SEP]"
MOST_SHORT, MOST_AROUND = 24, 44  # pieces of the short sentence and of the words around that are read
Shares = npt.NDArray[np.float32]


class Encoder:
    """The model, ready to read."""

    def __init__(self, held: Any) -> None:
        """Take the arrays of encoder.npz: `layers`, `vocabulary`, `codes` and `books`."""
        options = onnxruntime.SessionOptions()
        # One thread: the same bytes on one core and on two, and the processes of a build do not fight for cores.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._layers = onnxruntime.InferenceSession(
            held["layers"].tobytes(), options, providers=["CPUExecutionProvider"]
        )
        pieces = held["vocabulary"].tobytes().decode().split("\n")
        self._known = {piece: number for number, piece in enumerate(pieces)}
        self._codes, self._books = held["codes"], held["books"].astype(np.float32)

    def shares(self, short: Sequence[str], around: Sequence[str]) -> Shares:
        """Return how likely each of `kinds.CLASSES` is; the shares are one together.

        Args:
            short: Words of the short sentence that the path between the actors makes, actors masked.
            around: Words of the sentence around the actors, actors masked.
        """
        numbers, segments = numbered(short, around, self._known)
        (classes,) = self._layers.run(
            None, {"words": self.vectors(numbers)[None], "segments": segments[None]}
        )
        logits = classes[0]
        spread = np.exp(logits - logits.max())
        return np.asarray(spread / spread.sum(), dtype=np.float32)

    def vectors(self, numbers: Sequence[int]) -> Shares:
        """Return the vector of each piece, put together from the nearest entry of each code book."""
        codes = self._codes[list(numbers)]
        parts = self._books[np.arange(codes.shape[1]), codes]
        return np.asarray(parts.reshape(len(codes), -1), dtype=np.float32)


def numbered(
    short: Sequence[str], around: Sequence[str], known: dict[str, int]
) -> tuple[list[int], npt.NDArray[np.int64]]:
    """Return the pieces' numbers and which of the two texts each belongs to, 0 or 1."""
    one = [known[START], *numbers_of(short, known, MOST_SHORT), known[BETWEEN]]
    other = [*numbers_of(around, known, MOST_AROUND), known[BETWEEN]]
    return [*one, *other], np.repeat(np.array([0, 1], dtype=np.int64), [len(one), len(other)])


@functools.cache  # read once a process
def encoder() -> Encoder:
    """Return the encoder that ships with the package."""
    body = files("onrecord.extract.events").joinpath("encoder.npz").read_bytes()
    with np.load(io.BytesIO(body), allow_pickle=False) as held:
        return Encoder(held)
