"""Matched sentences to passages: neighbours drawn in, adjacent ones made one, each with its kind and reason."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.copies import ReuseKind
from onrecord.model.spans import Place
from onrecord.trace.corpus import Sentences
from onrecord.trace.matches import Match, Reader
from onrecord.trace.pairings import Pairing, told_inside
from onrecord.trace.words import words_of

# Evidence from which a pair of sentences inside one story is no chance, and the likeness it needs. Reports of
# one event share names and facts. Set by eye on the seed case and the annotated story.
NO_CHANCE = 16.0
ALIKE = 0.3
NEAR_VERBATIM = 0.75  # likeness
REWRITTEN = 0.45
# A neighbour of a matched sentence needs little of its own: it stands where a copy would have it.
NEIGHBOUR = 0.6
SHORT = 3  # words; neighbours below it say nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What two documents have in common, in one stretch of each.

    Attributes:
        left: The stretch in the document of the lower id.
        right: The stretch in the other.
        kind: How alike.
        similarity: Likeness in [0, 1].
        score: How sure that it is no chance, in [0, 1].
        why: One sentence for the reader.
    """

    left: Place
    right: Place
    kind: ReuseKind
    similarity: float
    score: float
    why: str


def passages(
    sentences: Sentences, pairing: Pairing, texts: Mapping[str, str], reader: Reader
) -> Iterator[Passage]:
    """Yield the passages of one pair of documents, in the order of the left one."""
    matches = [
        match
        for match, left in zip(pairing.matches, pairing.discounts, strict=True)
        if left * match.common.counted >= NO_CHANCE and match.common.likeness >= ALIKE
    ]
    grown = _with_neighbours(sentences, matches, reader)
    told = {match.left for match in grown} | {match.right for match in grown}
    strong = {match.left for match in matches}  # one to one, so the left sentence names the match
    weak = [match for match in pairing.matches if match.left not in strong and told_inside(match)]
    for match in (*weak, *pairing.parts):
        if match.inner not in told:
            yield _passage(sentences, [match], "paraphrase")
    run: list[Match] = []
    kinds: list[ReuseKind] = []
    for match in grown:
        kind = _kind(sentences, match, texts)
        if run and not _follows(run[-1], match, kinds[-1], kind):
            yield _passage(sentences, run, kinds[-1])
            run, kinds = [], []
        run.append(match)
        kinds.append(kind)
    if run:
        yield _passage(sentences, run, kinds[-1])


def _with_neighbours(sentences: Sentences, matches: Sequence[Match], reader: Reader) -> list[Match]:
    """Return the matches and those sentences before and after them that are alike too."""
    held = {match.left: match for match in matches}
    used = {match.right for match in matches}
    ahead = [(match, step) for match in matches for step in (1, -1)]
    while ahead:
        match, step = ahead.pop()
        left, right = match.left + step, match.right + step
        if left in held or right in used or not _same_documents(sentences, match, left, right):
            continue
        beside = reader.match(left, right)
        if beside.common.words >= SHORT and beside.common.likeness >= NEIGHBOUR:
            held[left] = beside
            used.add(right)
            ahead.append((beside, step))
    return [held[left] for left in sorted(held)]


def _same_documents(sentences: Sentences, match: Match, left: int, right: int) -> bool:
    count = len(sentences.document)
    return (
        0 <= left < count
        and 0 <= right < count
        and bool(sentences.document[left] == sentences.document[match.left])
        and bool(sentences.document[right] == sentences.document[match.right])
    )


def _kind(sentences: Sentences, match: Match, texts: Mapping[str, str]) -> ReuseKind:
    likeness = match.common.likeness
    if likeness >= NEAR_VERBATIM:
        left, right = (_words(sentences, index, texts) for index in (match.left, match.right))
        return "verbatim" if left == right or words_of(left) == words_of(right) else "near-verbatim"
    return "rewritten" if likeness >= REWRITTEN else "paraphrase"


def _words(sentences: Sentences, index: int, texts: Mapping[str, str]) -> str:
    text = texts[sentences.documents[sentences.document[index]]]
    return text[sentences.starts[index] : sentences.ends[index]]


def _follows(before: Match, match: Match, kind_before: ReuseKind, kind: ReuseKind) -> bool:
    """Tell whether a match goes on where the one before stopped, in both documents."""
    return kind == kind_before and match.left == before.left + 1 and match.right == before.right + 1


def _passage(sentences: Sentences, run: Sequence[Match], kind: ReuseKind) -> Passage:
    words = sum(match.common.words for match in run)
    likeness = sum(match.common.likeness * match.common.words for match in run) / max(words, 1)
    evidence = sum(match.common.evidence for match in run)
    return Passage(
        left=_place(sentences, run[0].left, run[-1].left),
        right=_place(sentences, run[0].right, run[-1].right),
        kind=kind,
        similarity=round(likeness, 4),
        score=round(min(0.99, 1 - 0.5 ** (1 + evidence / NO_CHANCE)), 4),
        why=_why(kind, len(run), words, likeness, min(match.common.figures for match in run)),
    )


def _place(sentences: Sentences, first: int, last: int) -> Place:
    return Place(
        document=sentences.documents[sentences.document[first]],
        start=int(sentences.starts[first]),
        end=int(sentences.ends[last]),
    )


def _why(kind: ReuseKind, count: int, words: int, likeness: float, figures: float) -> str:
    what = "The same sentence" if count == 1 else f"The same {count} sentences in a row"
    how = {
        "verbatim": "word for word",
        "near-verbatim": "but for a few words",
        "rewritten": "reworded",
        "paraphrase": "told in other words",
    }[kind]
    alike = f": {words} words stand in the same order, {likeness:.0%} alike"
    return f"{what}, {how}{alike}{', with other figures' if figures < 1 else ''}."
