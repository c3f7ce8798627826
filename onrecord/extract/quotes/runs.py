"""Runs of tokens: first and last, inclusive."""

import re

from onrecord.model.trees import Tree

Run = tuple[int, int]
WORD = re.compile(r"\w")


def bare(tree: Tree, first: int, last: int) -> Run | None:
    """Return the run without the marks and commas at its ends; None where no word is left."""
    while first <= last and not WORD.search(tree.lower[first]):
        first += 1
    while last >= first and not WORD.search(tree.lower[last]):
        last -= 1
    return (first, last) if first <= last else None
