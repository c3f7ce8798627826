"""Documents to tellings: each report folded under what it copies, never along a chain of weak links."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.copies import Derivation
from onrecord.model.documents import Document
from onrecord.model.outlets import Outlets, outlet_key

# A report is folded under what it derives from as a whole. An excerpt is a sentence of somebody else's in a report
# that stands on its own.
LONGEST_TITLE = 60  # code points; a longer headline is no name for a report
WHOLE = frozenset({"copy", "syndicated", "rewrite", "translation"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One independent telling and the documents that carry it.

    Attributes:
        root: Id of the document they all come from; None where it is outside the set.
        name: The outlet or agency; None for a source that nobody names.
        documents: Ids of the documents, sorted.
        links: The derivations that fold documents under it.
    """

    root: str | None
    name: str | None
    documents: tuple[str, ...]
    links: tuple[Derivation, ...]


def tellings(
    documents: Sequence[Document], derived: Sequence[Derivation], known: Outlets
) -> tuple[Telling, ...]:
    """Return the independent tellings, most documents first.

    Each document follows its surest derivation only, up to where that ends: in a document that derives from
    nothing, or outside. Reports of one outlet are one telling, and so are all that print one agency's text.
    """
    by_id = {one.id: one for one in documents}
    parent = _parents(derived, by_id)
    groups: dict[str, list[str]] = defaultdict(list)
    for one in documents:
        groups[_key(_end(one.id, parent), by_id, one.id, known)].append(one.id)
    made = [
        Telling(
            root=_root(key, sorted(held), parent, by_id),
            name=_name(key, held, parent, by_id, known),
            documents=tuple(sorted(held)),
            links=tuple(parent[name] for name in sorted(held) if name in parent),
        )
        for key, held in groups.items()
    ]
    return tuple(sorted(made, key=lambda telling: (-len(telling.documents), telling.documents)))


def _parents(derived: Sequence[Derivation], by_id: Mapping[str, Document]) -> dict[str, Derivation]:
    """Return for each document what it comes from as a whole; the surest, a document before an outside name."""
    best: dict[str, Derivation] = {}
    for row in sorted(
        derived, key=lambda row: (row.from_ not in by_id, -row.score, row.from_ or "", row.kind)
    ):
        if row.kind in WHOLE and row.derived in by_id:
            best.setdefault(row.derived, row)
    return best


def _end(document: str, parent: Mapping[str, Derivation]) -> str | None:
    """Return where the chain of derivations from a document ends; None for a source without a name."""
    seen = [document]
    while seen[-1] in parent:
        source = parent[seen[-1]].from_
        if source is None:
            return None
        if source in seen:  # two copies, each taken for the other's: the first by id stands for both
            return min(seen[seen.index(source) :])
        seen.append(source)
    return seen[-1]


def _key(end: str | None, by_id: Mapping[str, Document], document: str, known: Outlets) -> str:
    """Return what documents of one telling share: the outlet behind it, or the document itself."""
    if end is None:
        return f"unnamed\x1f{document}"
    outlet = by_id[end].outlet if end in by_id else end
    if outlet is None:
        return f"document\x1f{end}"
    return f"outlet\x1f{known.full_name(outlet) or outlet_key(outlet)}"


def _root(
    key: str, held: Sequence[str], parent: Mapping[str, Derivation], by_id: Mapping[str, Document]
) -> str | None:
    own = [name for name in held if name not in parent]
    if own:
        return min(own, key=lambda name: (by_id[name].published or "9999", name))
    ends = {_end(name, parent) for name in held}
    inside = sorted(end for end in ends if end is not None and end in by_id)
    return inside[0] if inside and not key.startswith("unnamed") else None


def _name(
    key: str,
    held: Sequence[str],
    parent: Mapping[str, Derivation],
    by_id: Mapping[str, Document],
    known: Outlets,
) -> str | None:
    if key.startswith("unnamed"):
        return None
    end = _end(min(held), parent)
    if end is None:
        return None
    if end not in by_id:
        return known.full_name(end) or end
    title = by_id[end].title
    return by_id[end].outlet or (f"“{title}”" if title and len(title) <= LONGEST_TITLE else end)
