"""Two passages side by side, with the words that they have in common marked."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

WORD = re.compile(r"\w+(?:[’'-]\w+)*")
LONGEST = 400  # words of a passage that are compared in order; the comparison grows with the square


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of a passage.

    Attributes:
        text: The words and what stands between them.
        common: Whether the other passage has them too, in the same order.
    """

    text: str
    common: bool


def common_words(left: str, right: str) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Return both passages cut where common words start and end.

    >>> left, right = common_words("The mayor will meet the envoy.", "The envoy said the mayor will meet.")
    >>> [stretch.text for stretch in left if stretch.common]
    ['The mayor will meet']
    """
    mine, theirs = list(WORD.finditer(left)), list(WORD.finditer(right))
    matcher = difflib.SequenceMatcher(
        None,
        [one.group().lower() for one in mine[:LONGEST]],
        [one.group().lower() for one in theirs[:LONGEST]],
        autojunk=False,
    )
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    ours = [(mine[b.a].start(), mine[b.a + b.size - 1].end()) for b in blocks]
    others = [(theirs[b.b].start(), theirs[b.b + b.size - 1].end()) for b in blocks]
    return _cut(left, ours), _cut(right, others)


def _cut(text: str, common: Sequence[tuple[int, int]]) -> tuple[Stretch, ...]:
    stretches, at = [], 0
    for start, end in common:
        stretches.append(Stretch(text=text[at:start], common=False))
        stretches.append(Stretch(text=text[start:end], common=True))
        at = end
    stretches.append(Stretch(text=text[at:], common=False))
    return tuple(stretch for stretch in stretches if stretch.text)
