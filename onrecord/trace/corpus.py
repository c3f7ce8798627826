"""Texts as numbers: the sentences of all documents in flat arrays, so that ten thousand fit a laptop."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.model.spans import Span
from onrecord.trace.rarity import weights
from onrecord.trace.words import form, words_of

Numbers = NDArray[np.int32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """All sentences of all documents, in the order of documents, then of the text.

    Attributes:
        documents: Ids, sorted.
        document: For each sentence, the index of its document.
        starts: For each sentence, its first code point.
        ends: One past its last.
        words: The forms of all words, one after the other, as indices into `vocabulary`.
        quoted: For each word, whether it stands in quotation marks.
        first: For each sentence, where its words begin; one more entry at the end.
        vocabulary: The forms.
        weight: How much each form says (see `rarity`).
        spread: In how many documents each form stands.
    """

    documents: tuple[str, ...]
    document: Numbers
    starts: Numbers
    ends: Numbers
    words: Numbers
    quoted: NDArray[np.bool_]
    first: NDArray[np.int64]
    vocabulary: tuple[str, ...]
    weight: NDArray[np.float32]
    spread: Numbers

    def words_in(self, sentence: int) -> list[int]:
        """Return the forms of one sentence, in order."""
        held: list[int] = self.words[self.first[sentence] : self.first[sentence + 1]].tolist()
        return held


class _Forms(dict[str, int]):
    """Numbers each form in the order it is first seen; a word is reduced to its form once."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        number = self.numbers.setdefault(form(word), len(self.numbers))
        self[word] = number
        return number


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A document as far as reuse needs it.

    Attributes:
        id: The document's id.
        text: Its text.
        sentences: The sentences that count, in text order.
        quoted: The stretches that are somebody's words, in text order, not overlapping.
    """

    id: str
    text: str
    sentences: tuple[Span, ...]
    quoted: tuple[Span, ...]


def sentences_of(texts: Iterable[Text]) -> Sentences:
    """Return the sentences of the documents as numbers."""
    forms = _Forms()
    number = forms.__getitem__
    documents: list[str] = []
    rows: list[tuple[int, int, int]] = []
    words: list[int] = []
    quoted = bytearray()
    first = [0]
    for text in sorted(texts, key=lambda text: text.id):
        for span in text.sentences:
            for start, end, inside in _pieces(span, text.quoted):
                words.extend(map(number, words_of(text.text[start:end])))
                quoted.extend(bytes((inside,)) * (len(words) - len(quoted)))
            rows.append((len(documents), span.start, span.end))
            first.append(len(words))
        documents.append(text.id)
    table = np.array(rows, np.int32).reshape(-1, 3)
    vocabulary = tuple(forms.numbers)
    flat, begins = np.array(words, np.int32), np.array(first, np.int64)
    held_by, spread = _counts(flat, begins, table[:, 0], len(vocabulary))
    return Sentences(
        documents=tuple(documents),
        document=table[:, 0],
        starts=table[:, 1],
        ends=table[:, 2],
        words=flat,
        quoted=np.frombuffer(bytes(quoted), np.bool_),
        first=begins,
        vocabulary=vocabulary,
        weight=weights(vocabulary, held_by, len(table)),
        spread=spread,
    )


def _pieces(sentence: Span, quoted: Sequence[Span]) -> Iterator[tuple[int, int, bool]]:
    """Yield the sentence cut where quotation marks open and close."""
    here = sentence.start
    for mark in quoted[bisect_right(quoted, sentence.start, key=lambda span: span.end) :]:
        if mark.start >= sentence.end:
            break
        if here < mark.start:
            yield here, mark.start, False
        yield max(here, mark.start), min(mark.end, sentence.end), True
        here = min(mark.end, sentence.end)
    if here < sentence.end:
        yield here, sentence.end, False


def distinct(numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the numbers sorted, each once: five times as fast as numpy's own, which hashes."""
    ordered = np.sort(numbers)
    return ordered[np.flatnonzero(np.diff(ordered, prepend=ordered[:1] - 1))]


def _counts(
    words: Numbers, first: NDArray[np.int64], document: Numbers, forms: int
) -> tuple[NDArray[np.int64], Numbers]:
    """Return in how many sentences, and in how many documents, each form stands."""
    sentence = np.repeat(np.arange(len(first) - 1), np.diff(first))
    in_sentence = distinct(sentence * forms + words)
    in_document = distinct(document[sentence].astype(np.int64) * forms + words)
    return (
        np.bincount(in_sentence % max(forms, 1), minlength=forms),
        np.bincount(in_document % max(forms, 1), minlength=forms).astype(np.int32),
    )
