"""The reports themselves, as the panel beside the record shows them: each text once, with every linked word."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import accumulate
from urllib.parse import urlsplit

from onrecord.model.documents import Document
from onrecord.model.spans import Place
from onrecord.present.report.phrases import dated
from onrecord.present.report.reading import OWN, Reading
from onrecord.present.report.texts import Mark, Token, tokens
from onrecord.present.report.words import Chip, Words, anchor_of

FLAG_LABELS = {
    "furniture": "page furniture",
    "heading": "heading",
    "caption": "caption",
    "metadata": "dateline or label",
    "injected": "does not belong to the report",
    "garbled": "garbled words",
    "promotion": "promotion",
    "hidden": "hidden on the page",
    "addressed-to-a-machine": "addressed to a machine",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """One report as the panel shows it.

    Attributes:
        chip: How it is named.
        published: Its date in words; "" where not known.
        basis: How the date is known.
        author: Byline.
        url: Its address as the report gives it.
        link: The same, where it is safe to follow.
        name: The file or row it came from.
        tokens: Its text with the marked words.
    """

    chip: Chip
    published: str
    basis: str
    author: str
    url: str
    link: str
    name: str
    tokens: tuple[Token, ...]


def source_texts(reading: Reading, linked: Iterable[Words]) -> tuple[SourceText, ...]:
    """Return the reports in order of publication, with an anchor at each of the `linked` words."""
    labels = {
        Place(document=flag.document, start=flag.start, end=flag.end): FLAG_LABELS[flag.kind]
        for flag in reading.record.flags
        if flag.kind not in OWN
    }
    staying = _staying(reading, labels)
    places: dict[str, set[Place]] = {}
    for place in {words.place for words in linked} | set(labels):
        places.setdefault(place.document, set()).add(place)
    return tuple(
        _source_text(document, reading.chips[document.id], places.get(document.id, set()), labels, staying)
        for document in reading.documents.values()
    )


def _staying(reading: Reading, flagged: Iterable[Place]) -> frozenset[Place]:
    """Return the flagged places inside a quotation: without them what somebody said would read otherwise."""
    said: dict[str, list[tuple[int, int]]] = {}
    for quote in reading.record.quotations:
        said.setdefault(quote.document, []).extend((span.start, span.end) for span in quote.content)
    starts = {name: [start for start, _ in sorted(spans)] for name, spans in said.items()}
    # The furthest end of all that began so far: one look for each place, however many quotations there are.
    reach = {name: list(accumulate((end for _, end in sorted(spans)), max)) for name, spans in said.items()}
    return frozenset(
        place
        for place in flagged
        if (before := bisect_left(starts.get(place.document, ()), place.start))
        and place.end < reach[place.document][before - 1]
    )


def _source_text(
    document: Document,
    chip: Chip,
    places: set[Place],
    labels: dict[Place, str],
    staying: AbstractSet[Place],
) -> SourceText:
    marks = [
        Mark(
            start=place.start,
            end=place.end,
            anchor=anchor_of(chip, place),
            label=labels.get(place, ""),
            stays=place in staying,
        )
        for place in places
    ]
    return SourceText(
        chip=chip,
        published=dated(document.published),
        basis=date_basis(document),
        author=document.author or "",
        url=document.url or "",
        link=safe_link(document.url),
        name=file_name(document.path),
        tokens=tuple(tokens(document.text, marks)),
    )


def file_name(path: str) -> str:
    """Return the last part of a path: the page is made to be mailed, and folders name people.

    >>> file_name("/home/somebody/secret/reports.jsonl:17")
    'reports.jsonl:17'
    """
    return re.split(r"[/\\]", path)[-1]


def date_basis(document: Document) -> str:
    """Return in words how a report's date is known."""
    if document.published is None:
        return "no date is stated, and none could be worked out"
    if document.published_basis == "inferred":
        why = (document.why or "").removeprefix("Not stated. ")
        return f"worked out, not stated: {why}" if why else "worked out, not stated"
    return "as the report states it"


def safe_link(url: str | None) -> str:
    """Return an address that may be followed: http and https only; "" for every other.

    >>> safe_link("https://courier.example/1"), safe_link("javascript:alert(1)")
    ('https://courier.example/1', '')
    """
    try:
        parts = urlsplit(url or "")
    except ValueError:  # a torn address in brackets
        return ""
    return (url or "") if parts.scheme in {"http", "https"} and parts.netloc else ""
