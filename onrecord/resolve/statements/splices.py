"""Quotations made of phrases that were said apart."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from onrecord.resolve.statements.alignments import Block
from onrecord.resolve.statements.comparisons import Comparison
from onrecord.resolve.statements.links import Link
from onrecord.resolve.statements.units import Unit
from onrecord.resolve.statements.words import Word, told

PIECE = 3  # words of a phrase that was said apart
JOINT = re.compile(r"[.!?…;:–—-]|\n")  # a mark between two phrases that tells the reader of a break
COVERED = 0.8  # share of the content words that the phrases must account for
CUT = 4  # words left out in the middle from which a silent cut joins what stood apart
KEPT = 0.8  # share of its words that a rendering must have from the fullest for its gaps to be cuts
CUT_CONTENT = 2  # content words among them


def joined(
    units: Sequence[Unit], links: Mapping[tuple[int, int], Link], told_once: AbstractSet[int]
) -> Mapping[int, tuple[int, int]]:
    """Return for each unit that joins two phrases of another report the units of these phrases.

    The phrases stand apart in one other report, each in its own marks; this quotation runs them on inside
    one sentence; and no other report has the words across the joint in one piece.

    Args:
        units: The units.
        links: Links by pairs of indices.
        told_once: Units whose words only one report has; what two reports run on was most likely said so.
    """
    near: dict[int, dict[int, Link]] = defaultdict(dict)
    for (left, right), link in links.items():
        near[left][right] = link
        near[right][left] = link.turned()
    found = {}
    for index, unit in enumerate(units):
        if index in told_once and sum(unit.marked) >= 2 * PIECE:
            pieces = _pieces(index, units, near[index])
            pair = _pair(unit, units, pieces, [link.left for link in near[index].values()])
            if pair:
                found[index] = pair
    return found


def _pieces(index: int, units: Sequence[Unit], near: Mapping[int, Link]) -> list[tuple[int, int, int]]:
    """Return the shorter units that this one holds word for word: first word, one past the last, unit."""
    own = frozenset(i for i, marked in enumerate(units[index].marked) if marked)
    pieces = []
    for other, link in near.items():
        there = frozenset(i for i, marked in enumerate(units[other].marked) if marked)
        here = link.left & own
        whole = (
            there <= link.right and len(here) == len(there) == max(here, default=0) - min(here, default=0) + 1
        )
        if whole and PIECE <= len(there) < len(own):
            pieces.append((min(here), max(here) + 1, other))
    return sorted(pieces, key=lambda piece: (piece[0], -piece[1], units[piece[2]].key))


def _pair(
    unit: Unit,
    units: Sequence[Unit],
    pieces: Sequence[tuple[int, int, int]],
    matches: Sequence[frozenset[int]],
) -> tuple[int, int] | None:
    content = [word.content and marked for word, marked in zip(unit.words, unit.marked, strict=True)]
    for start, stop, left in pieces:
        for second, end, right in pieces:
            if second < stop or left == right or units[left].document != units[right].document:
                continue
            covered = sum(content[start:stop]) + sum(content[second:end])
            silent = all(unit.marked[start:end]) and not any(
                JOINT.search(word.tail) for word in unit.words[stop - 1 : second]
            )
            across = any({stop - 2, stop - 1, second, second + 1} <= match for match in matches)
            if covered >= COVERED * sum(content) and silent and not across:
                return left, right
    return None


def silent_cut(compared: Comparison) -> str | None:
    """Return in a sentence which phrases are joined over a cut that no ellipsis marks, or None."""
    here = compared.here
    kept = sum(block.size for block in compared.blocks)
    for edit in compared.edits:
        full = compared.full_words(edit)
        long = (
            len(full) - (edit.here[1] - edit.here[0]) >= CUT and sum(w.content for w in full) >= CUT_CONTENT
        )
        if kept < KEPT * len(here.words) or edit.where != "middle" or edit.marked or not long:
            continue
        before = [
            word for block in compared.blocks if block.right < edit.here[0] for word in _of(here, block)
        ]
        after = [
            word for block in compared.blocks if block.right >= edit.here[1] for word in _of(here, block)
        ]
        together = any(s.start <= before[-1].start and after[0].end <= s.end for s in here.spans)
        if min(len(before), len(after)) >= PIECE and together:
            left, right = told(before[-4:]), told(after[:4])
            return f"joins “... {left}” and “{right} ...”, leaving out {len(full)} words between them without a mark"
    return None


def _of(unit: Unit, block: Block) -> tuple[Word, ...]:
    return unit.words[block.right : block.right + block.size]
