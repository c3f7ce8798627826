"""What happened, in how many independent tellings: articles, publishers, origins, each with its list."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.model.copies import Origin
from onrecord.model.documents import Document
from onrecord.model.records import Story
from onrecord.present.report.phrases import dated, spelled
from onrecord.present.report.reading import Reading
from onrecord.present.report.sections import Section
from onrecord.present.report.words import Chip, Words

KINDS = {
    "report": "a report that stands on its own",
    "agency": "an agency's text",
    "interview": "an interview",
    "remarks": "remarks",
    "statement": "a statement",
    "document": "a document",
    "outside report": "another outlet's report, not among these",
}


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
class Telling:
    """An independent telling.

    Attributes:
        name: Outlet, agency or the like.
        kind: What it is, in words.
        why: Why it stands on its own.
        reports: The reports that carry it.
    """

    name: str
    kind: str
    why: str
    reports: tuple[Chip, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """One of several stories.

    Attributes:
        title: The headline nearest to all others of the story.
        span: First and last day of publication, in words.
        reports: Its reports.
    """

    title: str
    span: str
    reports: tuple[Chip, ...]


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
    tellings = _tellings(reading)
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
        sentence=_sentence(len(reading.documents), publishers, tellings),
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
    reports = sorted((reading.chips[document] for document in one.documents), key=lambda chip: chip.number)
    return StoryView(
        title=one.title or reports[0].title,
        span=dated(one.start and one.start[:10], one.end and one.end[:10]),
        reports=tuple(reports),
    )


def _publisher(document: Document) -> str:
    return document.publisher or document.outlet or ""


def _publishers(reading: Reading) -> tuple[Publisher, ...]:
    groups: dict[str, list[Chip]] = {}
    for document in reading.documents.values():
        if _publisher(document):
            groups.setdefault(_publisher(document), []).append(reading.chips[document.id])
    return tuple(Publisher(name=name, reports=tuple(chips)) for name, chips in groups.items())


def _tellings(reading: Reading) -> tuple[Telling, ...]:
    """Return the tellings that count, those with most reports first; every report where none are known."""
    known = sorted(
        (origin for origin in reading.record.origins if origin.tells),
        key=lambda one: (-len(one.documents), min(reading.chips[d].number for d in one.documents)),
    )
    return tuple(_telling(origin, reading) for origin in known)


def _telling(origin: Origin, reading: Reading) -> Telling:
    reports = sorted((reading.chips[d] for d in origin.documents), key=lambda chip: chip.number)
    name = reports[0].label if origin.kind == "report" else origin.name
    return Telling(name=name, kind=KINDS[origin.kind], why=origin.why, reports=tuple(reports))


def _span(documents: Mapping[str, Document]) -> str:
    days = sorted({document.published[:10] for document in documents.values() if document.published})
    return dated(days[0], days[-1]) if days else ""


def _sentence(articles: int, publishers: tuple[Publisher, ...], tellings: tuple[Telling, ...]) -> str:
    if not articles:
        return "No report was read."
    said = f"{spelled(articles).capitalize()} {'report' if articles == 1 else 'reports'}"
    if publishers:
        said += f" by {spelled(len(publishers))} {'publisher' if len(publishers) == 1 else 'publishers'}"
    if not tellings:
        return f"{said}; how many of them stand on their own has not been worked out."
    verb = "rests" if articles == 1 else "rest"
    count = len(tellings)
    said += f" {verb} on {spelled(count)} independent {'telling' if count == 1 else 'tellings'}"
    largest = max(tellings, key=lambda one: len(one.reports))
    return f"{said}{_carried(largest, articles)}."


def _carried(telling: Telling, articles: int) -> str:
    copies = [chip for chip in telling.reports if chip.copy]
    if not copies:
        return "; no report was found to repeat another" if articles > 1 else ""
    own = telling.kind == KINDS["report"]
    subject = f"{spelled(len(copies))} of the {spelled(articles)}"
    verb = "repeats" if len(copies) == 1 else "repeat"
    carries = "carries" if len(copies) == 1 else "carry"
    name = telling.name
    return f": {subject} {verb} {name}’s report" if own else f": {subject} {carries} {name}’s text"


SECTION = Section(
    key="headline",
    short="Headline",
    title="What happened, and in how many independent tellings",
    rank=10,
    knows="The headline is the one that shares most words with the others. Articles are the reports that were handed over; publishers come from the reports and from the list of outlets; a telling is what remains when copies, agency texts and rewrites are folded under what they repeat (see “Sources and who copied whom”).",
    cannot="Two reports that rest on one source and share none of its words, and never name it, still count as two. Outlets owned by one company count as two publishers where the list of outlets does not say so.",
    nothing="No report could be read, so there is nothing to count. “What could not be read” says why.",
    view=headline,
)
