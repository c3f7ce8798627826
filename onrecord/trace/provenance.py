"""Which document comes from which, or from a source outside the set; `unknown` is an answer."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.model.copies import Credit, Derivation, DerivationKind, Reuse
from onrecord.model.documents import Document
from onrecord.model.findings import Findings
from onrecord.model.ids import content_id
from onrecord.model.outlets import Outlets, shipped_outlets
from onrecord.model.people import Person
from onrecord.model.spans import Place
from onrecord.trace.evidence import CREDITED, Evidence, earlier, evidence
from onrecord.trace.machine_marks import machine_marks
from onrecord.trace.outside import excerpts, syndicated, translated
from onrecord.trace.publishers import same_outlet
from onrecord.trace.ties import Side, Tie, ties

# What two reports must have in common before one can be said to come from the other.
MOST, ALIKE = 0.6, 0.8  # share of the shorter report, and similarity: a copy
MUCH = 0.25  # share of the shorter report: a rewrite
FEWEST_PASSAGES = 3
SOME_QUOTED = 0.5  # share of one report's quotations, beside the passages of a rewrite
LEAST_EXCERPT = 80  # code points told nearly word for word
DECIDED = 8  # points of evidence by which one direction must lead
NOT_KNOWN = "which of the two came first is not known"
# A rewrite that credits nobody is a grave thing to say: containment alone (8 points) does not carry it.
UNCREDITED = 10
UNDECIDED = 0.5  # score of a copy whose direction nobody can tell
PAST_DOUBT = 24  # points at which nothing is left to doubt


def derivations(
    findings: Sequence[Findings],
    reused: Sequence[Reuse],
    credited: Sequence[Credit],
    people: Sequence[Person] = (),
    outlets: Outlets | None = None,
) -> tuple[Derivation, ...]:
    """Return what derives from what, by derived document, the surest first.

    Args:
        findings: Pages with their flags and quotations.
        reused: The passages in common.
        credited: The credits.
        people: The people of the story, whose misspelt names may tell of machine translation.
        outlets: The known outlets; those that onrecord ships with where None.
    """
    known = outlets or shipped_outlets()
    marks = machine_marks(findings, people)
    by_id = {found.page.document.id: found for found in findings}
    inside = _needed(
        row
        for tie in ties(findings, reused)
        for row in _between(by_id[tie.left.document], by_id[tie.right.document], tie, credited, marks, known)
    )
    rows = [*inside]
    for found in findings:
        own = [row for row in credited if row.document == found.page.document.id]
        held = {row.from_ for row in inside if row.derived == found.page.document.id and row.credited}
        rows.extend(row for row in syndicated(found, own, known) if not _told_by(row, held, by_id, known))
        passed_on = excerpts(found, own, findings, reused, known)
        rows.extend(row for row in passed_on if not _told_by(row, held, by_id, known))
        if not any(row.derived == found.page.document.id and row.kind == "translation" for row in inside):
            rows.extend(translated(found, marks))
    return tuple(sorted(rows, key=lambda row: (row.derived, -row.score, row.from_ or "")))


def _needed(rows: Iterable[Derivation]) -> list[Derivation]:
    """Return the derivations but for those that another explains: two copies of one report copy not each other."""
    best: dict[tuple[str, str | None], Derivation] = {}
    for row in rows:
        held = best.get((row.derived, row.from_))
        if held is None or row.score > held.score:
            best[row.derived, row.from_] = row
    parents: dict[str | None, set[str | None]] = defaultdict(set)
    for row in best.values():
        if row.score > UNDECIDED:
            parents[row.derived].add(row.from_)
    return [row for row in best.values() if row.credited or not parents[row.derived] & parents[row.from_]]


def _told_by(row: Derivation, held: set[str | None], by_id: Mapping[str, Findings], known: Outlets) -> bool:
    """Tell whether a report of the named outlet, inside the set, is known as the source already."""
    return any(
        source is not None
        and row.from_ is not None
        and same_outlet(row.from_, by_id[source].page.document.outlet, known)
        for source in held
    )


def _between(
    left: Findings,
    right: Findings,
    tie: Tie,
    credited: Sequence[Credit],
    marks: Mapping[str, Sequence[Place]],
    known: Outlets,
) -> Iterator[Derivation]:
    """Yield the derivation between two reports, if they have enough in common and a direction shows."""
    forth = evidence(left, right, tie, credited, marks, known)
    back = evidence(right, left, tie, credited, marks, known)
    grade = _grade(tie, credited=_credits(forth) or _credits(back))
    if grade == "excerpt":
        forth, back = _of_one_passage(forth), _of_one_passage(back)
    lead = _points(forth) - _points(back)
    derived, source, reasons = (left, right, forth) if lead > 0 else (right, left, back)
    enough = UNCREDITED if grade == "rewrite" and not _credits(reasons) else DECIDED
    if grade is None or (grade != "copy" and abs(lead) < enough):
        return
    if lead == 0:
        derived, source = _later(left, right)
    document = derived.page.document
    from_, version = _from(document, source.page.document)
    yield Derivation(
        id=content_id("d", document.id, source.page.document.id),
        derived=document.id,
        from_=from_,
        kind=_kind(grade, tie.side(document.id), credited=_credits(reasons), mangled=document.id in marks),
        share=round(tie.side(document.id).carried, 4),
        credited=_credits(reasons),
        evidence=(
            *(reason.place for reason in reasons if reason.place is not None),
            *(_own(row, document.id) for row in tie.passages),
        ),
        score=_score(abs(lead)),
        why=_why(tie, tie.side(document.id).carried, reasons, decided=abs(lead) >= DECIDED) + version,
    )


def _score(lead: int) -> float:
    """Return how sure a derivation is: even odds for its direction where no evidence leads."""
    if lead < DECIDED:
        return UNDECIDED
    return round(min(0.97, UNDECIDED + 0.45 * min(lead, PAST_DOUBT) / PAST_DOUBT), 4)


def _grade(tie: Tie, *, credited: bool) -> DerivationKind | None:
    """Return what the two reports' common ground amounts to, whichever came first."""
    share = max(tie.left.share, tie.right.share)
    quoted = max(tie.left.quoted, tie.right.quoted) >= SOME_QUOTED and len(tie.quotations) >= FEWEST_PASSAGES
    if share >= MOST and tie.similarity >= ALIKE:
        return "copy"
    if len(tie.passages) >= FEWEST_PASSAGES and (share >= MUCH or credited or quoted):
        return "rewrite"
    if tie.close_words >= LEAST_EXCERPT or (credited and tie.passages):
        return "excerpt"
    return None


