"""Which side of a passage in common had it first, as far as the derivations tell."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.model.copies import Derivation, Reuse, ReuseSource
from onrecord.model.documents import Document
from onrecord.trace.provenance import UNDECIDED


def sourced(
    reused: Sequence[Reuse], derived: Sequence[Derivation], documents: Sequence[Document] = ()
) -> tuple[Reuse, ...]:
    """Return the passages with the side that had each first, as far as the derivations tell.

    Args:
        reused: The passages.
        derived: What derives from what.
        documents: The reports: one may come from an earlier version of another, which is named by its outlet.
    """
    named: dict[str | None, list[str]] = defaultdict(list)
    for document in documents:
        named[document.outlet].append(document.id)
    parents: dict[str, set[str]] = defaultdict(set)
    for row in derived:
        if row.score > UNDECIDED and row.from_ is not None:
            parents[row.derived] |= {row.from_, *named[row.from_]}
    return tuple(replace(row, source=_source(row, parents)) for row in reused)


def _source(row: Reuse, parents: Mapping[str, set[str]]) -> ReuseSource:
    left, right = row.left.document, row.right.document
    ours, theirs = parents.get(left, set()), parents.get(right, set())
    if right in ours and left not in theirs:
        return "right"
    if left in theirs and right not in ours:
        return "left"
    return "common" if ours & theirs else row.source
