"""A memo in Markdown, each line with a footnote that gives outlet, date, place and the exact words."""

import re
from collections.abc import Iterator, Sequence

from onrecord.model.documents import Document
from onrecord.model.quotes import Quote, Statement
from onrecord.model.records import Record
from onrecord.model.spans import Place
from onrecord.present.export.registry import Exporter, Written

# What Markdown would read as its own signs, in words that are a stranger's: anywhere, and at a line's start.
SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|~$&"})
AT_START = re.compile(r"^(?=[-+#=])|^(\d+)(?=[.)])")


def memo_files(record: Record) -> Iterator[Written]:
    """Yield one memo."""
    yield Written(name="memo.md", body=_Memo(record).text().encode())


def escaped(words: str) -> str:
    r"""Return words that Markdown shows as they are, on one line.

    >>> print(escaped("1. <b>5*2</b>"))
    1\. \<b\>5\*2\</b\>
    """
    return AT_START.sub(r"\1\\", " ".join(words.split()).translate(SIGNS))


class _Memo:
    """Writes the sections and numbers the footnotes as they come."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._documents = {document.id: document for document in record.documents}
        self._quotes = {quote.id: quote for quote in record.quotes}
        self._notes: dict[Place, int] = {}

    def text(self) -> str:
        sections = (
            ("Where the reports differ", self._differences()),
            ("What they tell alike", self._agreements()),
            ("Who said what", self._statements()),
            ("What happened when", self._timeline()),
            ("Promises and threats", self._commitments()),
            ("Sources and who has it from whom", self._sources()),
            ("What could not be read or decided", self._gaps()),
        )
        lines = [*self._head()]
        for heading, found in sections:
            lines += [f"## {heading}", "", *(list(found) or ["Nothing found."]), ""]
        return "\n".join([*lines, *self._footnotes(), ""])

    def _head(self) -> Iterator[str]:
        record = self._record
        publishers = {one.publisher or one.outlet for one in record.documents} - {None}
        tellings = sum(origin.tells for origin in record.origins)
        yield "# The record"
        yield ""
        yield f"{_count(len(record.documents), 'report')}, {_count(len(publishers), 'known publisher')},"
        yield f"{_count(tellings, 'independent origin')}; {_count(len(record.flags), 'line')} set apart as no"
        yield "reporting. Each line below rests on the words in its footnotes; nothing here says who is right."
        yield ""

    def _differences(self) -> Iterator[str]:
        for one in self._record.disagreements:
            yield f"- **{escaped(one.about)}** ({one.class_}): {escaped(one.why)}"
            for side in one.sides:
                yield f"    - {escaped(side.value)}{self._refs(side.places)}"

    def _agreements(self) -> Iterator[str]:
        for one in self._record.agreements:
            yield f"- {escaped(one.about)}: {escaped(one.value)}{self._refs(one.places)}"

    def _statements(self) -> Iterator[str]:
        for one in self._record.statements:
            who = escaped(one.speaker_name or "Speaker not known")
            told = f"{_count(len(one.documents), 'report')}, {_count(one.independent, 'independent origin')}"
            yield f"- **{who}**: {escaped(one.words)}{self._refs(self._said(one.fullest))} ({told})"
            yield from self._renderings(one)

    def _renderings(self, one: Statement) -> Iterator[str]:
        for rendering in one.renderings:
            if rendering.quote != one.fullest:
                verdict = f"{rendering.class_}. {escaped(rendering.why)}"
                yield f"    - {verdict}{self._refs(self._said(rendering.quote))}"

    def _timeline(self) -> Iterator[str]:
        for one in self._record.timeline:
            until = f" to {one.date_end}" if one.date_end else ""
            known = f"({one.precision}, {one.basis})"
            yield f"- {escaped(one.date + until)} {known}: {escaped(one.what)}{self._refs(one.places)}"

    def _commitments(self) -> Iterator[str]:
        for one in self._record.commitments:
            who = escaped(one.actor_name or "Not known who")
            places = [step.place for step in one.steps]
            yield f"- **{who}** ({one.kind}, {escaped(one.status)}): {escaped(one.action)}{self._refs(places)}"

    def _sources(self) -> Iterator[str]:
        for one in self._record.origins:
            carried = ", ".join(escaped(self._name(document)) for document in one.documents)
            yield f"- {escaped(one.name)} ({one.kind}), carried by {carried}. {escaped(one.why)}"
        for derived in self._record.derivations:
            origin = escaped(self._name(derived.from_) if derived.from_ else "a source that is not named")
            later = escaped(self._name(derived.derived))
            yield f"- {later} has it from {origin} ({derived.kind}).{self._refs(derived.evidence)}"

    def _gaps(self) -> Iterator[str]:
        for gap in self._record.gaps:
            yield f"- {escaped(gap.document)}: {escaped(gap.reason)}"

    def _said(self, quote: str) -> tuple[Place, ...]:
        found: Quote | None = self._quotes.get(quote)
        if found is None:
            return ()
        return tuple(Place(document=found.document, start=span.start, end=span.end) for span in found.content)

    def _name(self, document: str) -> str:
        known = self._documents.get(document)
        return (known.outlet or known.id) if known else document

    def _refs(self, places: Sequence[Place]) -> str:
        """Return the marks of the footnotes for these places, new numbers for new places."""
        return "".join(f"[^{self._notes.setdefault(place, len(self._notes) + 1)}]" for place in places)

    def _footnotes(self) -> Iterator[str]:
        for place, number in self._notes.items():
            document = self._documents[place.document]
            words = escaped(place.span.of(document.text))
            yield f"[^{number}]: {_source(document)}, code points {place.start} to {place.end}: “{words}”"


def _source(document: Document) -> str:
    """Return outlet, headline, date and address, as far as they are known."""
    known = (document.outlet or document.id, document.title, document.published, document.url)
    return ", ".join(escaped(part) for part in known if part)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 else "s")


EXPORTER = Exporter(
    name="markdown",
    meaning="A memo to read and edit, with a footnote for each line.",
    files=memo_files,
)
