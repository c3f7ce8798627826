"""Who said what: each statement opens to what every report made of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.model.quotes import Quote
from onrecord.present.report.reading import Reading
from onrecord.present.report.sections import Section
from onrecord.present.report.statements import Said, quoted, said_by_several, said_once
from onrecord.present.report.words import Words

FUNCTIONS = {
    "label": "a name given to somebody",
    "title": "title of a work",
    "scare": "words held at arm’s length",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A person and what they said.

    Attributes:
        key: For the filter; "" where the speaker is not known.
        name: Name; "" where not known.
        roles: What the reports call them.
        said: Statements told most often first, then single quotations in order.
    """

    key: str
    name: str
    roles: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Words in quotation marks that are no speech.

    Attributes:
        function: What they are.
        words: The words.
        why: What that rests on.
    """

    function: str
    words: Words
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotes:
    """All that was said.

    Attributes:
        speakers: Those with most statements first; the unknown last.
        about: People named inside quotations, for the filter: key and name.
        asides: Words in marks that are no speech.
        altered: How many statements at least one report has otherwise than word for word.
    """

    speakers: tuple[Speaker, ...]
    about: tuple[tuple[str, str], ...]
    asides: tuple[Aside, ...]
    altered: int

    @property
    def count(self) -> int:
        """How many statements there are."""
        return sum(len(speaker.said) for speaker in self.speakers) + len(self.asides)


def quotes(reading: Reading) -> Quotes:
    """Return all that was said, by person."""
    named = _named(reading)
    said = _all_said(reading, named)
    groups: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for one in said:
        groups[one.by, one.speaker].append(one)
    ordered = sorted(groups.items(), key=lambda item: (not item[0][1], -len(item[1]), item[0]))
    mentioned = {key for keys in named.values() for key in keys}
    return Quotes(
        speakers=tuple(_speaker(key, name, group, reading) for (key, name), group in ordered),
        about=tuple(sorted(((key, reading.name(key)) for key in mentioned), key=lambda one: one[1])),
        asides=tuple(
            _aside(quote, reading) for quote in reading.record.quotations if quote.function != "speech"
        ),
        altered=sum(one.altered for one in said),
    )


def _all_said(reading: Reading, named: Mapping[str, tuple[str, ...]]) -> list[Said]:
    statements = sorted(
        reading.record.statements,
        key=lambda one: (
            len(one.documents) < 2,
            not quoted(one, reading),
            -one.independent,
            -len(one.documents),
            one.date or "9",
            one.id,
        ),
    )
    together = {quote for one in statements for quote in one.quotes}
    singles = sorted(
        (q for q in reading.record.quotations if q.id not in together and q.function == "speech"),
        key=lambda q: (reading.chips[q.document].number, q.start, q.id),
    )
    several = [
        said_by_several(one, number, reading, _about(one.quotes, named))
        for number, one in enumerate(statements, start=1)
    ]
    once = [
        said_once(one, number, reading, named[one.id])
        for number, one in enumerate(singles, start=len(several) + 1)
    ]
    return several + once


def _about(ids: Iterable[str], named: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({person for one in ids for person in named[one]}))


def _named(reading: Reading) -> dict[str, tuple[str, ...]]:
    """Return, for each quotation, the people whom its words name or mean, the speaker left out."""
    mentions = defaultdict(list)
    for mention in reading.record.mentions:
        person = reading.people.get(mention.person)
        if person and person.kind == "person":
            mentions[mention.document].append(mention)
    found = {}
    for quote in reading.record.quotes:
        inside = {
            m.person
            for m in mentions[quote.document]
            if any(span.start <= m.start and m.end <= span.end for span in quote.content)
        }
        found[quote.id] = tuple(sorted(inside - {quote.person}))
    return found


def _speaker(key: str, name: str, said: list[Said], reading: Reading) -> Speaker:
    person = reading.people.get(key)
    return Speaker(key=key, name=name, roles=", ".join(person.roles[:2]) if person else "", said=tuple(said))


def _aside(quote: Quote, reading: Reading) -> Aside:
    return Aside(
        function=FUNCTIONS[quote.function],
        words=reading.words_at(quote.document, quote.content[0]),
        why=quote.why,
    )


SECTION = Section(
    key="quotes",
    short="Quotes",
    title="Who said what, and what each report made of it",
    rank=40,
    knows="Quotation marks and reporting verbs tell what was said and by whom. Versions of one utterance are found by the words they share, and each is held against the one that keeps most of them. Where two speakers are possible, none is named.",
    cannot="Nobody here has heard the speaker: the fullest version is the fullest in print, not a transcript. What is retold without any shared word is not matched.",
    nothing="No quotation was found: the reports hold no words in quotation marks, and no “said” with words that clearly belong to somebody.",
    view=quotes,
)
