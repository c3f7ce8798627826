"""Quotations written by hand for the tests of this room: the words, who says them, and where they stand."""

import hashlib

from onrecord.model.documents import Document
from onrecord.model.ids import content_id
from onrecord.model.quotes import Occasion, Quote
from onrecord.model.spans import Place, Span


def document_of(name: str, report: dict) -> Document:
    text = report["text"]
    return Document(
        id=name,
        path=f"{name}.txt",
        published=report.get("published"),
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        words=len(text.split()),
    )


def quotes_of(name: str, report: dict) -> list[Quote]:
    """Return the quotations of a report; `words` is a stretch of its text, or several for a split one.

    `by` is a person of the record; `name` the words for somebody whom the record does not know.
    """
    quotes = []
    position = 0
    for row in report["quotes"]:
        parts = row["words"] if isinstance(row["words"], list) else [row["words"]]
        spans = []
        start = 0 if row.get("anywhere") else position
        for part in parts:
            start = report["text"].index(part, start)
            spans.append(Span(start=start, end=start + len(part)))
            start += len(part)
        position = spans[0].start
        person = row.get("by")
        named = max(report["text"].find(person, spans[-1].end), report["text"].find(person)) if person else -1
        quotes.append(
            Quote(
                id=content_id("q", name, spans[0].start, spans[-1].end),
                document=name,
                start=spans[0].start,
                end=spans[-1].end,
                content=tuple(spans),
                person=person,
                speaker_name=person or row.get("name"),
                speaker=(Span(start=named, end=named + len(person)),) if named >= 0 else (),
                kind=row.get("kind", "direct"),
                function=row.get("function", "speech"),
                occasion=Occasion(place=Place(document=name, start=0, end=3), date=row["said"])
                if "said" in row
                else None,
            )
        )
    return quotes


def story(reports: dict) -> tuple[list[Quote], list[Document]]:
    documents = [document_of(name, report) for name, report in reports.items()]
    quotes = [quote for name, report in reports.items() for quote in quotes_of(name, report)]
    return quotes, documents
