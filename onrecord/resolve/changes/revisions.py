"""The list of what differs between two records."""

from collections.abc import Iterator
from itertools import chain

from onrecord.model.quotes import Statement
from onrecord.model.records import Record
from onrecord.model.revisions import Revision
from onrecord.resolve.changes.edits import document_revisions
from onrecord.resolve.changes.findings import commitment_revisions, figure_revisions, origin_revisions
from onrecord.resolve.changes.lines import line
from onrecord.resolve.changes.wordings import form, said_in_both


def revisions(old: Record, new: Record) -> tuple[Revision, ...]:
    """Return what is new, changed or no longer there: documents, origins, statements, figures, commitments.

    A row keeps no place over an edit, so rows are set against each other by what they say, not by id.
    """
    return tuple(
        chain(
            document_revisions(old, new),
            origin_revisions(old, new),
            statement_revisions(old, new),
            figure_revisions(old, new),
            commitment_revisions(old, new),
        )
    )


def statement_revisions(old: Record, new: Record) -> Iterator[Revision]:
    """Yield the statements that are new, told otherwise, told by others, or no longer there."""
    found = said_in_both(old, new)
    still = {document.id for document in new.documents}
    for one in found.new:
        yield line(
            "statement",
            "new",
            _told(one),
            one.id,
            documents=one.documents,
            after=one.words,
            why="A new statement.",
        )
    for one in found.gone:
        edited = sorted(still & set(one.documents))
        why = (
            f"{', '.join(edited)} had it and has it no longer."
            if edited
            else "Its reports are not in the record."
        )
        yield line(
            "statement", "withdrawn", _told(one), one.id, documents=one.documents, before=one.words, why=why
        )
    for before, after in found.both:
        why = " ".join(_differences(before, after))
        if why:
            yield line(
                "statement",
                "changed",
                _told(after),
                after.id,
                documents=after.documents,
                before=before.words,
                after=after.words,
                why=why,
            )


def _differences(before: Statement, after: Statement) -> Iterator[str]:
    """Yield a sentence for each thing that changed."""
    if form(before.words) != form(after.words):
        yield "Its fullest version has other words."
    came = sorted(set(after.documents) - set(before.documents))
    went = sorted(set(before.documents) - set(after.documents))
    if came:
        yield f"Now told by {', '.join(came)} too."
    if went:
        yield f"No longer told by {', '.join(went)}."
    if before.independent != after.independent:
        yield f"Independent tellings: {after.independent}, before {before.independent}."


def _told(statement: Statement) -> str:
    return f"{statement.speaker_name}: {statement.words}" if statement.speaker_name else statement.words
