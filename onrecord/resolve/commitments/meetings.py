"""Meetings told as held: the clause, and whom it names."""

import re
from collections.abc import Mapping, Sequence

from onrecord.model.events import Event
from onrecord.model.pages import Page
from onrecord.model.people import Mention

MEETING = frozenset(
    {"meet", "meeting", "talk", "talks"}
)  # words by which a meeting is planned or told as held
# "A potential meeting" has not happened, whatever the verb of its sentence.
UNREAL = re.compile(r"\b(potential|possible|prospective|planned|proposed|upcoming|future)\b", re.IGNORECASE)


def meetings(
    done: Sequence[Event], pages: Mapping[str, Page], mentions: Sequence[Mention]
) -> list[tuple[Event, frozenset[str]]]:
    """Return the meetings told as held, oldest report first, each with whom its clause names."""
    held = [
        (event, pages[event.document])
        for event in done
        if event.type == "CONSULT" and not UNREAL.search(pages[event.document].words(event.start, event.end))
    ]
    told = [event for event, page in held if _lemmas(page, event) & MEETING]
    documents = {event.document for event in told}
    named = [one for one in mentions if one.document in documents]
    return [
        (event, frozenset(m.person for m in named if m.document == event.document and _within(m, event)))
        for event in sorted(
            told, key=lambda e: (pages[e.document].document.published or "", e.document, e.start)
        )
    ]


def meeting_of(
    one: str | None, other: str | None, met: Sequence[tuple[Event, frozenset[str]]]
) -> Event | None:
    """Return the first meeting whose clause names both; None where either is not known."""
    if one is None or other is None:
        return None
    return next((event for event, who in met if {one, other} <= who), None)


def _lemmas(page: Page, event: Event) -> set[str]:
    return {page.tokens[i].lemma.lower() for i in page.tokens_in(event.start, event.end)}


def _within(mention: Mention, event: Event) -> bool:
    return event.start <= mention.start and mention.end <= event.end
