"""Origins, figures and commitments that are new, changed or no longer there."""

from collections.abc import Hashable, Iterable, Iterator

from onrecord.model.copies import Origin
from onrecord.model.events import Commitment
from onrecord.model.figures import Figure
from onrecord.model.records import Record
from onrecord.model.revisions import Revision
from onrecord.resolve.changes.lines import line
from onrecord.resolve.changes.pairs import pairing
from onrecord.resolve.changes.wordings import form

BEFORE = 40  # code points before a figure that names nothing counted
BEHIND = 60  # code points within which what is counted stands behind it
GONE = "The newer record does not have it."


def origin_revisions(old: Record, new: Record) -> Iterator[Revision]:
    """Yield the independent origins that are new or no longer there."""

    def by_name(origin: Origin) -> Iterable[Hashable]:
        yield origin.kind, origin.name

    found = pairing(old.origins, new.origins, by_name)
    for origin in found.new:
        yield line(
            "origin", "new", origin.name, origin.id, documents=origin.documents, why=origin.why or "New."
        )
    for origin in found.gone:
        yield line("origin", "withdrawn", origin.name, origin.id, documents=origin.documents, why=GONE)


def figure_revisions(old: Record, new: Record) -> Iterator[Revision]:
    """Yield the figures that are new, changed in one and the same report, or no longer there."""

    def by_value(figure: Figure) -> Iterable[Hashable]:
        yield figure.document, figure.of, figure.unit, figure.value, figure.low, figure.high

    def by_count(figure: Figure) -> Iterable[Hashable]:
        if figure.of:
            yield figure.document, form(figure.of), figure.unit

    before, after = _words(old), _words(new)
    found = pairing(old.figures, new.figures, by_value, by_count)
    for figure in found.new:
        words = after[figure.id]
        yield line(
            "figure", "new", words, figure.id, documents=(figure.document,), after=words, why="A new figure."
        )
    for figure in found.gone:
        words = before[figure.id]
        yield line(
            "figure", "withdrawn", words, figure.id, documents=(figure.document,), before=words, why=GONE
        )
    for left, right in found.both:
        if (left.value, left.low, left.high) != (right.value, right.low, right.high):
            yield line(
                "figure",
                "changed",
                right.of or after[right.id],
                right.id,
                documents=(right.document,),
                before=before[left.id],
                after=after[right.id],
                why="The same report now gives another figure.",
            )


def commitment_revisions(old: Record, new: Record) -> Iterator[Revision]:
    """Yield the commitments that are new, no longer there, or whose status, condition or due date changed."""

    def by_action(commitment: Commitment) -> Iterable[Hashable]:
        yield commitment.actor_name, commitment.kind, form(commitment.action)

    found = pairing(old.commitments, new.commitments, by_action)
    for one in found.new:
        yield line(
            "commitment",
            "new",
            _told(one),
            one.id,
            documents=one.documents,
            after=_state(one),
            why="A new commitment.",
        )
    for one in found.gone:
        yield line(
            "commitment",
            "withdrawn",
            _told(one),
            one.id,
            documents=one.documents,
            before=_state(one),
            why=GONE,
        )
    for left, right in found.both:
        if _state(left) != _state(right):
            yield line(
                "commitment",
                "changed",
                _told(right),
                right.id,
                documents=right.documents,
                before=_state(left),
                after=_state(right),
                why=right.why or "Its state changed.",
            )


def _words(record: Record) -> dict[str, str]:
    texts = {document.id: document.text for document in record.documents}
    return {figure.id: _shown(figure, texts[figure.document]) for figure in record.figures}


def _shown(figure: Figure, text: str) -> str:
    """Return a figure's words with what it counts as the text has them; the words before it where that is not told."""
    line = text.rfind("\n", 0, figure.start) + 1
    if not figure.of:
        before = text[max(line, figure.start - BEFORE) : figure.start]
        if line < figure.start - BEFORE:
            before = "…" + before[before.find(" ") :] if " " in before else ""
        return f"{before}{text[figure.start : figure.end]}".lstrip()
    at = text.find(figure.of, figure.start, figure.end + BEHIND)
    stop = max(figure.end, at + len(figure.of) if at >= 0 else 0)
    told = text[figure.start : stop]
    return told if at >= 0 and "\n" not in told else f"{text[figure.start : figure.end]} ({figure.of})"


def _told(commitment: Commitment) -> str:
    return f"{commitment.actor_name}: {commitment.action}" if commitment.actor_name else commitment.action


def _state(commitment: Commitment) -> str:
    parts = (
        commitment.status,
        commitment.condition and f"on condition: {commitment.condition}",
        commitment.due and f"due {commitment.due}",
    )
    return ", ".join(part for part in parts if part)
