"""Which words of two utterances stand for each other, in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz.distance import LCSseq

# Word pairs up to which the longest common runs are looked for one by one, which reads best; above it the
# longest common subsequence, which is bit-parallel and cannot be slowed down by repetition.
RUNS_UP_TO = 60_000
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


def blocks_of(left: Sequence[str], right: Sequence[str]) -> tuple[Block, ...]:
    """Return the runs that both sequences hold, in order, none crossing another.

    >>> blocks_of("we will see this".split(), "see if we will see".split())
    (Block(left=0, right=2, size=3),)
    """
    if len(left) * len(right) <= RUNS_UP_TO and not _repetitive(left) and not _repetitive(right):
        matcher = SequenceMatcher(None, left, right, autojunk=False)
        return tuple(
            Block(left=run.a, right=run.b, size=run.size) for run in matcher.get_matching_blocks() if run.size
        )
    return tuple(
        Block(left=step.src_start, right=step.dest_start, size=step.src_end - step.src_start)
        for step in LCSseq.opcodes(left, right)
        if step.tag == "equal"
    )


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
