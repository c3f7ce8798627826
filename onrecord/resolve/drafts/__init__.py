"""A draft held against a record: each quotation, figure and name exact, altered, somebody else's, or not in it."""

from collections.abc import Iterable, Sequence

from onrecord.model.checks import Check
from onrecord.model.documents import Document
from onrecord.model.figures import Figure
from onrecord.model.people import Mention, Person
from onrecord.model.quotes import Quote
from onrecord.model.records import Record
from onrecord.resolve.drafts.checks import checked
from onrecord.resolve.drafts.figures import figure_checks
from onrecord.resolve.drafts.names import name_checks

__all__ = ["all_checked", "checked"]


def all_checked(
    drafts: Sequence[Document],
    record: Record,
    *,
    quotes: Sequence[Quote],
    figures: Sequence[Figure],
    people: Sequence[Person],
    mentions: Sequence[Mention],
) -> tuple[Check, ...]:
    """Return every check of the drafts in text order; what stands in a quotation is checked with it alone.

    Args:
        drafts: The drafts.
        record: What they are held against.
        quotes: The drafts' quotations.
        figures: Their figures.
        people: Their people.
        mentions: Where these are named.
    """
    said = checked(quotes, drafts, record)
    by_id = {draft.id: draft for draft in drafts}
    reports = {document.id: document for document in record.documents}
    texts = {draft.id: draft.text for draft in drafts}
    others = (
        *figure_checks(figures, by_id, record.figures, reports),
        *name_checks(people, mentions, texts, record.people),
    )
    found = (*said, *_outside(others, said))
    return tuple(sorted(found, key=lambda one: (one.document, one.start, one.end, one.id)))


def _outside(checks: Iterable[Check], said: Iterable[Check]) -> list[Check]:
    inside = [(one.document, span) for one in said for span in one.content]
    return [
        one
        for one in checks
        if not any(name == one.document and span.start <= one.start < span.end for name, span in inside)
    ]
