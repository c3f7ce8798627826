"""What was said, as it is shown: stretches that only marks keep apart are one."""

import re
from collections.abc import Sequence

from onrecord.model.documents import Document
from onrecord.model.quotes import Quote
from onrecord.model.spans import Span

WORD = re.compile(r"\w")


def stretches(content: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Return a quotation's spans, joined where nothing but marks stands between them.

    >>> text = "She said they 'would like to meet' and, she said, 'talk'."
    >>> spans = Span(start=9, end=13), Span(start=15, end=33), Span(start=35, end=38), Span(start=51, end=55)
    >>> [span.of(text) for span in stretches(spans, text)]
    ["they 'would like to meet' and", 'talk']
    """
    joined: list[Span] = []
    for span in sorted(content):
        if joined and not WORD.search(text, joined[-1].end, max(joined[-1].end, span.start)):
            joined[-1] = Span(start=joined[-1].start, end=max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def spoken(quote: Quote, document: Document) -> str:
    """Return the words of a quotation, with an ellipsis where the report's own words stand between."""
    return " … ".join(span.of(document.text) for span in stretches(quote.content, document.text))
