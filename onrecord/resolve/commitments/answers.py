"""What those answered of whom something was demanded: refused it, or granted it."""

from collections.abc import Mapping, Sequence

from onrecord.model.events import Answer, AnswerKind, Event
from onrecord.model.pages import Page
from onrecord.model.spans import Place
from onrecord.resolve.commitments.tellings import FEWEST_WORDS, Telling
from onrecord.resolve.events import content_words

# What an act is as the answer to a demand, by its PLOVER type.
ANSWERS: Mapping[str, AnswerKind] = {"REJECT": "refused", "AGREE": "granted"}
# Verbs that answer, and leave the act itself to the infinitive; who recuses himself does what was asked of him.
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


def _answers(answer: Event, group: Sequence[Telling], pages: Mapping[str, Page]) -> bool:
    return any(_holds(answer, one.event, pages) or _of_the_same(answer, one, pages) for one in group)


def _holds(answer: Event, demand: Event, pages: Mapping[str, Page]) -> bool:
    """Tell whether the answer's verb has the demand for its object: "rejected his call for an inquiry"."""
    if answer.document != demand.document:
        return False
    page = pages[demand.document]
    verb, asking = _first(answer, page), _first(demand, page)
    asked = page.tokens[asking] if asking is not None else None
    return asked is not None and asked.dep == "dobj" and asked.head == verb


def _of_the_same(answer: Event, demand: Telling, pages: Mapping[str, Page]) -> bool:
    """Tell whether whom it was asked of refuses or grants the very act: "refused to open the books"."""
    asked = demand.event.target
    if asked is None or answer.source != asked or answer.action is None:
        return False
    page = pages[answer.document]
    if not demand.published or (page.document.published or "")[:10] < demand.published[:10]:
        return False
    common = len(content_words(page, answer.action) & demand.words)
    told_again = common >= FEWEST_WORDS and common / len(demand.words) >= SAME_THING
    return told_again and _act_answered(answer, page) == _act_of(demand.event, pages[demand.event.document])


def _act_answered(answer: Event, page: Page) -> str | None:
    """Return the act that is refused or granted; none behind "declined to say whether"."""
    verb = _first(answer, page)
    if verb is None or answer.action is None or page.tokens[verb].lemma.lower() not in ANSWERING:
        return None
    inside = page.tokens_in(answer.action.start, answer.action.end)
    acts = (page.tokens[i] for i in inside if page.tokens[i].head == verb and page.tokens[i].dep == "xcomp")
    return next((token.lemma.lower() for token in acts), None)


def _act_of(demand: Event, page: Page) -> str:
    first = _first(demand, page)
    return page.tokens[first].lemma.lower() if first is not None else ""


def _first(event: Event, page: Page) -> int | None:
    """Return the first word of an act, None where the event tells none."""
    held = page.tokens_in(event.action.start, event.action.end) if event.action is not None else range(0)
    return held[0] if held else None
