"""The pieces of words that the encoder keeps, and their vectors by product quantization (Jegou et al., 2011)."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from onrecord.extract.events.pieces import UNKNOWN, numbers_of

NEWS = Path(__file__).parent.parent.parent / "shared/gold/corpus_4000.jsonl"
NEWS_READ = 6_000  # characters of each article
PIECES = 17_100  # kept, the most frequent first
# Numbers of a vector that share a code; entries of a code book; rounds of k-means.
SLICE, ENTRIES, ROUNDS = 3, 256, 12
SEED = 7


class Words:
    """The pieces that are kept, and their vectors by product quantization."""

    def __init__(self, vectors: np.ndarray, pieces: Sequence[str]) -> None:
        counts = _counts({piece: number for number, piece in enumerate(pieces)})
        must = [
            n
            for n, piece in enumerate(pieces)
            if piece in ("[PAD]", UNKNOWN, "[CLS]", "[SEP]") or _letter(piece)
        ]
        kept = list(dict.fromkeys([*must, *(n for n, _ in counts.most_common())]))[:PIECES]
        self.pieces = [pieces[n] for n in kept]
        self.known = {piece: number for number, piece in enumerate(self.pieces)}
        weight = np.sqrt([1 + counts[n] for n in kept])
        chance = np.random.default_rng(SEED)
        made = [
            _book(vectors[kept, at : at + SLICE], weight, chance) for at in range(0, vectors.shape[1], SLICE)
        ]
        self.codes = np.stack([codes for codes, _ in made], axis=1)
        self.books = np.stack([book for _, book in made])
        self.vectors = self.books.astype(np.float32)[np.arange(len(made)), self.codes].reshape(len(kept), -1)


def _letter(piece: str) -> bool:
    bare = piece.removeprefix("##")
    return len(bare) == 1 and bare.isascii()


def _counts(known: dict[str, int]) -> Counter[int]:
    counts: Counter[int] = Counter()
    for line in NEWS.read_text(encoding="utf-8").splitlines():
        words = json.loads(line)["text"][:NEWS_READ].lower().split()
        counts.update(numbers_of(words, known, len(words) * 100))
    return counts


def _book(x: np.ndarray, weight: np.ndarray, chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return each row's code and the code book: k-means, frequent pieces counting more."""
    book = x[chance.choice(len(x), ENTRIES, replace=False, p=weight / weight.sum())].copy()
    for _ in range(ROUNDS):
        near = _nearest(x, book)
        held = np.bincount(near, weights=weight, minlength=ENTRIES)
        sums = [np.bincount(near, weights=weight * column, minlength=ENTRIES) for column in x.T]
        mean = np.stack(sums, axis=1) / held.clip(1e-9)[:, None]
        book = np.where(held[:, None] > 0, mean, book).astype(np.float32)
    half = book.astype(np.float16)
    return _nearest(x, half.astype(np.float32)).astype(np.uint8), half


def _nearest(x: np.ndarray, book: np.ndarray) -> np.ndarray:
    return ((book**2).sum(1) - 2 * x @ book.T).argmin(1)
