"""Pieces of quotations: rows of their own where another report tells one without the rest."""

from onrecord.model.records import Record
from onrecord.resolve.statements import statements
from tests.cases import cases
from tests.resolve.told import story


@cases("resolve/pieces")
def test_a_piece_that_another_report_tells_alone_is_a_row(case):
    quotes, documents = story(case["reports"])
    texts = {document.id: document.text for document in documents}
    made, rendered = statements(quotes, documents)
    pieces = [quote for quote in rendered if quote.part_of]
    found = {
        name: [
            " ".join(span.of(texts[name]) for span in piece.content)
            for piece in sorted(pieces, key=lambda piece: piece.start)
            if piece.document == name
        ]
        for name in sorted({piece.document for piece in pieces})
    }
    assert found == case["pieces"]
    by_id = {quote.id: quote for quote in rendered}
    for piece in pieces:
        whole = by_id[piece.part_of]
        assert piece.id != whole.id
        assert whole.start <= piece.start < piece.end <= whole.end
        assert (piece.person, piece.speaker, piece.cue) == (whole.person, whole.speaker, whole.cue)
        (statement,) = (one for one in made if one.id == piece.statement)
        assert {piece.id, whole.id} <= set(statement.quotes)


@cases("resolve/pieces")
def test_pieces_are_no_further_quotations(case):
    quotes, documents = story(case["reports"])
    made, rendered = statements(quotes, documents)
    record = Record(quotes=rendered)
    assert {quote.id for quote in record.quotations} == {quote.id for quote in quotes}
    assert {one.quote for statement in made for one in statement.renderings} <= {quote.id for quote in quotes}
