"""Events with their actors as people, and one cluster for one thing told by several reports."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.model.dates import interval
from onrecord.model.documents import Document
from onrecord.model.events import Event, EventCluster
from onrecord.model.findings import Findings
from onrecord.model.ids import content_id
from onrecord.model.pages import Page
from onrecord.model.people import Mention
from onrecord.model.quotes import Quote
from onrecord.model.records import Story
from onrecord.model.spans import Span

STAND_FOR_OWNER = frozenset(
    {"team", "office", "administration", "campaign", "representatives", "aides", "government", "staff"}
)
COUNTERS = frozenset(
    {"number", "lot", "one", "some", "many", "most", "all", "handful", "majority", "dozen", "dozens", "hundred", "hundreds",
     "thousand", "thousands"}
)  # fmt: skip
FIRST_PERSON = frozenset({"i", "we"})
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
# Share of the smaller clause's content words that two tellings of one thing have in common; chosen on own
# cases: at .3 "met the union" and "met the press" of one day stay apart.
IN_COMMON = 0.34
LONGEST_DATE = 36_525  # days; what names no stretch of the calendar comes behind every date


def acted(
    findings: Sequence[Findings], mentions: Sequence[Mention], quotes: Sequence[Quote]
) -> tuple[Event, ...]:
    """Return every event with the people who act and are acted on, where the mentions tell them for sure."""
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.document].append(mention)
    said: dict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        if quote.kind != "indirect":
            said[quote.document].append(quote)
    return tuple(
        replace(
            event,
            source=_source(event, found.page, named[event.document], said[event.document]),
            target=_target(event.target_words, named[event.document]),
        )
        for found in findings
        for event in found.events
    )


def _source(event: Event, page: Page, mentions: Sequence[Mention], quotes: Sequence[Quote]) -> str | None:
    """Return who acts: whom the last of the words names, or the speaker where they are "I" or "we"."""
    words = event.source_words
    if words is None:
        return None
    if words.of(page.document.text).lower() in FIRST_PERSON:
        speaker = next((q for q in quotes if any(s.covers(words) for s in q.content)), None)
        return speaker.person if speaker else None
    if _some_of_them(words, page):
        return None  # "dozens of Liberals" are not the party
    if words.of(page.document.text).split()[-1].lower() in STAND_FOR_OWNER:
        return _target(words, mentions)  # "her team reached out": she did
    return _person(words, mentions)


def _some_of_them(words: Span, page: Page) -> bool:
    """Tell whether the words count people without saying who they are: "a number of councillors"."""
    lemmas = [page.tokens[i].lemma.lower() for i in page.tokens_in(words.start, words.end)]
    return any(lemma in COUNTERS and after == "of" for lemma, after in pairwise(lemmas))


def _person(words: Span, mentions: Sequence[Mention]) -> str | None:
    """Return whom the head of a phrase names: in "the minister's ally Reen" that is Reen."""
    heads = [m for m in mentions if m.start < words.end <= m.end + 1 and words.start <= m.end]
    people = {m.person for m in heads}
    return people.pop() if len(people) == 1 else None


def _target(words: Span | None, mentions: Sequence[Mention]) -> str | None:
    """Return who is acted on: whom the words name, or whose thing they name ("condemned Reen's decision")."""
    if words is None:
        return None
    inside = {m.person for m in mentions if m.start < words.end and words.start < m.end}
    return _person(words, mentions) or (inside.pop() if len(inside) == 1 else None)


def clusters(
    events: Sequence[Event], findings: Sequence[Findings], stories: Sequence[Story] = ()
) -> tuple[tuple[EventCluster, ...], tuple[Event, ...]]:
    """Return one cluster for each thing that happened, was promised or threatened, and the events with theirs.

    Two clauses tell one thing where story, act, modality and actor are the same, neither target nor date speaks
    against it, and enough of their words are the same.
    """
    pages = {found.page.document.id: found.page for found in findings}
    order = sorted(events, key=lambda e: (_published(pages[e.document].document), e.document, e.start, e.id))
    story_of = {document: story.id for story in stories for document in story.documents}
    blocks: dict[tuple[str | None, ...], list[list[Event]]] = defaultdict(list)
    words = {event.id: _telling(event, pages[event.document]) for event in order}
    for event in order:
        groups = blocks[story_of.get(event.document), event.source, event.type, event.modality]
        home = next((g for g in groups if event.source and _one_thing(event, g[0], words)), None)
        if home is None:
            groups.append([event])
        else:
            home.append(event)
    made = [_cluster(group, pages) for groups in blocks.values() for group in groups]
    where = {event: cluster.id for cluster in made for event in cluster.events}
    ordered = sorted(made, key=lambda c: (c.date or "9999", c.id))
    return tuple(ordered), tuple(replace(event, cluster=where[event.id]) for event in events)


def _one_thing(event: Event, first: Event, words: Mapping[str, frozenset[str]]) -> bool:
    if event.target and first.target and event.target != first.target:
        return False
    if not _may_be_one_date(event.date, first.date):
        return False
    mine, theirs = words[event.id], words[first.id]
    fewer = min(len(mine), len(theirs))
    return fewer > 0 and len(mine & theirs) / fewer >= IN_COMMON


def _may_be_one_date(left: str | None, right: str | None) -> bool:
    """Tell whether one date holds the other: a day and its month may, two days may not; an unknown one may."""
    one, other = interval(left), interval(right)
    if one is None or other is None:
        return True
    latest, earliest = max(one[0], other[0]), min(one[1], other[1])
    return (latest, earliest) in (one, other)


def _width(date: str) -> int:
    """Return how many days a date leaves open."""
    found = interval(date)
    return (found[1] - found[0]).days if found else LONGEST_DATE


def content_words(page: Page, span: Span) -> frozenset[str]:
    """Return the lemmas of the words that carry sense under a span."""
    return frozenset(
        page.tokens[i].lemma.lower()
        for i in page.tokens_in(span.start, span.end)
        if page.tokens[i].pos in CONTENT
    )


def _telling(event: Event, page: Page) -> frozenset[str]:
    """Return the words that tell one act from another; whom a threat is made to does not tell what is threatened."""
    words, whom = content_words(page, event.action or _whole(event)), event.target_words
    if event.type != "THREATEN" or event.target is None or whom is None:
        return words
    return words - content_words(page, whom)


def _whole(event: Event) -> Span:
    return Span(start=event.start, end=event.end)


def _published(document: Document) -> str:
    return document.published or "9999"


def _cluster(group: Sequence[Event], pages: Mapping[str, Page]) -> EventCluster:
    first = group[0]
    fullest = max(group, key=lambda e: (e.target is not None, -abs(e.end - e.start - 90), e.id))
    documents = sorted({e.document for e in group})
    dates = sorted({e.date for e in group if e.date}, key=lambda d: (_width(d), d))
    told = "one report tells it" if len(documents) == 1 else f"{len(documents)} reports tell it in like words"
    return EventCluster(
        id=content_id("ec", first.id),
        source=first.source,
        target=next((e.target for e in group if e.target), None),
        type=first.type,
        modality=first.modality,
        date=dates[0] if dates else None,
        events=tuple(e.id for e in group),
        documents=tuple(documents),
        headline=pages[fullest.document].words(fullest.start, fullest.end),
        why=f"Same actor, same act ({first.type.lower()}); {told}.",
    )
