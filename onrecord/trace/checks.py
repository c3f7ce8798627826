"""Credits held against the credited report, where that report is in the set."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.model.copies import Credit, Derivation, Reuse
from onrecord.model.documents import Document
from onrecord.model.outlets import Outlets, shipped_outlets
from onrecord.model.spans import Place
from onrecord.trace.chains import handed_on
from onrecord.trace.publishers import credited_reports, same_outlet

LONG_WORD = re.compile(r"[^\W\d_]{5,}")  # shorter ones stand in every report
STEM = 5  # letters
TOLD = (
    0.5  # share of the longer words; a retelling has .6 and more, other matter on the same people up to .46
)
# Relations under which the words must stand in the credited report. An interview need not be printed whole.
HELD = frozenset({"according to", "revealed", "first reported"})


def checked(
    credited: Sequence[Credit],
    documents: Sequence[Document],
    reused: Sequence[Reuse],
    outlets: Outlets | None = None,
    derived: Sequence[Derivation] = (),
) -> tuple[Credit, ...]:
    """Return the credits with the reports of the set that they mean, and whom those have it from in turn.

    A credit for words that the credited report does not show says so.

    Args:
        credited: The credits.
        documents: The reports.
        reused: The passages in common.
        outlets: The known outlets; those that onrecord ships with where None.
        derived: What derives from what: a report without a name may be the one that a credit means.
    """
    known = outlets or shipped_outlets()
    texts = {one.id: one.text for one in documents}
    outlet_of = {one.id: one.outlet for one in documents}
    made = []
    for row in credited:
        own = same_outlet(
            row.credited, outlet_of.get(row.document), known
        )  # its other reports need not hold it
        meant = [] if own else [one.id for one in credited_reports(row, documents, known)]
        perhaps = [] if meant else _perhaps(row, documents, derived)
        named = replace(row, credited=_named(row, meant, documents), reports=tuple(sorted(meant)))
        made.append(_checked(handed_on(named, credited, reused), sorted(meant or perhaps), reused, texts))
    return tuple(made)


def _named(row: Credit, meant: Sequence[str], documents: Sequence[Document]) -> str:
    """Return whom a credit means: for a link to a report of the set that report's outlet, not its host."""
    outlets = {one.outlet for one in documents if one.id in meant and one.outlet}
    return outlets.pop() if row.relation == "link" and len(outlets) == 1 else row.credited


def _perhaps(row: Credit, documents: Sequence[Document], derived: Sequence[Derivation]) -> list[str]:
    """Return the reports without an outlet that a report was made from and that this very credit may mean."""
    place = Place(document=row.document, start=row.start, end=row.end)
    sources = {one.from_ for one in derived if one.derived == row.document and place in one.evidence}
    return [one.id for one in documents if one.id in sources and one.outlet is None]


def _checked(row: Credit, inside: Sequence[str], reused: Sequence[Reuse], texts: Mapping[str, str]) -> Credit:
    held = row.relation in HELD or (row.relation == "link" and row.reports and row.url is not None)
    if (
        not held
        or not row.covers
        or not inside
        or any(told_in(place, inside, reused) for place in row.covers)
    ):
        return row
    if _in_other_words(row, texts[row.document], [texts[one] for one in inside]):
        return row
    what = f"{'report' if len(inside) == 1 else f'{len(inside)} reports'} of {row.credited} here"
    if not row.reports:
        what = f"report here that may be that of {row.credited}, from which this one was made"
    return replace(row, why=f"{row.why} No such words are found in the {what}.")


def _in_other_words(row: Credit, text: str, credited: Sequence[str]) -> bool:
    """Tell whether the credited report uses most of the longer words that the credit answers for.

    A report may tell in its own words what another says; only what leaves no trace there is worth a remark.
    """
    said = {word for place in row.covers for word in _stems(place.span.of(text))}
    held = {word for other in credited for word in _stems(other)}
    return not said or len(said & held) >= TOLD * len(said)


def _stems(text: str) -> set[str]:
    """Return the first letters of the longer words, so that "drifted" and "drifting" are one."""
    return {word[:STEM].lower() for word in LONG_WORD.findall(text)}


def told_in(place: Place, documents: Iterable[str], reused: Sequence[Reuse]) -> bool:
    """Tell whether one of the documents has a passage in common with this place."""
    held = set(documents)
    return any(
        mine.document == place.document and mine.span.overlaps(place.span) and other.document in held
        for row in reused
        for mine, other in ((row.left, row.right), (row.right, row.left))
    )
