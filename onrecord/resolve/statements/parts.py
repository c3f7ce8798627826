"""Rows for the pieces of a quotation that other reports tell without the rest of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.model.documents import Document
from onrecord.model.ids import content_id
from onrecord.model.quotes import Quote
from onrecord.resolve.statements.alignments import blocks_of
from onrecord.resolve.statements.segments import Piece, covered, pieces_of, spans_of
from onrecord.resolve.statements.units import Unit

WHY = "One piece of a longer quotation, which another report tells without the rest."

Told = Mapping[Piece, frozenset[int]]


def parts_of(units: Sequence[Unit], fullest: Unit, documents: Mapping[str, Document]) -> tuple[Quote, ...]:
    """Return a row for each sentence or joined clause that several reports tell, where their extents differ.

    Where every report has the same sentences there is nothing to tell apart, and no row. Each rendering is
    held against the fullest alone, so that a statement in fifty reports costs fifty comparisons.

    Args:
        units: The renderings of one statement.
        fullest: One of them.
        documents: The reports by id.
    """
    pieces = {unit: pieces_of(unit) for unit in units}
    others = [unit for unit in units if unit is not fullest]
    if len({unit.document for unit in units}) == 1 or all(
        len(pieces[unit]) == 1 and _is_whole(unit) for unit in units
    ):
        return ()
    matched = [(unit, *_matched(fullest, pieces[fullest], unit, pieces[unit])) for unit in others]
    if all(
        len(full) == len(pieces[fullest]) and len(here) == len(pieces[unit]) and _is_whole(unit)
        for unit, full, here in matched
    ):
        return ()
    told: dict[Unit, set[Piece]] = defaultdict(set)
    for unit, full, here in matched:
        told[fullest] |= full
        told[unit] |= here
    return tuple(
        row
        for unit in units
        for piece in pieces[unit]
        if piece in told[unit] and (row := _row(unit, piece, documents)) is not None
    )


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


def _row(unit: Unit, piece: Piece, documents: Mapping[str, Document]) -> Quote | None:
    """Return the row; None where the piece is a content span of the quotation as it is."""
    quote = unit.quote
    spans = spans_of(unit, piece, documents[unit.document].text)
    if not spans or set(spans) <= set(quote.content):
        return None
    return replace(
        quote,
        id=content_id("q", unit.document, *(n for span in spans for n in (span.start, span.end)), quote.id),
        start=spans[0].start,
        end=spans[-1].end,
        content=spans,
        part_of=quote.id,
        why=WHY,
    )
