"""What those answered of whom something was demanded: refused it, or granted it."""

from collections.abc import Mapping, Sequence

from onrecord.model.events import Answer, AnswerKind, Event
from onrecord.model.pages import Page
from onrecord.model.spans import Place
from onrecord.resolve.commitments.tellings import FEWEST_WORDS, Telling
from onrecord.resolve.events import content_words

# What an act is as the answer to a demand, by its PLOVER type.
ANSWERS: Mapping[str, AnswerKind] = {"REJECT": "refused", "AGREE": "granted", "CONCEDE": "granted"}
ANSWERING = frozenset({"refuse", "decline", "agree", "consent"})
SAME_THING = 0.5  # share of the demand's content words that its answer tells again


def answers_to(
    group: Sequence[Telling], events: Sequence[Event], pages: Mapping[str, Page]
) -> tuple[Answer, ...]:
    """Return the answers that reports tell to a demand, oldest first; none to anything but a demand.

    A clause answers where it holds the demand itself ("rejected his call for an inquiry"), or where whom it was
    made to is told to have refused or granted the same thing, not before it was made.
    """
    if group[0].kind != "demand":
        return ()
    given = [
        (pages[event.document].document.published or "", event)
        for event in events
        if event.type in ANSWERS and event.modality == "happened" and _answers(event, group, pages)
    ]
    given.sort(key=lambda one: (one[0], one[1].document, one[1].start))
    return tuple(
        Answer(
            answer=ANSWERS[event.type],
            by=event.source,
            date=event.date or day[:10] or None,
            place=Place(document=event.document, start=event.start, end=event.end),
        )
        for day, event in given
    )


def _answers(event: Event, group: Sequence[Telling], pages: Mapping[str, Page]) -> bool:
    return any(_holds(event, one.event, pages) or _of_the_same(event, one, pages) for one in group)


def _holds(answer: Event, demand: Event, pages: Mapping[str, Page]) -> bool:
    """Tell whether the clause of the answer has the demand for its object: "rejected his call"."""
    if (
        answer.document != demand.document
        or demand.action is None
        or answer.source_words == demand.source_words
    ):
        return False
    page = pages[demand.document]
    noun = page.tokens[page.tokens_in(demand.action.start, demand.action.end)[0]]
    inside = answer.start <= demand.action.start and demand.action.start < answer.end
    return inside and noun.pos == "NOUN" and demand.start > answer.start


def _of_the_same(answer: Event, demand: Telling, pages: Mapping[str, Page]) -> bool:
    """Tell whether whom it was asked of answers it in like words."""
    asked = demand.event.target
    if asked is None or answer.source != asked or answer.source == demand.event.source:
        return False
    page = pages[answer.document]
    if (
        answer.document == demand.event.document
        and answer.start < demand.event.end
        and demand.event.start < answer.end
    ):
        return False  # "instructed them not to endorse it" answers nothing by itself
    if not _names_the_act(answer, demand.event, pages):
        return False
    if not demand.published or (page.document.published or "")[:10] < demand.published[:10]:
        return False
    told = content_words(page, answer.action) if answer.action is not None else frozenset[str]()
    common = len(told & demand.words)
    return common >= FEWEST_WORDS and common / len(demand.words) >= SAME_THING


def _names_the_act(answer: Event, demand: Event, pages: Mapping[str, Page]) -> bool:
    """Tell whether what was refused or granted is the act itself: "refused to open", no "declined to say whether"."""
    if answer.action is None or demand.action is None:
        return False
    page, asking = pages[answer.document], pages[demand.document]
    held = page.tokens_in(answer.action.start, answer.action.end)
    asked = asking.tokens[asking.tokens_in(demand.action.start, demand.action.end)[0]].lemma.lower()
    if page.tokens[held[0]].lemma.lower() not in ANSWERING:
        return False  # who recuses himself does what was asked
    return any(
        page.tokens[i].lemma.lower() == asked
        for i in held
        if page.tokens[i].dep == "xcomp" and page.tokens[i].head == held[0]
    )
