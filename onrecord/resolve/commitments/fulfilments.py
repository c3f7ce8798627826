"""The clause of a later report that tells a commitment's act as done, in the same words or in others for the same act."""

from collections.abc import Mapping, Sequence

from onrecord.model.events import Event
from onrecord.model.pages import Page
from onrecord.model.spans import Span
from onrecord.resolve.commitments.meetings import MEETING, meeting_of
from onrecord.resolve.commitments.tellings import FEWEST_WORDS, Telling
from onrecord.resolve.events import content_words

# Ways to take something away from somebody: one of them done to the thing does what another threatened.
TAKING = frozenset(
    {"withdraw", "withhold", "suspend", "revoke", "cancel", "pull", "freeze", "cut", "halt", "rescind"}
)
# Told once more by the same actor, these are asked or agreed again, not done.
ASKED = frozenset({"demand", "agreement"})


def acted_on(
    first: Telling, group: Sequence[Telling], done: Sequence[Event], pages: Mapping[str, Page]
) -> Event | None:
    """Return a later report's clause that tells the act as done, by the same actor or naming the promise."""
    if first.kind in ASKED:
        return None
    verb = _verb(first.event, pages)
    words = frozenset().union(*(t.words for t in group))
    for event in sorted(
        done, key=lambda e: ((pages[e.document].document.published or ""), e.document, e.start)
    ):
        page = pages[event.document]
        if (page.document.published or "")[:10] <= first.published[:10] or not first.published:
            continue
        told = content_words(page, event.action or Span(start=event.start, end=event.end))
        if verb in told and len(told & words) > FEWEST_WORDS and _by_the_same(event, first.event, page):
            return event
        if verb in TAKING and told & TAKING and _of_the_same(event, first.event, pages):
            return event
    return None


def _of_the_same(event: Event, promised: Event, pages: Mapping[str, Page]) -> bool:
    """Tell whether the same actor took away the same thing, by its noun: to suspend the licence does what was threatened."""
    if event.source is None or event.source != promised.source:
        return False
    nouns = [
        page.tokens[page.tokens_in(one.target_words.start, one.target_words.end)[-1]]
        for one, page in ((event, pages[event.document]), (promised, pages[promised.document]))
        if one.target_words is not None
    ]
    return (
        len(nouns) == len((event, promised))
        and {t.pos for t in nouns} == {"NOUN"}
        and len({t.lemma.lower() for t in nouns}) == 1
    )


def held(
    first: Telling, met: Sequence[tuple[Event, frozenset[str]]], pages: Mapping[str, Page]
) -> Event | None:
    """Return the clause of a later report in which the two who were to meet have met."""
    if first.event.type != "CONSULT" or _verb(first.event, pages) not in MEETING or not first.published:
        return None
    later = [
        (e, w) for e, w in met if (pages[e.document].document.published or "")[:10] > first.published[:10]
    ]
    return meeting_of(first.event.source, first.event.target, later)


def _by_the_same(event: Event, promised: Event, page: Page) -> bool:
    """Tell whether the same actor did it, or the clause's sentence says that it had been promised."""
    if event.source == promised.source:
        return True
    sentence = page.sentence_at(page.tokens_in(event.start, event.end)[0])
    said = {page.tokens[i].lemma.lower() for i in range(sentence.first, sentence.stop)}
    return bool(said & {"promise", "pledge", "vow"})


def _verb(event: Event, pages: Mapping[str, Page]) -> str:
    page, action = pages[event.document], event.action
    return page.tokens[page.tokens_in(action.start, action.end)[0]].lemma.lower() if action else ""
