"""Words in quotation marks that two reports share: one source that both heard or read, and no copy."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model.spans import Place, Span
from onrecord.trace.rarity import common_share
from onrecord.trace.words import WORD, form

SHINGLE = 3  # words in a row; two are a set phrase ("rule of law" is three, and is weighed below)
# A run of words counts when it holds two that are not everyday, or is long.
EVERYDAY = 0.02  # share of English sentences that hold a word
TELLING = 2
LONG = 6  # words
GAP = 8  # words of one side between two runs that still belong to one utterance
COMMONEST = 200  # shingles held by more places are passed over; bounds the time on a text that repeats itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One stretch in quotation marks, as compared words with their places.

    Attributes:
        document: Id of the document.
        forms: The forms of its words, in order.
        named: For each word, whether it is written with a capital.
        spans: Where each word stands.
    """

    document: str
    forms: tuple[str, ...]
    named: tuple[bool, ...]
    spans: tuple[Span, ...]


def utterance(document: str, text: str, span: Span) -> Utterance:
    """Return the words of one stretch in quotation marks."""
    words = [
        (form(match.group().lower()), Span(start=match.start(), end=match.end()))
        for match in WORD.finditer(text, span.start, span.end)
    ]
    kept = [(word, place) for word, place in words if word]
    return Utterance(
        document=document,
        forms=tuple(word for word, _ in kept),
        named=tuple(text[place.start].isupper() for _, place in kept),
        spans=tuple(place for _, place in kept),
    )


def shared_quotations(utterances: Sequence[Utterance]) -> Iterator[tuple[Place, Place, int]]:
    """Yield what two documents quote alike: the places, lower document id first, and how many words."""
    same: dict[tuple[tuple[str, ...], tuple[str, ...]], list[tuple[int, int, int]]] = {}
    for one, other in _sharing(utterances):
        a, b = utterances[one], utterances[other]
        words = a.forms, b.forms  # what many reports quote alike is compared once
        runs = same[words] if words in same else same.setdefault(words, _runs(*words))
        if runs and _telling(a, [index for start, _, size in runs for index in range(start, start + size)]):
            yield (
                _place(a, runs[0][0], runs[-1][0] + runs[-1][2]),
                _place(b, min(run[1] for run in runs), max(run[1] + run[2] for run in runs)),
                sum(run[2] for run in runs),
            )


def _sharing(utterances: Sequence[Utterance]) -> list[tuple[int, int]]:
    """Return the pairs of utterances of two documents that share a shingle, lower document id first."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, said in enumerate(utterances):
        for shingle in sorted({said.forms[i : i + SHINGLE] for i in range(len(said.forms) - SHINGLE + 1)}):
            holders[shingle].append(index)
    pairs = set()
    for held in holders.values():
        if len(held) <= COMMONEST:
            for position, one in enumerate(held):
                for other in held[position + 1 :]:
                    a, b = utterances[one].document, utterances[other].document
                    if a != b:
                        pairs.add((one, other) if a < b else (other, one))
    return sorted(pairs)


def _runs(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int]]:
    """Return the longest runs of equal words, as starts and length, in the order of `one`; near ones only."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in range(len(other) - SHINGLE + 1):
        places[tuple(other[index : index + SHINGLE])].append(index)
    runs: list[tuple[int, int, int]] = []
    index = 0
    while index <= len(one) - SHINGLE:
        best = (0, 0)
        for start in places.get(tuple(one[index : index + SHINGLE]), ())[:GAP]:
            size = SHINGLE
            while (
                index + size < len(one)
                and start + size < len(other)
                and one[index + size] == other[start + size]
            ):
                size += 1
            best = max(best, (size, -start))
        if best[0]:
            runs.append((index, -best[1], best[0]))
        index += max(best[0], 1)
    return runs


def _telling(said: Utterance, indices: Sequence[int]) -> bool:
    """Tell whether the words say enough that two reports do not hit on them by chance; names do not."""
    telling = [
        index for index in indices if not said.named[index] and common_share(said.forms[index]) < EVERYDAY
    ]
    return len(indices) >= LONG or len(telling) >= TELLING


def _place(said: Utterance, first: int, stop: int) -> Place:
    return Place(document=said.document, start=said.spans[first].start, end=said.spans[stop - 1].end)
