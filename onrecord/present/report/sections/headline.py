"""What happened, in how many independent tellings: articles, publishers, origins, each with its list."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.documents import Document
from onrecord.model.records import Story
from onrecord.present.report.phrases import dated, spelled
from onrecord.present.report.reading import Reading
from onrecord.present.report.sections import Section
from onrecord.present.report.tellings import Telling, independent, sentence
from onrecord.present.report.words import Chip, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """A publisher and its reports.

    Attributes:
        name: Family or outlet.
        reports: Its reports.
    """

    name: str
    reports: tuple[Chip, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """One of several events that the reports of a story were written on.

    Attributes:
        title: The headline of the first of its reports.
        span: The days that they name as the day of their news, in words.
        reports: Its reports.
    """

    title: str
    span: str
    reports: tuple[Chip, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """One of several stories.

    Attributes:
        title: The headline nearest to all others of the story.
        span: First and last day of publication, in words.
        reports: Its reports.
        events: Its events, where there are several.
    """

    title: str
    span: str
    reports: tuple[Chip, ...]
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The card at the head of the page.

    Attributes:
        title: The headline nearest to all others.
        titled: Who has it so, and where it stands, where the text holds it.
        words: That headline in its report.
        span: First and last day of publication, in words.
        articles: All reports in order of publication.
        publishers: Who published them.
        unnamed: Reports that name no publisher.
        tellings: The independent tellings.
        stories: The stories, where there are several.
        events: The events of the one story, where there are several.
        sentence: One sentence ready to paste.
        unread: How many inputs could not be read or decided.
    """

    title: str
    titled: Chip | None
    words: Words | None
    span: str
    articles: tuple[Chip, ...]
    publishers: tuple[Publisher, ...]
    unnamed: tuple[Chip, ...]
    tellings: tuple[Telling, ...]
    stories: tuple[StoryView, ...]
    events: tuple[EventView, ...]
    sentence: str
    unread: int

    @property
    def count(self) -> int:
        """How many reports there are."""
        return len(self.articles)


def headline(reading: Reading) -> Headline:
    """Return the card at the head of the page."""
    titled = nearest_headline(reading.documents)
    stories = reading.record.stories
    told = stories[0].title if len(stories) == 1 else None
    if len(stories) > 1:
        told = f"{spelled(len(stories)).capitalize()} stories"
    publishers = _publishers(reading)
    tellings = independent(reading)
    span = titled.title_span if titled else None
    return Headline(
        title=told or (titled.title if titled else None) or "No report carries a headline",
        titled=reading.chips[titled.id] if titled and told in {None, titled.title} else None,
        words=reading.words_at(titled.id, span) if titled and span else None,
        span=_span(reading.documents),
        articles=tuple(reading.chips.values()),
        publishers=publishers,
        unnamed=tuple(reading.chips[d.id] for d in reading.documents.values() if not _publisher(d)),
        tellings=tellings,
        stories=tuple(_story(one, reading) for one in stories) if len(stories) > 1 else (),
        events=_events(stories[0], reading) if len(stories) == 1 else (),
        sentence=sentence(len(reading.documents), len(publishers), tellings),
        unread=len(reading.record.gaps),
    )


def nearest_headline(documents: Mapping[str, Document]) -> Document | None:
    """Return the report whose headline shares most words with all others'; the earliest of equals."""
    titles = {d.id: set(re.findall(r"\w{3,}", d.title.lower())) for d in documents.values() if d.title}

    def nearness(document: Document) -> float:
        mine = titles[document.id]
        return sum(len(mine & other) / (len(mine | other) or 1) for other in titles.values())

    return max((documents[one] for one in titles), key=nearness, default=None)


def _story(one: Story, reading: Reading) -> StoryView:
    reports = _numbered(one.documents, reading)
    return StoryView(
        title=one.title or reports[0].title,
        span=dated(one.start and one.start[:10], one.end and one.end[:10]),
        reports=reports,
        events=_events(one, reading),
    )


def _numbered(documents: Sequence[str], reading: Reading) -> tuple[Chip, ...]:
    return tuple(sorted((reading.chips[document] for document in documents), key=lambda chip: chip.number))


def _events(one: Story, reading: Reading) -> tuple[EventView, ...]:
    return tuple(
        EventView(
            title=event.title or reading.chips[event.documents[0]].title,
            span=dated(event.date, event.date_end),
            reports=_numbered(event.documents, reading),
        )
        for event in (one.events if len(one.events) > 1 else ())
    )


def _publisher(document: Document) -> str:
    return document.publisher or document.outlet or ""


def _publishers(reading: Reading) -> tuple[Publisher, ...]:
    groups: dict[str, list[Chip]] = {}
    for document in reading.documents.values():
        if _publisher(document):
            groups.setdefault(_publisher(document), []).append(reading.chips[document.id])
    return tuple(Publisher(name=name, reports=tuple(chips)) for name, chips in groups.items())


def _span(documents: Mapping[str, Document]) -> str:
    days = sorted({document.published[:10] for document in documents.values() if document.published})
    return dated(days[0], days[-1]) if days else ""


SECTION = Section(
    key="headline",
    short="Headline",
    title="What happened, and in how many independent tellings",
    rank=10,
    knows="The headline is the one that shares most words with the others. Articles are the reports that were handed over; publishers come from the reports and from the list of outlets; a telling is what remains when copies, agency texts and rewrites are folded under what they repeat (see “Sources and who copied whom”). Where the days that the openings of the reports tell of are days apart, the reports are on several events.",
    cannot="Two reports that rest on one source and share none of its words, and never name it, still count as two. Outlets owned by one company count as two publishers where the list of outlets does not say so. Two events of one day are not told apart.",
    nothing="No report could be read, so there is nothing to count. “What could not be read” says why.",
    view=headline,
)
