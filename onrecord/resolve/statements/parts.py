"""Rows for the pieces of a quotation that other reports tell without the rest of it, and for clauses around marks."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from onrecord.model.documents import Document
from onrecord.model.ids import content_id
from onrecord.model.quotes import Quote
from onrecord.model.spans import Span
from onrecord.resolve.statements.alignments import blocks_of
from onrecord.resolve.statements.segments import Piece, covered, pieces_of, spans_of, whole_clause
from onrecord.resolve.statements.units import Unit

WHY = "One piece of a longer quotation, which another report tells without the rest."
WHOLE = "The whole clause around the words in marks, in one stretch, beside what other reports tell."


def parts_of(units: Sequence[Unit], fullest: Unit, documents: Mapping[str, Document]) -> tuple[Quote, ...]:
    """Return a row for each sentence or joined clause that several reports tell, where their extents differ.

    Where every report has the same sentences there is nothing to tell apart, and no such row. A report that works
    words in marks into its own clause has a row for that clause, marks and all: what it made of the words is
    seen in the whole of it.

    Args:
        units: The renderings of one statement.
        fullest: One of them.
        documents: The reports by id.
    """
    if len({unit.document for unit in units}) == 1:
        return ()
    told = _told_apart(units, fullest)
    return tuple(
        row
        for unit in units
        for row in (_piece_rows(unit, told.get(unit, frozenset()), documents) or _clause_row(unit, documents))
    )


def _told_apart(units: Sequence[Unit], fullest: Unit) -> Mapping[Unit, AbstractSet[Piece]]:
    """Return for each unit its pieces that others tell too; nothing where all have the same extent.

    Each rendering is held against the fullest alone, so that a statement in fifty reports costs fifty comparisons.
    """
    pieces = {unit: pieces_of(unit) for unit in units}
    others = [unit for unit in units if unit is not fullest]
    if all(len(pieces[unit]) == 1 and _is_whole(unit) for unit in units):
        return {}
    matched = [(unit, *_matched(fullest, pieces[fullest], unit, pieces[unit])) for unit in others]
    if all(
        len(full) == len(pieces[fullest]) and len(here) == len(pieces[unit]) and _is_whole(unit)
        for unit, full, here in matched
    ):
        return {}
    told: dict[Unit, set[Piece]] = defaultdict(set)
    for unit, full, here in matched:
        told[fullest] |= full
        told[unit] |= here
    return told


def _piece_rows(unit: Unit, told: AbstractSet[Piece], documents: Mapping[str, Document]) -> tuple[Quote, ...]:
    """Return a row for each piece told elsewhere that is no content span of the quotation as it is."""
    text = documents[unit.document].text
    found = (spans_of(unit, piece, text) for piece in pieces_of(unit) if piece in told)
    return tuple(
        _row(unit, spans, WHY) for spans in found if spans and not set(spans) <= set(unit.quote.content)
    )


def _clause_row(unit: Unit, documents: Mapping[str, Document]) -> tuple[Quote, ...]:
    """Return a row for the clause around words in marks; none where the unit is one stretch anyway."""
    clause = whole_clause(unit, documents[unit.document].text)
    return (_row(unit, clause, WHOLE),) if len(clause) < len(unit.spans) else ()


def _matched(
    fullest: Unit, fulls: Sequence[Piece], unit: Unit, heres: Sequence[Piece]
) -> tuple[frozenset[Piece], frozenset[Piece]]:
    """Return the pieces on either side that the other side tells too."""
    blocks = blocks_of(fullest.stems, unit.stems)
    left = {block.left + i for block in blocks for i in range(block.size)}
    right = {block.right + i for block in blocks for i in range(block.size)}
    return covered(fullest, fulls, left), covered(unit, heres, right)


def _is_whole(unit: Unit) -> bool:
    """Tell whether the unit is its quotation, or what the cue sets apart of it."""
    return set(unit.spans) <= set(unit.quote.content)


def _row(unit: Unit, spans: tuple[Span, ...], why: str) -> Quote:
    quote = unit.quote
    return replace(
        quote,
        id=content_id("q", unit.document, *(n for span in spans for n in (span.start, span.end)), quote.id),
        start=spans[0].start,
        end=spans[-1].end,
        content=spans,
        part_of=quote.id,
        why=why,
    )
