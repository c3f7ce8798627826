"""Derivations from outside the set: an agency's text, another outlet's report that is passed on, a translation."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.model.copies import Credit, Derivation, Reuse
from onrecord.model.findings import Findings
from onrecord.model.ids import content_id
from onrecord.model.outlets import Outlets
from onrecord.model.spans import Place, Span
from onrecord.trace.checks import told_in
from onrecord.trace.marks import marked_spans
from onrecord.trace.publishers import reports_of, same_outlet
from onrecord.trace.reuse import reporting

PASSED_ON = (
    "according to",
    "revealed",
    "first reported",
)  # relations under which another's report is passed on
AGENCY_SCORE, EXCERPT_SCORE, TRANSLATION_SCORE = 0.95, 0.7, 0.6


def syndicated(found: Findings, credits_: Sequence[Credit], known: Outlets) -> Iterator[Derivation]:
    """Yield the agency whose text a report prints, where its dateline, byline or sign-off names one."""
    document = found.page.document
    for row in credits_:
        if row.relation == "agency" and not same_outlet(row.credited, document.outlet, known):
            yield Derivation(
                id=content_id("d", document.id, row.credited),
                derived=document.id,
                from_=row.credited,
                kind="syndicated",
                share=1.0,
                credited=True,
                evidence=(Place(document=document.id, start=row.start, end=row.end),),
                score=AGENCY_SCORE,
                why=f"Its dateline or byline names {row.credited}, so the text is that agency's.",
            )
            return


def excerpts(
    found: Findings,
    credits_: Sequence[Credit],
    findings: Sequence[Findings],
    reused: Sequence[Reuse],
    known: Outlets,
) -> Iterator[Derivation]:
    """Yield the outside reports that a report quotes from by name, where it passes their words on.

    Where the named outlet has a report in the set that holds these words, they are no excerpt from outside.
    """
    document = found.page.document
    by_outlet: dict[str, list[Credit]] = defaultdict(list)
    for row in credits_:
        if row.relation in PASSED_ON and not same_outlet(row.credited, document.outlet, known):
            by_outlet[row.credited].append(row)
    marked = [span for span in marked_spans(document.text) if len(span.of(document.text).split()) > 1]
    for name, rows in sorted(by_outlet.items()):
        covers = sorted({place for row in rows for place in row.covers if _quotes(place, marked)})
        inside = {one.id for one in reports_of(name, (other.page.document for other in findings), known)}
        if covers and not any(told_in(place, inside, reused) for place in covers):
            yield _excerpt(found, name, rows, covers, in_set=bool(inside))


def _quotes(place: Place, marked: Sequence[Span]) -> bool:
    return any(span.overlaps(place.span) for span in marked)


def _excerpt(
    found: Findings, name: str, rows: Sequence[Credit], covers: Sequence[Place], *, in_set: bool
) -> Derivation:
    document = found.page.document
    total = sum(len(span.of(document.text).split()) for span in reporting(found))
    words = sum(len(place.span.of(document.text).split()) for place in covers)
    other = f" The report of {name} that is here does not hold them." if in_set else ""
    return Derivation(
        id=content_id("d", document.id, name, "excerpt"),
        derived=document.id,
        from_=name,
        kind="excerpt",
        share=round(min(1.0, words / max(total, 1)), 4),
        credited=True,
        evidence=tuple(Place(document=row.document, start=row.start, end=row.end) for row in rows),
        score=EXCERPT_SCORE,
        why=f"It quotes words that it says {name} reported.{other}",
    )


def translated(found: Findings, marks: Mapping[str, Sequence[Place]]) -> Iterator[Derivation]:
    """Yield an unnamed outside origin for a report that shows the marks of machine translation."""
    document = found.page.document
    places = marks.get(document.id, ())
    if places:
        words = ", ".join(f"“{place.span.of(document.text).strip()}”" for place in places[:4])
        yield Derivation(
            id=content_id("d", document.id, "unnamed"),
            derived=document.id,
            from_=None,
            kind="translation",
            evidence=tuple(places),
            score=TRANSLATION_SCORE,
            why=f"It shows the marks of a text translated by machine from a source that it does not name: {words}.",
        )
