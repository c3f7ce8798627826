"""Credits held against the credited report, where that report is in the set."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.model.copies import Credit, Reuse
from onrecord.model.documents import Document
from onrecord.model.outlets import Outlets, shipped_outlets
from onrecord.model.spans import Place
from onrecord.trace.publishers import reports_of

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
) -> tuple[Credit, ...]:
    """Return the credits; one for words that the credited report in the set does not show says so.

    Args:
        credited: The credits.
        documents: The reports.
        reused: The passages in common.
        outlets: The known outlets; those that onrecord ships with where None.
    """
    known = outlets or shipped_outlets()
    return tuple(_checked(row, documents, reused, known) for row in credited)


def _checked(row: Credit, documents: Sequence[Document], reused: Sequence[Reuse], known: Outlets) -> Credit:
    if row.relation not in HELD or not row.covers:
        return row
    inside = {one.id for one in reports_of(row.credited, documents, known)} - {row.document}
    if not inside or any(told_in(place, inside, reused) for place in row.covers):
        return row
    texts = {one.id: one.text for one in documents}
    if _in_other_words(row, texts[row.document], [texts[one] for one in sorted(inside)]):
        return row
    what = "report" if len(inside) == 1 else f"{len(inside)} reports"
    return replace(row, why=f"{row.why} No such words are found in the {what} of {row.credited} here.")


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
