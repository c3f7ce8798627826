"""TimelineJS: the dated lines of the record, as its JSON format has them."""

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from onrecord.model.records import Record
from onrecord.model.times import TimelineEntry
from onrecord.present.export.registry import Exporter, Written
from onrecord.present.export.whole_json import json_body

PARTS = ("year", "month", "day", "hour", "minute")
DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(?!24)(\d{2}):(\d{2}))?)?)?")
UNSURE = frozenset({"inferred", "published"})


def timeline_files(record: Record) -> Iterator[Written]:
    """Yield one timeline; a line whose date is no calendar date (`2031-W09`, `2031-SP`) keeps its year."""
    outlets = {document.id: document.outlet or document.id for document in record.documents}
    events = [slide(entry, outlets) for entry in record.timeline if DATE.match(entry.date)]
    yield Written(name="timeline.json", body=json_body({"events": events}))


def slide(entry: TimelineEntry, outlets: dict[str, str]) -> dict[str, Any]:
    """Return one dated line; how the date is known stands under it, because a fallback is no fact."""
    named = sorted({outlets.get(place.document, place.document) for place in entry.places})
    known = f"{entry.precision}, {entry.basis}. {entry.why}"
    made: dict[str, Any] = {
        "unique_id": entry.id,
        "start_date": date(entry.date, sure=entry.basis not in UNSURE),
        # TimelineJS shows text as HTML, and the words are a stranger's.
        "text": {
            "headline": escape(entry.what),
            "text": f"<p>{escape(', '.join(named))}</p><p>{escape(known)}</p>",
        },
    }
    if entry.date_end and DATE.match(entry.date_end):
        made["end_date"] = date(entry.date_end, sure=entry.basis not in UNSURE)
    return made


def date(iso: str, *, sure: bool = True) -> dict[str, int | str]:
    """Return a date in parts, no finer than it is known; one that no report states says so where it is shown.

    >>> date("2031-03")
    {'year': 2031, 'month': 3, 'display_date': '2031-03'}
    >>> date("2031-03-08T07:40", sure=False)["display_date"]
    '2031-03-08 07:40 (uncertain)'
    """
    found = DATE.match(iso)
    parts = found.groups() if found else ()
    made: dict[str, int | str] = {name: int(part) for name, part in zip(PARTS, parts, strict=False) if part}
    return {**made, "display_date": iso.replace("T", " ") + ("" if sure else " (uncertain)")}


EXPORTER = Exporter(
    name="timelinejs",
    meaning="The dated lines as TimelineJS shows them.",
    files=timeline_files,
)
