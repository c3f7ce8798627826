"""CSL-JSON: the reports as references, for Zotero, Pandoc and their like."""

import re
from collections.abc import Iterator
from typing import Any

from onrecord.model.documents import Document
from onrecord.model.records import Record
from onrecord.present.export.registry import Exporter, Written
from onrecord.present.export.whole_json import json_body

DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?")


def reference_files(record: Record) -> Iterator[Written]:
    """Yield one list of references."""
    references = [reference(document) for document in record.documents]
    yield Written(name="references.csl.json", body=json_body(references))


def reference(document: Document) -> dict[str, Any]:
    """Return a report as a newspaper article; what is not known is left out.

    >>> found = Document(id="a", path="a.txt", title="The bridge", published="2031-03", text="", sha256="", words=0)
    >>> reference(found)["issued"]
    {'date-parts': [[2031, 3]]}
    """
    parts = {
        "id": document.id,
        "type": "article-newspaper",
        "title": document.title,
        "container-title": document.outlet,
        "publisher": document.publisher if document.publisher != document.outlet else None,
        "author": [{"literal": document.author}] if document.author else None,
        "issued": issued(document.published),
        "URL": document.url,
        "language": document.language,
    }
    return {name: value for name, value in parts.items() if value is not None}


def issued(date: str | None) -> dict[str, Any] | None:
    """Return an ISO date as CSL has it, None where it is an interval or not known."""
    found = DAY.fullmatch(date or "")
    if found is None:
        return None
    return {"date-parts": [[int(part) for part in found.groups() if part]]}


EXPORTER = Exporter(
    name="csl-json",
    meaning="The reports as references, for Zotero and Pandoc.",
    files=reference_files,
)
