"""What two utterances have in common, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile

from onrecord.resolve.statements.alignments import Block, blocks_of, passages_of
from onrecord.resolve.statements.units import Unit
from onrecord.resolve.statements.words import form_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What two units have in common.

    Attributes:
        blocks: Runs of words in common, stray function words left out.
        content: How many content words are in them.
        plain: How many of those are no names: two reports that name one minister need not quote one sentence.
        quoted: Whether the longest run stands in quotation marks on both sides.
        touched: Whether any word in common stands in marks on either side.
        weight: Their weight together.
        share: That weight over the weight of the lighter unit's content words.
        run: The longest run, in words.
        run_content: Content words in the longest run.
        dense: Share of the content words from the first in common to the last that are in common, on the
            side where it is lower.
    """

    blocks: tuple[Block, ...]
    content: int
    plain: int
    quoted: bool
    touched: bool
    weight: float
    share: float
    run: int
    run_content: int
    dense: float


def shared_words(left: Unit, right: Unit, weights: Mapping[str, float]) -> Shared | None:
    """Return what the two have in common, or None where that is too little to look closer."""
    common = {word.stem for word in left.words if word.content} & {w.stem for w in right.words if w.content}
    if not common:
        return None
    blocks = tuple(
        block
        for passage in passages_of(blocks_of(left.stems, right.stems, _light(left, right)))
        if _counts(left, passage, min(len(left.words), len(right.words)))
        for block in passage
    )
    if not blocks:
        return None
    pairs = [(b.left + i, b.right + i) for b in blocks for i in range(b.size)]
    inside = [left.words[i] for i, _ in pairs]
    weight = sum(weights.get(word.stem, 1.0) for word in inside if word.content)
    lighter = min(_weight(left, weights), _weight(right, weights))
    longest = max(blocks, key=lambda block: block.size)
    return Shared(
        blocks=blocks,
        content=sum(word.content for word in inside),
        plain=sum(
            left.words[i].content and not (left.words[i].name and right.words[j].name) for i, j in pairs
        ),
        quoted=all(
            left.marked[longest.left + i] and right.marked[longest.right + i] for i in range(longest.size)
        ),
        touched=any(left.marked[i] or right.marked[j] for i, j in pairs),
        weight=weight,
        share=weight / lighter if lighter else 0.0,
        run=longest.size,
        run_content=sum(w.content for w in left.words[longest.left : longest.left + longest.size]),
        dense=min(
            _density(left, [(block.left, block.size) for block in blocks]),
            _density(right, [(block.right, block.size) for block in blocks]),
        ),
    )


def adjoining(shorter: Unit, longer: Unit, start: int) -> int:
    """Return how many words directly before and after the fragment the fuller one has there too."""
    before = [word.form for word in (*longer.before, *longer.words[:start])]
    after = [word.form for word in (*longer.words[start + len(shorter.words) :], *longer.after)]
    own = [word.form for word in shorter.before], [word.form for word in shorter.after]
    return _in_step(reversed(before), reversed(own[0])) + _in_step(after, own[1])


def _in_step(left: Iterable[str], right: Iterable[str]) -> int:
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False))
    return sum(1 for _ in pairs)


def framed(shorter: Unit, longer: Unit) -> int:
    """Return how many content words around the fragment are also said in or around the fuller one."""
    around = {word.stem for word in (*shorter.before, *shorter.after) if word.content}
    fuller = {word.stem for word in longer.words if word.content}
    own = {word.stem for word in shorter.words}
    return len((around & fuller) - own)


def named(said: Unit, fragment: Unit) -> bool:
    """Tell whether the sentence around a fragment names the speaker of the other unit."""
    name = said.quote.speaker_name
    around = {word.form for word in (*fragment.before, *fragment.after) if word.name}
    return bool(name and name.split() and form_of(name.split()[-1]) in around)


def _light(left: Unit, right: Unit) -> frozenset[str]:
    return frozenset(word.stem for unit in (left, right) for word in unit.words if not word.content)


def _counts(left: Unit, passage: tuple[Block, ...], shorter: int) -> bool:
    words = [left.words[i] for block in passage for i in range(block.left, block.left + block.size)]
    content = sum(word.content for word in words)
    return content >= 2 or (content == 1 and (len(words) >= 3 or len(words) == shorter))


def _density(unit: Unit, runs: list[tuple[int, int]]) -> float:
    first, stop = runs[0][0], runs[-1][0] + runs[-1][1]
    shared = sum(unit.words[i].content for start, size in runs for i in range(start, start + size))
    return shared / sum(word.content for word in unit.words[first:stop])


def _weight(unit: Unit, weights: Mapping[str, float]) -> float:
    return sum(weights.get(word.stem, 1.0) for word in unit.words if word.content)
