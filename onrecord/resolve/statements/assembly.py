"""Statements out of quotations, and each quotation's statement."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.documents import Document
from onrecord.model.quotes import Quote, Statement
from onrecord.resolve.statements.renderings import statement_of
from onrecord.resolve.statements.units import units_of
from onrecord.resolve.statements.utterances import utterances


def statements(
    quotes: Sequence[Quote], documents: Sequence[Document]
) -> tuple[tuple[Statement, ...], tuple[Quote, ...]]:
    """Return the statements, and the quotations with the statement each renders.

    Words decide, never likeness of meaning. A quotation made of two utterances is a rendering of both and
    carries the id of the one that accounts for most of its words.

    Args:
        quotes: All quotations, speakers resolved.
        documents: The reports they stand in; order changes nothing.
    """
    by_id = {document.id: document for document in documents}
    made = []
    homes: dict[str, tuple[int, str]] = {}
    for tellings in utterances(units_of(quotes, documents), documents):
        statement = statement_of(tellings, by_id)
        made.append(statement)
        for telling in tellings:
            here = (len(telling.unit.words) if telling.home else 0, statement.id)
            homes[telling.unit.quote.id] = max(homes.get(telling.unit.quote.id, here), here)
    return (
        tuple(sorted(made, key=lambda statement: statement.id)),
        tuple(replace(q, statement=homes[q.id][1]) if q.id in homes else q for q in quotes),
    )
