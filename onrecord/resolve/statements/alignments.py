"""Which words of two utterances stand for each other, in order."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz.distance import LCSseq

# Word pairs up to which the longest common runs are looked for one by one, which reads best; above it the
# longest common subsequence, which is bit-parallel and cannot be slowed down by repetition.
RUNS_UP_TO = 60_000
TYING = 3
NEAR = 7  # words between two blocks that still belong to one passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of words that two utterances have in common.

    Attributes:
        left: Index of its first word in the one.
        right: Index of its first word in the other.
        size: How many words.
    """

    left: int
    right: int
    size: int


def blocks_of(
    left: Sequence[str], right: Sequence[str], light: AbstractSet[str] = frozenset()
) -> tuple[Block, ...]:
    """Return the runs that both sequences hold, in order, none crossing another.

    Args:
        left: Words of the one.
        right: Words of the other.
        light: Words of which fewer than TYING in a row make no run, lest a stray "the" tie two places
            together and keep the words between from finding each other.

    >>> blocks_of("we will see this".split(), "see if we will see".split())
    (Block(left=0, right=2, size=3),)
    """
    if len(left) * len(right) <= RUNS_UP_TO and not _repetitive(left) and not _repetitive(right):
        return _longest_runs(left, right, light)
    return tuple(
        Block(left=step.src_start, right=step.dest_start, size=step.src_end - step.src_start)
        for step in LCSseq.opcodes(left, right)
        if step.tag == "equal"
    )


def _longest_runs(left: Sequence[str], right: Sequence[str], light: AbstractSet[str]) -> tuple[Block, ...]:
    """Take the longest run first, then look on both sides of it, and so on."""
    plain = SequenceMatcher(None, left, right, autojunk=False)
    heavy = SequenceMatcher(light.__contains__, left, right, autojunk=False)
    found = []
    ranges = [(0, len(left), 0, len(right))]
    while ranges:
        first, stop, start, end = ranges.pop()
        run = plain.find_longest_match(first, stop, start, end)
        if 0 < run.size < TYING and all(word in light for word in left[run.a : run.a + run.size]):
            run = heavy.find_longest_match(first, stop, start, end) if light else run
        if run.size:
            found.append(Block(left=run.a, right=run.b, size=run.size))
            ranges.append((first, run.a, start, run.b))
            ranges.append((run.a + run.size, stop, run.b + run.size, end))
    return tuple(_joined(found))


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """Put blocks together that touch on both sides."""
    whole: list[Block] = []
    for block in sorted(blocks, key=lambda block: block.left):
        last = whole[-1] if whole else None
        if last and (last.left + last.size, last.right + last.size) == (block.left, block.right):
            whole[-1] = Block(left=last.left, right=last.right, size=last.size + block.size)
        else:
            whole.append(block)
    return whole


def passages_of(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], ...]:
    """Return the blocks grouped into passages: those close together on both sides."""
    passages: list[list[Block]] = []
    for block in blocks:
        last = passages[-1][-1] if passages else None
        if last and (
            block.left - last.left - last.size <= NEAR and block.right - last.right - last.size <= NEAR
        ):
            passages[-1].append(block)
        else:
            passages.append([block])
    return tuple(tuple(passage) for passage in passages)


def _repetitive(words: Sequence[str]) -> bool:
    """Tell whether the same few words make up the sequence, which would make the search for runs slow."""
    return len(words) > 50 and len(set(words)) * 5 < len(words)
