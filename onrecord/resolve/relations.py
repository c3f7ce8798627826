"""How the relation of two actors moved: one point for each thing that one of them did, said or threatened to the other.

A point needs both actors for sure, and the act must be the first one's own: who speaks of what a second did to
a third makes no point with either. Copies of one report make one cluster, so they count once.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.events import Event, EventCluster, Relation
from onrecord.model.findings import Findings
from onrecord.model.ids import content_id
from onrecord.model.pages import Page
from onrecord.model.people import Mention, Person
from onrecord.model.spans import Place
from onrecord.resolve.commitments import UNREAL
from onrecord.resolve.principals import of_the_story
from onrecord.resolve.scores import score_of

# Acts that those joined by "and" do to each other: "the mayor and the minister met".
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
OWNING = frozenset({"poss", "pobj", "appos"})  # "the mayor's aide and the minister": not the mayor
# Words by which a report tells what came before: the day of the report is then not the day of the act.
EARLIER = re.compile(
    r"\b(previously|earlier|formerly|once|repeatedly|frequently|throughout|for (?:months|years|weeks)|"
    r"(?:during|in) (?:\w+ ){0,2}(?:campaign|race|past)|(?:last|past) (?:year|month|months|years)|had)\b",
    re.IGNORECASE,
)

# Who endorses somebody's rival does nothing to him: with these the owner is not the one acted on.
OTHERS = frozenset(
    {"opponent", "rival", "challenger", "ally", "critic", "friend", "foe", "enemy", "supporter", "predecessor",
     "successor", "wife", "husband", "partner", "son", "daughter", "brother", "sister", "father", "mother",
     "colleague", "nominee", "candidate", "adviser", "lawyer", "voter"}
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One direction of a cluster.

    Attributes:
        source: Id of the one who acts.
        target: Id of the one acted on.
        told: The clauses that tell it of these two.
    """

    source: str
    target: str
    told: tuple[Event, ...]


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
    known = of_the_story(mentions, pages, people)
    named = _by_document(mentions)
    made = [
        point
        for cluster in clusters
        if cluster.source in known
        for deed in _deeds(cluster, [by_id[one] for one in cluster.events], pages, named, known)
        for point in _point(cluster, deed, pages)
    ]
    unique = {one.id: one for one in made}
    return tuple(sorted(unique.values(), key=lambda one: (one.date or "", one.id)))


def _by_document(mentions: Sequence[Mention]) -> Mapping[str, list[Mention]]:
    named: dict[str, list[Mention]] = defaultdict(list)
    for one in mentions:
        named[one.document].append(one)
    return named


def _deeds(
    cluster: EventCluster,
    events: Sequence[Event],
    pages: Mapping[str, Page],
    named: Mapping[str, list[Mention]],
    known: frozenset[str],
) -> Iterator[Deed]:
    """Yield who acts on whom in which clauses; both ways for what two did together."""
    source, target = cluster.source, cluster.target
    aimed = [one for one in events if one.target == target and not _at_another(one, pages[one.document])]
    if source and target and target in known and target != source and aimed:
        yield Deed(source=source, target=target, told=tuple(aimed))
    if source and cluster.type in MUTUAL:
        beside = {one: _joined(one, pages[one.document], named[one.document], known) for one in events}
        partners = {who for found in beside.values() for who in found} - {source}
        if len(partners) == 1:
            other = partners.pop()
            told = tuple(one for one in events if other in beside[one])
            yield Deed(source=source, target=other, told=told)
            yield Deed(source=other, target=source, told=told)


def _at_another(event: Event, page: Page) -> bool:
    """Tell whether the words for the target name somebody else by him: "the mayor's rival"."""
    if event.target_words is None:
        return False
    held = page.tokens_in(event.target_words.start, event.target_words.end)
    return bool(held) and page.tokens[held[-1]].lemma.lower() in OTHERS


def _joined(event: Event, page: Page, mentions: Sequence[Mention], known: frozenset[str]) -> set[str]:
    """Return the actors whom the phrase for who acts joins by "and": both in "the mayor and the minister met"."""
    if event.source_words is None:
        return set()
    named = page.tokens_in(event.source_words.start, event.source_words.end)
    phrase = sorted({i for here in named for i in page.subtree(here)})
    if not any(page.tokens[i].dep == "cc" for i in phrase) or any(
        page.tokens[i].pos == "VERB" for i in phrase
    ):
        return set()
    free = [page.tokens[i] for i in phrase if page.tokens[i].dep not in OWNING]
    return {one.person for one in mentions for token in free if token.end == one.end} & known


def _point(cluster: EventCluster, deed: Deed, pages: Mapping[str, Page]) -> Iterator[Relation]:
    """Yield the point of a cluster; none where the act was only supposed, or was denied."""
    score = score_of(cluster.type, cluster.modality)
    told = [one for one in deed.told if not UNREAL.search(pages[one.document].words(one.start, one.end))]
    if score == 0 or not told:
        return
    first = min(told, key=lambda one: (_published(pages, one) or "9999", one.document, one.start))
    date, day = _date(cluster, first, pages)
    yield Relation(
        id=content_id("r", cluster.id, deed.source, deed.target),
        source=deed.source,
        target=deed.target,
        date=date,
        score=score,
        cluster=cluster.id,
        place=Place(document=first.document, start=first.start, end=first.end),
        why=f"{cluster.type.capitalize()}, {cluster.modality}; {day}: “{_sentence(pages[first.document], first)}”",
    )


def _date(cluster: EventCluster, first: Event, pages: Mapping[str, Page]) -> tuple[str | None, str]:
    """Return the day of the point and how it is known.

    The date in "will meet on Friday" is when it is due, not when it was said; so what is not yet done takes the day
    of the first report, unless the sentence looks back before or in the clause.
    """
    if cluster.modality == "happened" and cluster.date:
        return cluster.date, "the text tells the day"
    published = _published(pages, first)
    if published and not EARLIER.search(_up_to(pages[first.document], first)):
        return published, "the day is that of the first report"
    return None, "told as earlier, the day is not told"


def _up_to(page: Page, event: Event) -> str:
    """Return the sentence from its start to the end of the clause."""
    held = page.tokens_in(event.start, event.end)
    start = page.tokens[page.sentence_at(held[0]).first].start if held else event.start
    return page.words(start, event.end)


def _published(pages: Mapping[str, Page], event: Event) -> str | None:
    return (pages[event.document].document.published or "")[:10] or None


def _sentence(page: Page, event: Event) -> str:
    held = page.tokens_in(event.start, event.end)
    if not held:
        return page.words(event.start, event.end)
    sentence = page.sentence_at(held[0])
    span = page.span(sentence.first, sentence.stop)
    return " ".join(page.words(span.start, span.end).split())
