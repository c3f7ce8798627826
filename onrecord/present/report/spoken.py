"""What was said, as it is shown: stretches that only marks keep apart are one."""

import re

from onrecord.model.documents import Document
from onrecord.model.quotes import Quote
from onrecord.model.spans import Span

WORD = re.compile(r"\w")
MARKS = frozenset("\"'“”‘’«»„‚")


def stretches(quote: Quote, text: str) -> tuple[Span, ...]:
    """Return a quotation's spans, joined where nothing but marks stands between them.

    Where a report has only a part in marks, the marks at its ends are shown too: without them its own words
    would look like the speaker's.
    """
    joined: list[Span] = []
    for span in sorted(quote.content):
        if joined and not WORD.search(text, joined[-1].end, max(joined[-1].end, span.start)):
            joined[-1] = Span(start=joined[-1].start, end=max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(_with_marks(span, text) if quote.kind == "mixed" else span for span in joined)


def spoken(quote: Quote, document: Document) -> str:
    """Return the words of a quotation, with an ellipsis where the report's own words stand between."""
    return " … ".join(span.of(document.text) for span in stretches(quote, document.text))


def _with_marks(span: Span, text: str) -> Span:
    before = text[span.start - 1 : span.start] if span.start else ""
    after = text[span.end : span.end + 1]
    return Span(start=span.start - (before in MARKS), end=span.end + (after in MARKS))
