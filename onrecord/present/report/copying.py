"""Two reports at a time: what they have in common, and who had it from whom."""

from collections import defaultdict
from dataclasses import dataclass

from onrecord.model.copies import Derivation, Reuse
from onrecord.present.report.passages import Stretch, common_words
from onrecord.present.report.reading import Reading
from onrecord.present.report.shares import percent
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
        copied: Whether it is more than a quotation that both have from its speaker.
        similarity: Share of the rarer words in common, in percent.
        left: The passage in the one report.
        right: The passage in the other.
        left_text: The one with the common words marked.
        right_text: The other with the common words marked.
        why: One sentence.
    """

    kind: str
    copied: bool
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Further:
    """Two reports with words in common that are named only.

    Attributes:
        left: The earlier.
        right: The later.
        passages: How many passages they have in common.
    """

    left: Chip
    right: Chip
    passages: int


def pairs(reading: Reading) -> tuple[tuple[Pair, ...], tuple[Further, ...]]:
    """Return the pairs of reports with words in common: known directions first, then the closest.

    All pairs with a direction are shown with their texts, and the closest of the others; the rest are named.
    """
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
    shown = (_pair(pair, known.get(pair), passages.get(pair, []), reading) for pair in ends[:most])
    return tuple(shown), tuple(_further(pair, len(passages[pair]), reading) for pair in ends[most:])


def _further(ends: tuple[str, str], passages: int, reading: Reading) -> Further:
    left, right = sorted((reading.chips[one] for one in ends), key=lambda chip: chip.number)
    return Further(left=left, right=right, passages=passages)


def pair_anchor(left: Chip, right: Chip) -> str:
    """Return the id of a pair on the page."""
    return f"pair-{min(left.number, right.number)}-{max(left.number, right.number)}"


def source_of(one: Derivation) -> str:
    """Return the report's id or the name that a derivation comes from."""
    return one.from_ or UNNAMED


def source_name(one: Derivation, reading: Reading) -> str:
    """Return what a reader calls the source of a derivation."""
    chip = reading.chips.get(one.from_ or "")
    return (f"{chip.number} {chip.label}" if chip.named else chip.label) if chip else source_of(one)


def derivation_note(one: Derivation, reading: Reading) -> str:
    """Return in a few words how a report comes from its source."""
    share = percent(one.share)
    covered = f", {share} %" if share is not None else ""
    return f"{DERIVED[one.kind]} {source_name(one, reading)}{covered}"


def derivation_anchor(one: Derivation, reading: Reading) -> str:
    """Return where the two texts stand side by side; "" for a source outside the set."""
    source = reading.chips.get(one.from_ or "")
    return pair_anchor(source, reading.chips[one.derived]) if source else ""


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
        copied=one.kind != "quotation",
        similarity=percent(one.similarity) or 0,
        left=ours,
        right=theirs,
        left_text=left_text,
        right_text=right_text,
        why=one.why,
    )
