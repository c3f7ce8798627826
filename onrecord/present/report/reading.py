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
from onrecord.present.report.reasons import plain_names
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

    @property
    def reports(self) -> tuple[Chip, ...]:
        """All its reports."""
        return ((self.lead,) if self.lead else ()) + self.copies


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
    flags = [flag for flag in record.flags if flag.kind not in OWN]
    labels = _labels(documents)
    plain = plain_names(labels)
    leads = _leads(record, documents, tellings)
    chips = {}
    for number, (document, label) in enumerate(labels.items(), start=1):
        found, telling = documents[document], tellings.get(document)
        copy = telling is not None and document not in leads
        chips[document] = Chip(
            number=number,
            label=label,
            title=found.title or _opening(found, flags),
            date=_published(found),
            named=bool(found.outlet),
            copy=copy,
            origin=plain(telling.name) if telling and copy else "",
            publisher=found.publisher or found.outlet or "",
        )
    return chips


def _labels(documents: Mapping[str, Document]) -> dict[str, str]:
    """Return what each report is called: its outlet, numbered where it has several; else its own number."""
    known = Counter(document.outlet for document in documents.values() if document.outlet)
    seen: Counter[str] = Counter()
    labels = {}
    for number, document in enumerate(documents.values(), start=1):
        outlet = document.outlet or ""
        seen[outlet] += 1
        numbered = f"{outlet} ({seen[outlet]})" if known[outlet] > 1 else outlet
        labels[document.id] = numbered or f"Report {number}"
    return labels


def _leads(record: Record, documents: Mapping[str, Document], tellings: Mapping[str, Origin]) -> set[str]:
    """Return the reports that tell their telling first-hand, one for each telling that has one.

    That is the first report that comes from no other here; of a telling from outside, the source's own report.
    """
    derived = {one.derived for one in record.derivations if one.kind != "excerpt"}
    order = {document: place for place, document in enumerate(documents)}
    leads = set()
    for telling in tellings.values():
        carrying = [one for one in telling.documents if tellings.get(one) == telling]
        named = [
            one for one in carrying if (documents[one].outlet or "").casefold() == telling.name.casefold()
        ]
        outside = telling.kind != "report"
        able = named if outside else [*named, *carrying]
        first = min(able, key=lambda one: (one in derived, one not in named, order[one]), default=None)
        leads |= {first} if first else set()
    return leads


def _opening(document: Document, flags: Sequence[Flag]) -> str:
    """Return a report's first words, lines that are no reporting left out, for want of a headline."""
    text = document.text[:OPENING]
    for flag in sorted((flag for flag in flags if flag.document == document.id), key=lambda one: -one.start):
        text = text[: flag.start] + text[flag.end :]
    return f"begins “{clipped(' '.join(text.split()), 70)}”"


def _published(document: Document) -> str:
    day = dated((document.published or "")[:10] or None)
    return f"about {day}" if day and document.published_basis == "inferred" else day
