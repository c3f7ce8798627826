"""The record as the page reads it: reports in time order, who copies whom, and the words under each place."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.copies import Origin
from onrecord.model.documents import Document
from onrecord.model.flags import Flag
from onrecord.model.people import Person
from onrecord.model.quotes import Quote
from onrecord.model.records import Record
from onrecord.model.spans import Place, Span
from onrecord.present.report.phrases import clipped, dated
from onrecord.present.report.words import Chip, Words

OWN = frozenset({"heading", "caption", "garbled"})  # flagged, but part of the report and read as such
OPENING = 400  # characters that surely hold the first words
LATEST = "9999"  # undated reports stand after the dated ones


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """One telling and the reports that carry it.

    Attributes:
        name: Name of the telling where its first report stands outside the set; "" otherwise.
        lead: The report that stands on its own; None where only its copies are in the set.
        copies: Reports that repeat it.
    """

    name: str = ""
    lead: Chip | None = None
    copies: tuple[Chip, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the sections read from.

    Attributes:
        record: The whole record.
        documents: The reports by id, in order of publication.
        chips: How each report is named on the page, by id, in order of publication.
        tellings: The telling that each report belongs to, by id, where that is known.
        people: People by id.
        quotes: Quotations by id.
    """

    record: Record
    documents: Mapping[str, Document]
    chips: Mapping[str, Chip]
    tellings: Mapping[str, Origin]
    people: Mapping[str, Person]
    quotes: Mapping[str, Quote]

    def words(self, place: Place) -> Words:
        """Return the words under a place."""
        text = self.documents[place.document].text[place.start : place.end]
        return Words(text=text, place=place, report=self.chips[place.document])

    def words_at(self, document: str, span: Span) -> Words:
        """Return the words under a span of one report."""
        return self.words(Place(document=document, start=span.start, end=span.end))

    def all_words(self, places: Iterable[Place]) -> tuple[Words, ...]:
        """Return the words under each place, in order of publication, then of the text."""
        ordered = sorted(set(places), key=lambda place: (self.chips[place.document].number, place.start))
        return tuple(self.words(place) for place in ordered)

    def name(self, person: str | None) -> str:
        """Return a person's name; "" where nobody is known."""
        found = self.people.get(person or "")
        return found.name if found else ""

    def folded(self, documents: Iterable[str]) -> tuple[Fold, ...]:
        """Return reports with the copies folded under their telling, in order of publication."""
        groups: dict[str, list[str]] = {}
        for document in sorted(set(documents), key=lambda one: self.chips[one].number):
            telling = self.tellings.get(document)
            groups.setdefault(telling.id if telling else document, []).append(document)
        return tuple(self._fold(group) for group in groups.values())

    def _fold(self, documents: list[str]) -> Fold:
        leads = [self.chips[one] for one in documents if not self.chips[one].copy]
        copies = tuple(self.chips[one] for one in documents if self.chips[one].copy)
        name = self.chips[documents[0]].origin if not leads else ""
        return Fold(name=name, lead=leads[0] if leads else None, copies=(*leads[1:], *copies))


def reading_of(record: Record) -> Reading:
    """Return a record ready to be read."""
    ordered = sorted(record.documents, key=lambda one: (one.published or LATEST, one.id))
    documents = {document.id: document for document in ordered}
    tellings = _tellings(record, documents)
    return Reading(
        record=record,
        documents=documents,
        chips=_chips(record, documents, tellings),
        tellings=tellings,
        people={person.id: person for person in record.people},
        quotes={quote.id: quote for quote in record.quotes},
    )


def _tellings(record: Record, documents: Mapping[str, Document]) -> dict[str, Origin]:
    """Return each report's telling; the one that most reports carry, where it has several."""
    counting = [origin for origin in record.origins if origin.tells]
    found: dict[str, Origin] = {}
    for origin in sorted(counting, key=lambda one: (-len(one.documents), one.id)):
        for document in origin.documents:
            if document in documents:
                found.setdefault(document, origin)
    return found


def _chips(
    record: Record, documents: Mapping[str, Document], tellings: Mapping[str, Origin]
) -> dict[str, Chip]:
    known = Counter(document.outlet for document in documents.values() if document.outlet)
    seen: Counter[str] = Counter()
    chips: dict[str, Chip] = {}
    derived = {one.derived for one in record.derivations if one.from_ in documents}
    led: set[str] = set()
    for number, document in enumerate(documents.values(), start=1):
        telling = tellings.get(document.id)
        copy = telling is not None and (
            telling.kind != "report"
            or (len(telling.documents) > 1 and (telling.id in led or document.id in derived))
        )
        if telling and not copy:
            led.add(telling.id)
        seen[document.outlet or ""] += 1
        label = document.outlet or f"Report {number}"
        chips[document.id] = Chip(
            number=number,
            label=f"{label} ({seen[label]})" if known[label] > 1 else label,
            title=document.title
            or _opening(document, [flag for flag in record.flags if flag.kind not in OWN]),
            named=bool(document.outlet),
            date=_published(document),
            copy=copy,
            origin=telling.name if telling and copy else "",
        )
    return chips


def _opening(document: Document, flags: Sequence[Flag]) -> str:
    """Return a report's first words, lines that are no reporting left out, for want of a headline."""
    text = document.text[:OPENING]
    for flag in sorted((flag for flag in flags if flag.document == document.id), key=lambda one: -one.start):
        text = text[: flag.start] + text[flag.end :]
    return f"begins “{clipped(' '.join(text.split()), 70)}”"


def _published(document: Document) -> str:
    day = dated((document.published or "")[:10] or None)
    return f"about {day}" if day and document.published_basis == "inferred" else day
