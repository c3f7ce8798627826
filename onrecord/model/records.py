"""The whole record of a story: one tuple for each table of the contract."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.copies import Credit, Derivation, Origin, Reuse
from onrecord.model.disagreements import Agreement, Disagreement
from onrecord.model.documents import Document
from onrecord.model.events import Commitment, Event, EventCluster, Relation
from onrecord.model.figures import Figure
from onrecord.model.flags import Flag
from onrecord.model.pages import Annotation
from onrecord.model.people import Mention, Person
from onrecord.model.quotes import Quote, Statement
from onrecord.model.times import TimeExpression, TimelineEntry

Room = Literal["read", "clean", "annotate", "extract", "resolve", "trace", "group", "store"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What could not be read or decided: a visible hole instead of a silent one.

    Attributes:
        id: Hash of document, room and reason.
        document: Id of the document, or the path where it never became one.
        room: Where it was lost.
        reason: What went wrong, and what to do.
    """

    id: str
    document: str
    room: Room
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryEvent:
    """One thing that reports of a story were written on.

    Attributes:
        date: First day that the reports name as the day of their news.
        date_end: Last such day.
        documents: Ids, sorted.
        title: The headline of the first of them.
    """

    date: str
    date_end: str
    documents: tuple[str, ...]
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story, where the input held several.

    Attributes:
        id: Hash of its documents.
        documents: Ids, sorted.
        title: The headline nearest to all others.
        start: First publication date.
        end: Last publication date.
        events: What its reports were written on, in order; a report whose news has no day is in none.
    """

    id: str
    documents: tuple[str, ...]
    title: str | None = None
    start: str | None = None
    end: str | None = None
    events: tuple[StoryEvent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How a record was made.

    Attributes:
        id: Hash of version, settings and inputs.
        version: onrecord's version.
        schema: Version of the tables.
        settings: Name and value of each setting that changes a result.
        models: Name and hash of each model.
        inputs: Document id and text digest, sorted.
        counts: Table name and number of rows.
        seconds: Room and wall seconds; empty unless timings were asked for, because they would make two
            runs on one input differ.
    """

    id: str
    version: str
    schema: int
    settings: tuple[tuple[str, str], ...] = ()
    models: tuple[tuple[str, str], ...] = ()
    inputs: tuple[tuple[str, str], ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    seconds: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything onrecord knows of a set of reports; each field is a table of that name.

    Attributes:
        documents: The reports.
        flags: Lines that do not belong.
        people: Persons, organisations, places, outlets.
        mentions: Where they are named or meant.
        quotes: Quotations, and pieces of them that other reports tell apart.
        statements: Things said, over all reports.
        credits: Where reports name their sources.
        reuse: Passages in common.
        derivations: Which document comes from which.
        origins: The independent tellings.
        times: Time expressions.
        figures: Figures.
        events: Events.
        event_clusters: One thing that happened, over all reports.
        commitments: Pledges, threats, demands, offers, agreements, plans.
        relations: Points in the relation of two actors.
        disagreements: Where reports differ.
        agreements: What they tell alike.
        timeline: Dated lines in order.
        stories: The stories, where there are several.
        gaps: What could not be read or decided.
        runs: How the record was made.
        annotations: Packed grammar for the next rebuild; kept in the story file, never exported.
    """

    documents: tuple[Document, ...] = ()
    flags: tuple[Flag, ...] = ()
    people: tuple[Person, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Statement, ...] = ()
    credits: tuple[Credit, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    origins: tuple[Origin, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    event_clusters: tuple[EventCluster, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    relations: tuple[Relation, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    stories: tuple[Story, ...] = ()
    gaps: tuple[Gap, ...] = ()
    runs: tuple[Run, ...] = ()
    annotations: tuple[Annotation, ...] = ()

    @property
    def quotations(self) -> tuple[Quote, ...]:
        """The quotations, each once: the rows of `quotes` that are no piece of another."""
        return tuple(quote for quote in self.quotes if quote.part_of is None)
