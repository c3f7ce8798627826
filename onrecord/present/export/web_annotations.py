"""W3C Web Annotations: each finding that stands in a text, for tools that mark up pages.

Each target carries a TextPositionSelector (code points in the text that onrecord read) and a TextQuoteSelector
(the words with some context, which also finds them in the page itself). See https://www.w3.org/TR/annotation-model/.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from onrecord.model.documents import Document
from onrecord.model.fields import is_placed, tables
from onrecord.model.quotes import Quote
from onrecord.model.records import Record
from onrecord.model.spans import Span
from onrecord.present.export.registry import Exporter, Written
from onrecord.present.export.whole_json import json_body

CONTEXT = 32  # code points before and after the words, as the selector's specification suggests


def annotation_files(record: Record) -> Iterator[Written]:
    """Yield one annotation page."""
    documents = {document.id: document for document in record.documents}
    items = [
        annotation(table, finding, documents)
        for table, noun in tables().items()
        if is_placed(noun)
        for finding in (record.quotations if table == "quotes" else getattr(record, table))
    ]
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:onrecord:annotations",
        "type": "AnnotationPage",
        "items": items,
    }
    yield Written(name="annotations.jsonld", body=json_body(page))


def annotation(table: str, finding: Any, documents: Mapping[str, Document]) -> dict[str, Any]:
    """Return one finding as an annotation; a quotation in parts has one target a part."""
    document = documents[finding.document]
    spans = finding.content if isinstance(finding, Quote) else (Span(start=finding.start, end=finding.end),)
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in _tags(table, finding)]
    if getattr(finding, "why", ""):
        bodies.append({"type": "TextualBody", "purpose": "commenting", "value": finding.why})
    return {
        "id": f"urn:onrecord:{quote(finding.id)}",
        "type": "Annotation",
        "motivation": "tagging",
        "body": bodies,
        "target": [target(document, span) for span in spans],
    }


def target(document: Document, span: Span) -> dict[str, Any]:
    """Return where a stretch stands, in two ways."""
    text = document.text
    return {
        "source": document.url or f"urn:onrecord:document:{quote(document.id)}",
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - CONTEXT) : span.start],
                "suffix": text[span.end : span.end + CONTEXT],
            },
        ],
    }


def _tags(table: str, finding: Any) -> Iterator[str]:
    """Yield the kind of thing, then what sort of it."""
    yield table
    for name in ("kind", "type", "form", "relation", "speaker_name"):
        value = getattr(finding, name, None)
        if value:
            yield value


EXPORTER = Exporter(
    name="web-annotation",
    meaning="W3C Web Annotations with position and quote selectors, for tools that mark up pages.",
    files=annotation_files,
)