def _kind(grade: DerivationKind, side: Side, *, credited: bool, mangled: bool) -> DerivationKind:
    if grade == "copy" and credited and side.share >= MOST:
        return "syndicated"
    return "translation" if grade == "rewrite" and mangled else grade


def _credits(reasons: Sequence[Evidence]) -> bool:
    return any(reason.points == CREDITED for reason in reasons)


def _of_one_passage(reasons: Sequence[Evidence]) -> tuple[Evidence, ...]:
    return tuple(reason for reason in reasons if not reason.overall)


def _from(derived: Document, source: Document) -> tuple[str, str]:
    """Return what a report comes from: the source, or an earlier version of it where the source came out later."""
    if source.outlet and earlier(derived, source):
        when = f" The report of {source.outlet} here came out later ({source.published}), so it was an earlier one."
        return source.outlet, when
    return source.id, ""


def _points(reasons: Sequence[Evidence]) -> int:
    return sum(reason.points for reason in reasons)


def _later(left: Findings, right: Findings) -> tuple[Findings, Findings]:
    """Return the two with the one of the higher id first: a copy whose direction nobody can tell."""
    return (right, left) if left.page.document.id < right.page.document.id else (left, right)


def _own(row: Reuse, document: str) -> Place:
    return row.left if row.left.document == document else row.right


def _why(tie: Tie, carried: float, reasons: Sequence[Evidence], *, decided: bool) -> str:
    count = len(tie.passages)
    shared = f"{carried:.0%} of it stands in the other ({count} {'passage' if count == 1 else 'passages'}"
    shared += f", {len(tie.quotations)} shared quotations" if tie.quotations else ""
    shared += ", in the same order)" if count > 1 and tie.in_order == 1 else ")"
    if not decided:
        return f"{shared[0].upper()}{shared[1:]}; {NOT_KNOWN}."
    return "; ".join([shared[0].upper() + shared[1:], *(reason.words for reason in reasons)]) + "."
