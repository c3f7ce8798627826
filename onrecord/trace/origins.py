"""The independent tellings that remain when copies are folded under what they copy."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.model.copies import Credit, Derivation, Origin, OriginKind, Reuse
from onrecord.model.documents import Document
from onrecord.model.findings import Findings
from onrecord.model.ids import content_id
from onrecord.model.outlets import Outlets, shipped_outlets
from onrecord.trace.occasions import occasions
from onrecord.trace.publishers import reports_of
from onrecord.trace.tellings import Telling, tellings

FROM_OUTLET = frozenset({"according to", "revealed", "first reported", "told", "interview"})
INTERVIEW = "interview with "
STANDS, FOLDED, OUTSIDE = 0.8, 0.9, 0.7  # how sure


def origins(
    findings: Sequence[Findings],
    derived: Sequence[Derivation],
    credited: Sequence[Credit],
    reused: Sequence[Reuse] = (),
    outlets: Outlets | None = None,
) -> tuple[Origin, ...]:
    """Return the origins: those that tell the story first, most documents first; then what they drew on.

    Not the connected components of who shares what with whom: a report is folded under what it derives from as
    a whole, along its surest link only, so that a chain of shared sentences never makes one blob.

    Args:
        findings: Pages with their quotations.
        derived: What derives from what.
        credited: The credits.
        reused: The passages in common.
        outlets: The known outlets; those that onrecord ships with where None.
    """
    known = outlets or shipped_outlets()
    documents = [found.page.document for found in findings]
    told = [_telling_origin(one, documents, known) for one in tellings(documents, derived, known)]
    shared = [
        Origin(
            id=content_id("o", one.kind, one.name),
            name=one.name,
            kind=one.kind,
            documents=one.documents,
            tells=False,
            score=OUTSIDE,
            why=f"{len(one.documents)} reports quote the same words from it; each may stand on its own besides.",
        )
        for one in occasions(findings, reused, credited, known)
    ]
    held = {(family(one.name, known), name) for one in shared for name in one.documents}
    outside = [
        one
        for one in _outside(credited, documents, known)
        if one.kind != "interview"
        or not all((family(one.name, known), name) in held for name in one.documents)
    ]
    return (*told, *sorted((*shared, *outside), key=lambda one: (-len(one.documents), one.kind, one.name)))


def family(name: str, known: Outlets) -> str:
    """Return the publisher behind an origin's name, so that a network and its station give one interview."""
    return known.publisher(name.removeprefix(INTERVIEW))


def _telling_origin(telling: Telling, documents: Sequence[Document], known: Outlets) -> Origin:
    name = telling.name or f"source of {telling.documents[0]}, not named"
    kind: OriginKind = "report"
    if telling.name and known.is_agency(telling.name):
        kind = "agency"
    elif telling.root is None:
        kind = "outside report"
    return Origin(
        id=content_id("o", kind, name, *telling.documents),
        name=name,
        kind=kind,
        documents=telling.documents,
        score=FOLDED if telling.links else STANDS,
        why=_why(telling, name, {one.id: one for one in documents}),
    )


def _why(telling: Telling, name: str, by_id: dict[str, Document]) -> str:
    count = len(telling.documents)
    if not telling.links:
        if count == 1:
            return "It stands on its own: no sign that it was made from another report."
        return f"{count} reports of one outlet: one telling, however often it is printed."
    carried = ", ".join(dict.fromkeys(_called(by_id[row.derived]) for row in telling.links))
    if carried == name:
        return f"{count} reports of {name} with one text."
    if telling.name is None:
        return f"{carried} was made from a source outside the set that it does not name."
    return (
        f"{carried} {'carries' if len(telling.links) == 1 else 'carry'} the text or the findings of {name}."
    )


def _called(document: Document) -> str:
    return document.outlet or document.id


def _outside(credited: Sequence[Credit], documents: Sequence[Document], known: Outlets) -> Iterator[Origin]:
    """Yield the outlets that reports of the set have something from and that have no report in it."""
    held: dict[tuple[OriginKind, str], set[str]] = defaultdict(set)
    for row in credited:
        if row.relation in FROM_OUTLET and not reports_of(row.credited, documents, known):
            kind: OriginKind = "interview" if row.relation in ("told", "interview") else "outside report"
            name = f"{INTERVIEW}{row.credited}" if kind == "interview" else row.credited
            held[kind, name].add(row.document)
    for (kind, name), holders in sorted(held.items()):
        count = len(holders)
        yield Origin(
            id=content_id("o", kind, name),
            name=name,
            kind=kind,
            documents=tuple(sorted(holders)),
            tells=False,
            score=OUTSIDE,
            why=f"{count} {'report names' if count == 1 else 'reports name'} it; it is not in the set itself.",
        )
