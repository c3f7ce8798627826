"""schema.org: reports as NewsArticle, direct quotations as Quotation, things said as Claim.

No ClaimReview is ever written: that is a person's rating, and onrecord rates nothing.
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote as quoted

from onrecord.model.documents import Document
from onrecord.model.quotes import Quote, Statement
from onrecord.model.records import Record
from onrecord.present.export.registry import Exporter, Written
from onrecord.present.export.whole_json import json_body

Thing = dict[str, Any]


def schema_org_files(record: Record) -> Iterator[Written]:
    """Yield one graph."""
    documents = {document.id: document for document in record.documents}
    graph = [
        *(article(document) for document in record.documents),
        *(
            quotation(one, documents[one.document])
            for one in record.quotations
            if one.kind == "direct" and one.function == "speech"
        ),
        *(claim(one, documents) for one in record.statements),
    ]
    body = json_body({"@context": "https://schema.org", "@graph": graph})
    yield Written(name="schema-org.jsonld", body=body)


def article(document: Document) -> Thing:
    """Return a report."""
    return _known(
        {
            "@type": "NewsArticle",
            "@id": _id(document),
            "headline": document.title,
            "url": document.url,
            "datePublished": document.published,
            "inLanguage": document.language,
            "author": _named("Person", document.author),
            "publisher": _named("NewsMediaOrganization", document.outlet),
        }
    )


def quotation(one: Quote, document: Document) -> Thing:
    """Return words in marks; parts that a cue split are put together with an ellipsis."""
    return _known(
        {
            "@type": "Quotation",
            "@id": f"urn:onrecord:{quoted(one.id)}",
            "text": " … ".join(span.of(document.text) for span in one.content),
            "spokenByCharacter": _named("Person", one.speaker_name),
            "isPartOf": {"@id": _id(document)},
        }
    )


def claim(one: Statement, documents: dict[str, Document]) -> Thing:
    """Return a thing said, with every report in which it appears."""
    return _known(
        {
            "@type": "Claim",
            "@id": f"urn:onrecord:{quoted(one.id)}",
            "text": one.words,
            "author": _named("Person", one.speaker_name),
            "dateCreated": one.date,
            "appearance": [
                {"@id": _id(documents[document])} for document in one.documents if document in documents
            ],
        }
    )


def _id(document: Document) -> str:
    return document.url or f"urn:onrecord:document:{quoted(document.id)}"


def _named(kind: str, name: str | None) -> Thing | None:
    return {"@type": kind, "name": name} if name else None


def _known(thing: Thing) -> Thing:
    """Return the thing without what is not known."""
    return {name: value for name, value in thing.items() if value is not None}


EXPORTER = Exporter(
    name="schema-org",
    meaning="NewsArticle, Quotation and Claim as schema.org JSON-LD; never a rating.",
    files=schema_org_files,
)
