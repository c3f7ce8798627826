"""Which words of a quotation stand in quotation marks."""

import re

from onrecord.model.quotes import Quote
from onrecord.model.spans import Span
from onrecord.resolve.statements.words import Word

OPENING = "“«„\"‘'"
CLOSING = "”»“\"’'"
IN_MARKS = re.compile(
    r"[“«„\"]([^“”«»„\"]{1,2000})[”»\"]|(?<!\w)[‘']([^‘’'\n]{1,300}(?:[’']\w[^‘’'\n]{0,300}){0,9})[’'](?!\w)"
)


def words_in_marks(
    quote: Quote, spans: tuple[Span, ...], words: tuple[Word, ...], text: str
) -> tuple[bool, ...]:
    """Return for each word of a quotation whether it stands in quotation marks."""
    if quote.kind != "mixed":
        return (quote.kind == "direct",) * len(words)
    inside = [(span.start, span.end) for span in spans if _between_marks(span, text)] + [
        (found.start(), found.end())
        for span in spans
        for found in IN_MARKS.finditer(text, span.start, min(len(text), span.end + 1))
    ]
    return tuple(any(start <= word.start and word.end <= end for start, end in inside) for word in words)


def _between_marks(span: Span, text: str) -> bool:
    """Tell whether a quotation mark stands directly before the stretch and one directly after it."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return bool(before and after) and before in OPENING and after in CLOSING
