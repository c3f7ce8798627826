"""The event table of POLECAT: tab-separated, its columns in its order, with our own after them.

POLECAT (Halterman, Schrodt, Beger, Bagozzi and Scarborough 2023, doi:10.7910/DVN/AJGVIT) codes PLOVER events from
news. What onrecord does not find (countries, coordinates, Wikipedia's names) stays empty, never guessed. The columns
after `Version` are ours: the place of the words, the modality, the cluster.
"""

import csv
import io
from collections.abc import Iterator, Mapping

from onrecord.model.documents import Document
from onrecord.model.events import Event
from onrecord.model.people import Person
from onrecord.model.records import Record
from onrecord.model.spans import Span
from onrecord.present.export.csv_tables import cell
from onrecord.present.export.registry import Exporter, Written

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID",
    "Raw Placename", "Feature Type",
    "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip
OURS = ("Document", "Start", "End", "Exact", "Modality", "Condition", "Cluster", "Score", "Why")
# The quad categories of the PLOVER manual; REQUEST stands for its DEMAND.
QUADS = {
    "VERBAL COOPERATION": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    "MATERIAL COOPERATION": ("COOPERATE", "AID", "RETREAT"),
    "VERBAL CONFLICT": ("DEMAND", "REQUEST", "ACCUSE", "INVESTIGATE", "REJECT", "THREATEN"),
    "MATERIAL CONFLICT": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
QUAD_OF = {kind: quad for quad, kinds in QUADS.items() for kind in kinds}
VERSION = "onrecord"


def polecat_files(record: Record) -> Iterator[Written]:
    """Yield one table, an event a line; what was denied is left out, as PLOVER's manual advises."""
    people = {person.id: person for person in record.people}
    documents = {document.id: document for document in record.documents}
    named = _named(record)
    sink = io.StringIO(newline="")
    # Quoting is on, so that a tab or a line end within words cannot break a row.
    writer = csv.writer(sink, delimiter="\t", lineterminator="\n")
    writer.writerow((*COLUMNS, *OURS))
    for event in record.events:
        if event.modality != "denied" and event.document in documents:
            row = _row(event, documents[event.document], people) | named.get(event.document, {})
            writer.writerow([cell(row.get(column)) for column in (*COLUMNS, *OURS)])
    yield Written(name="polecat.tsv", body=sink.getvalue().encode())


def _row(
    event: Event, document: Document, people: Mapping[str, Person]
) -> dict[str, str | float | int | None]:
    actor, recipient = people.get(event.source or ""), people.get(event.target or "")
    return {
        "Event ID": event.id,
        "Event Date": event.date or document.published,
        "Event Type": event.type,
        "Event Mode": event.mode,
        "Intensity": event.intensity,
        "Quad Code": QUAD_OF.get(event.type),
        "Contexts": ";".join(event.context),
        "Actor Name": actor.name if actor else None,
        "Actor Title": ";".join(actor.roles) if actor else None,
        "Actor Name Raw": _words(document, event.source_words),
        "Recipient Name": recipient.name if recipient else None,
        "Recipient Title": ";".join(recipient.roles) if recipient else None,
        "Recipient Name Raw": _words(document, event.target_words),
        "Source": document.outlet,
        "Publication Date": document.published,
        "Language": document.language,
        "Version": VERSION,
        "Document": document.id,
        "Start": event.start,
        "End": event.end,
        "Exact": document.text[event.start : event.end],
        "Modality": event.modality,
        "Condition": _words(document, event.condition),
        "Cluster": event.cluster,
        "Score": event.score,
        "Why": event.why,
    }


def _named(record: Record) -> dict[str, dict[str, str]]:
    """Return for each document whom it names, by the kinds that POLECAT tells apart."""
    columns = {"person": "Story People", "organisation": "Story Organizations", "place": "Story Locations"}
    people = {person.id: person for person in record.people}
    held: dict[str, dict[str, set[str]]] = {}
    for mention in record.mentions:
        person = people.get(mention.person or "")
        if person is not None and person.kind in columns:
            held.setdefault(mention.document, {}).setdefault(columns[person.kind], set()).add(person.name)
    return {
        document: {column: ";".join(sorted(names)) for column, names in by.items()}
        for document, by in held.items()
    }


def _words(document: Document, span: Span | None) -> str | None:
    return document.text[span.start : span.end] if span else None


EXPORTER = Exporter(
    name="polecat",
    meaning="The events as a POLECAT table (tab-separated, PLOVER types), with the place of the words behind each.",
    files=polecat_files,
)
