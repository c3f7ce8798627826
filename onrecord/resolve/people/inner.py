"""Known names inside longer runs of capitals: headlines, and runs that are no name as a whole."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from onrecord.resolve.people.written import APOSTROPHE, Key, Written, parts_of

WORD = re.compile(r"[^\s,;:/()\"“”]+")
LONGEST_KEY = 6  # words of a name looked for


def inner_names(runs: Iterable[Written], known: Collection[Key]) -> Iterator[Written]:
    """Yield the known names that stand inside the runs, the longest first, left to right.

    Args:
        runs: Stretches of capitalised words, among them headlines.
        known: Names that the story uses elsewhere, in running text.
    """
    for run in runs:
        words = [(match.start(), *_bare(match.group())) for match in WORD.finditer(run.words)]
        at = 0
        while at < len(words):
            length = _longest(words, at, known)
            if length:
                yield _cut(run, words, at, length)
            at += max(length, 1)


def _bare(word: str) -> tuple[str, Key]:
    """Return the word without a possessive, and its key."""
    cut = APOSTROPHE.search(word)
    bare = word[: cut.start()] if cut else word.rstrip(".’'")
    return bare, parts_of(bare)


def _longest(words: list[tuple[int, str, Key]], at: int, known: Collection[Key]) -> int:
    for length in range(min(LONGEST_KEY, len(words) - at), 0, -1):
        key = tuple(part for _, _, parts in words[at : at + length] for part in parts)
        if key in known:
            return length
    return 0


def _cut(run: Written, words: list[tuple[int, str, Key]], at: int, length: int) -> Written:
    start = run.name.start + words[at][0]
    last, word, _ = words[at + length - 1]
    name = replace(run.name, start=start, end=run.name.start + last + len(word), title=None, role=None)
    key = tuple(part for _, _, parts in words[at : at + length] for part in parts)
    written = run.words[words[at][0] : last + len(word)]
    return Written(name=name, words=written, key=key, title="", role="", form=written)
