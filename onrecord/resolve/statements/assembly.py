"""Statements out of quotations, and each quotation's statement."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.copies import Derivation
from onrecord.model.documents import Document
from onrecord.model.people import Person
from onrecord.model.quotes import Quote, Statement
from onrecord.resolve.statements.parts import parts_of
from onrecord.resolve.statements.renderings import statement_of
from onrecord.resolve.statements.standing import standing_of
from onrecord.resolve.statements.units import units_of
from onrecord.resolve.statements.utterances import utterances


def statements(
    quotes: Sequence[Quote],
    documents: Sequence[Document],
    people: Sequence[Person] = (),
    derived: Sequence[Derivation] = (),
) -> tuple[tuple[Statement, ...], tuple[Quote, ...]]:
    """Return the statements, and the quotations with the statement each renders.

    Words decide, never likeness of meaning. A quotation made of two utterances is a rendering of both and
    carries the id of the one that accounts for most of its words.

    Args:
        quotes: All quotations, speakers resolved.
        documents: The reports they stand in; order changes nothing.
        people: Who is a person: only between two named people can words change hands.
        derived: Which report comes from which: copies bear out no wording, a translation has none of its own.
    """
    by_id = {document.id: document for document in documents}
    standing = standing_of(derived, by_id)
    made = []
    pieces: dict[str, Quote] = {}
    homes: dict[str, tuple[int, str]] = {}
    for tellings in utterances(units_of(quotes, documents, people), documents):
        statement = statement_of(tellings, by_id, standing)
        fullest = next(one.unit for one in tellings if one.unit.quote.id == statement.fullest)
        parts = parts_of([one.unit for one in tellings], fullest, by_id)
        made.append(_with_parts(statement, parts))
        for part in parts:
            piece = replace(part, statement=statement.id)
            pieces[part.id] = min(pieces.get(part.id, piece), piece, key=lambda one: one.statement or "")
        for telling in tellings:
            here = (len(telling.unit.words) if telling.home else 0, statement.id)
            homes[telling.unit.quote.id] = max(homes.get(telling.unit.quote.id, here), here)
    return (
        tuple(sorted(made, key=lambda statement: statement.id)),
        (
            *(replace(q, statement=homes[q.id][1]) if q.id in homes else q for q in quotes),
            *sorted(pieces.values(), key=lambda part: part.id),
        ),
    )


def _with_parts(statement: Statement, parts: Sequence[Quote]) -> Statement:
    """Return the statement with each quotation's pieces listed behind it."""
    inside: dict[str, list[str]] = defaultdict(list)
    for part in parts:
        inside[part.part_of or ""].append(part.id)
    return replace(
        statement, quotes=tuple(one for quote in statement.quotes for one in (quote, *inside[quote]))
    )
