"""Who repeats whom, two reports at a time, and how much of each report is its own words."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model.copies import Derivation, Reuse
from onrecord.model.spans import Place
from onrecord.present.report.passages import Stretch, common_words
from onrecord.present.report.reading import Reading
from onrecord.present.report.words import Chip, Words

KINDS = {
    "verbatim": "word for word",
    "near-verbatim": "nearly word for word",
    "rewritten": "rewritten",
    "paraphrase": "told in other words",
    "quotation": "the same quotation: a common source, no copy",
}
DERIVED = {
    "copy": "copy of",
    "syndicated": "carries the text of",
    "rewrite": "rewrite of",
    "translation": "back-translation of",
    "excerpt": "excerpt from",
}
UNNAMED = "a source it does not name"
MOST_PAIRS = 150  # pairs without a known direction that are shown with their text; the rest are named


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage that two reports have in common.

    Attributes:
        kind: How near they are.
        similarity: Share of the rarer words in common, in percent.
        left: The passage in the one report.
        right: The passage in the other.
        left_text: The one with the common words marked.
        right_text: The other with the common words marked.
        why: One sentence.
    """

    kind: str
    similarity: int
    left: Words
    right: Words
    left_text: tuple[Stretch, ...]
    right_text: tuple[Stretch, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two reports with words in common.

    Attributes:
        anchor: Its id on the page.
        left: The one it comes from, where known; the earlier otherwise.
        right: The other.
        relation: How the right comes from the left; "" where no direction is known.
        share: Percent of the right that the left covers; None where not known.
        credited: Whether the right names the left.
        why: The evidence.
        passages: In the order of the left text.
    """

    anchor: str
    left: Chip
    right: Chip
    relation: str
    share: int | None
    credited: bool
    why: str
    passages: tuple[Passage, ...]


def pairs(reading: Reading) -> tuple[Pair, ...]:
    """Return the pairs of reports with words in common: known directions first, then the closest."""
    passages: dict[tuple[str, str], list[Reuse]] = defaultdict(list)
    for one in reading.record.reuse:
        passages[_ends(one.left.document, one.right.document)].append(one)
    inside = [d for d in reading.record.derivations if d.from_ in reading.documents]
    known = {_ends(one.derived, one.from_ or ""): one for one in inside}
    ends = sorted(
        {*passages, *known},
        key=lambda pair: (pair not in known, -len(passages.get(pair, ())), *_numbers(pair, reading)),
    )
    most = len(known) + MOST_PAIRS
    return tuple(_pair(pair, known.get(pair), passages.get(pair, []), reading) for pair in ends[:most])


def pair_anchor(left: Chip, right: Chip) -> str:
    """Return the id of a pair on the page."""
    return f"pair-{min(left.number, right.number)}-{max(left.number, right.number)}"


def _ends(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _numbers(pair: tuple[str, str], reading: Reading) -> tuple[int, int]:
    first, second = sorted(reading.chips[one].number for one in pair)
    return first, second


def _pair(ends: tuple[str, str], known: Derivation | None, found: list[Reuse], reading: Reading) -> Pair:
    ordered = sorted(ends, key=lambda one: reading.chips[one].number)
    left, right = (known.from_ or "", known.derived) if known else ordered
    passages = [_passage(one, left, reading) for one in found]
    return Pair(
        anchor=pair_anchor(reading.chips[left], reading.chips[right]),
        left=reading.chips[left],
        right=reading.chips[right],
        relation=DERIVED[known.kind] if known else "",
        share=percent(known.share) if known else None,
        credited=known.credited if known else False,
        why=known.why if known else "",
        passages=tuple(sorted(passages, key=lambda one: (one.left.place, one.right.place))),
    )


def _passage(one: Reuse, left: str, reading: Reading) -> Passage:
    first, second = (one.left, one.right) if one.left.document == left else (one.right, one.left)
    ours, theirs = reading.words(first), reading.words(second)
    left_text, right_text = common_words(ours.text, theirs.text)
    return Passage(
        kind=KINDS[one.kind],
        similarity=percent(one.similarity) or 0,
        left=ours,
        right=theirs,
        left_text=left_text,
        right_text=right_text,
        why=one.why,
    )


def percent(share: float | None) -> int | None:
    """Return a share as whole percent, never 0 or 100 unless it is."""
    if share is None or share in {0, 1}:
        return None if share is None else round(share * 100)
    return min(99, max(1, round(share * 100)))


def own_words(reading: Reading) -> dict[str, int]:
    """Return, by report, the percent of its text that no other report is seen to have given it.

    Passages count as taken where the other side is known to have had them first, or both have them from a
    third; a quotation in common is no copy. A derivation from outside counts with the share it states.
    """
    taken: dict[str, list[Place]] = defaultdict(list)
    for one in reading.record.reuse:
        if one.kind != "quotation":
            if one.source in {"right", "common"}:
                taken[one.left.document].append(one.left)
            if one.source in {"left", "common"}:
                taken[one.right.document].append(one.right)
    shares = dict.fromkeys(reading.documents, 0.0)
    for document, places in taken.items():
        shares[document] = _covered(places) / (len(reading.documents[document].text) or 1)
    for derivation in reading.record.derivations:
        shares[derivation.derived] = max(shares[derivation.derived], derivation.share or 0.0)
    return {document: percent(max(0.0, 1 - share)) or 0 for document, share in shares.items()}


def _covered(places: Iterable[Place]) -> int:
    """Return how many characters the places cover together."""
    total = at = 0
    for place in sorted(places):
        total += max(0, place.end - max(at, place.start))
        at = max(at, place.end)
    return total
