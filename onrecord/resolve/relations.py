"""How the relation of two actors moved: one point for each thing that one of them did, said or threatened to the other.

A point needs both actors for sure, and the act must be the first one's own: who speaks of what a second did to
a third makes no point with either. Copies of one report make one cluster, so they count once.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.model.events import Event, EventCluster, Relation
from onrecord.model.findings import Findings
from onrecord.model.ids import content_id
from onrecord.model.pages import Page
from onrecord.model.people import Mention, Person
from onrecord.model.spans import Place
from onrecord.resolve.scores import score_of

# Acts that those joined by "and" do to each other: "the mayor and the minister met".
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
ACTORS = frozenset({"person", "organisation"})
# In how many reports, or else sentences, somebody is named who belongs to the story. Whom one sentence mentions
# ("as in the talks with another minister last year") is a comparison, and would make a relation out of an aside.
FEWEST_REPORTS = 2
FEWEST_SENTENCES = 3
# Words by which a report tells what came before: the day of the report is then not the day of the act.
EARLIER = re.compile(
    r"\b(previously|earlier|formerly|once|repeatedly|frequently|throughout|for (?:months|years|weeks)|"
    r"(?:during|in) (?:\w+ ){0,2}(?:campaign|race|past)|(?:last|past) (?:year|month|months|years)|had)\b",
    re.IGNORECASE,
)


def relations(
    clusters: Sequence[EventCluster],
    events: Sequence[Event],
    findings: Sequence[Findings],
    mentions: Sequence[Mention],
    people: Sequence[Person],
) -> tuple[Relation, ...]:
    """Return the points of every pair of actors, in order of date; those without a date come first.

    Args:
        clusters: One for each thing told.
        events: All events with their cluster.
        findings: All pages.
        mentions: Where the people are named.
        people: The people of the story.
    """
    pages = {found.page.document.id: found.page for found in findings}
    by_id = {event.id: event for event in events}
    known = _of_the_story(mentions, pages, people)
    named = _by_document(mentions)
    made = [
        point
        for cluster in clusters
        for source, target in _directions(cluster, [by_id[one] for one in cluster.events], pages, named)
        if {source, target} <= known
        for point in _point(cluster, source, target, [by_id[one] for one in cluster.events], pages)
    ]
    unique = {one.id: one for one in made}
    return tuple(sorted(unique.values(), key=lambda one: (one.date or "", one.id)))


def _of_the_story(
    mentions: Sequence[Mention], pages: Mapping[str, Page], people: Sequence[Person]
) -> frozenset[str]:
    """Return who is named often enough to be an actor of the story and not of an aside."""
    actors = {person.id for person in people if person.kind in ACTORS}
    reports: dict[str, set[str]] = defaultdict(set)
    sentences: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for one in mentions:
        if one.person in actors and (held := pages[one.document].tokens_in(one.start, one.end)):
            reports[one.person].add(one.document)
            sentences[one.person].add((one.document, pages[one.document].sentence_at(held[0]).first))
    return frozenset(
        who
        for who in reports
        if len(reports[who]) >= FEWEST_REPORTS or len(sentences[who]) >= FEWEST_SENTENCES
    )


def _by_document(mentions: Sequence[Mention]) -> Mapping[str, list[Mention]]:
    named: dict[str, list[Mention]] = defaultdict(list)
    for one in mentions:
        named[one.document].append(one)
    return named


def _directions(
    cluster: EventCluster,
    events: Sequence[Event],
    pages: Mapping[str, Page],
    named: Mapping[str, list[Mention]],
) -> Iterator[tuple[str, str]]:
    """Yield who acts on whom; both ways for what two did together."""
    if cluster.source is None:
        return
    if cluster.target is not None and cluster.target != cluster.source:
        yield cluster.source, cluster.target
    if cluster.type in MUTUAL:
        partners = {who for one in events for who in _joined(one, pages[one.document], named[one.document])}
        if len(partners - {cluster.source}) == 1:
            other = next(iter(partners - {cluster.source}))
            yield cluster.source, other
            yield other, cluster.source


def _joined(event: Event, page: Page, mentions: Sequence[Mention]) -> set[str]:
    """Return who stands beside the actor: the second in "the mayor and the minister met"."""
    if event.source_words is None:
        return set()
    held = page.tokens_in(event.source_words.start, event.source_words.end)
    beside = [page.tokens[i] for here in held for i in page.children(here) if page.tokens[i].dep == "conj"]
    return {one.person for token in beside for one in mentions if one.start <= token.start < one.end}


def _point(
    cluster: EventCluster, source: str, target: str, events: Sequence[Event], pages: Mapping[str, Page]
) -> Iterator[Relation]:
    """Yield the point of a cluster; none where the act was only supposed, or was denied."""
    score = score_of(cluster.type, cluster.modality)
    if score == 0:
        return
    first = min(events, key=lambda one: (_published(pages, one) or "9999", one.document, one.start))
    sentence = _sentence(pages[first.document], first)
    date, day = _date(cluster, first, sentence, pages)
    yield Relation(
        id=content_id("r", cluster.id, source, target),
        source=source,
        target=target,
        date=date,
        score=score,
        cluster=cluster.id,
        place=Place(document=first.document, start=first.start, end=first.end),
        why=f"{cluster.type.capitalize()}, {cluster.modality}; {day}: “{sentence}”",
    )


def _date(
    cluster: EventCluster, first: Event, sentence: str, pages: Mapping[str, Page]
) -> tuple[str | None, str]:
    """Return the day of the point and how it is known.

    The date in "will meet on Friday" is when it is due, not when it was said; so what is not yet done takes the day
    of the first report, unless the sentence looks back.
    """
    if cluster.modality == "happened" and cluster.date:
        return cluster.date, "the text tells the day"
    published = _published(pages, first)
    if published and not EARLIER.search(sentence):
        return published, "the day is that of the first report"
    return None, "told as earlier, the day is not told"


def _published(pages: Mapping[str, Page], event: Event) -> str | None:
    return (pages[event.document].document.published or "")[:10] or None


def _sentence(page: Page, event: Event) -> str:
    held = page.tokens_in(event.start, event.end)
    if not held:
        return page.words(event.start, event.end)
    sentence = page.sentence_at(held[0])
    span = page.span(sentence.first, sentence.stop)
    return " ".join(page.words(span.start, span.end).split())
