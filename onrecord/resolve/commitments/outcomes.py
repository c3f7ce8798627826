"""What came of a commitment, in evidence words, and the words it rests on."""

from collections.abc import Mapping, Sequence

from onrecord.model.dates import interval
from onrecord.model.events import Answer, CommitmentStatus, Event
from onrecord.model.pages import Page
from onrecord.model.spans import Span
from onrecord.resolve.commitments.conditions import condition_told, later_than
from onrecord.resolve.commitments.reversals import Reversal
from onrecord.resolve.commitments.tellings import Telling

DAY = len("2025-11-16")


def status_of(acted: Event | None, due: str | None, today: str | None) -> CommitmentStatus:
    """Return the status of what was neither taken back nor has a condition that is told again."""
    if acted is not None:
        return "acted on (reported)"
    days = interval(due)
    if days and today and days[1].isoformat() < today[:DAY]:
        return "due passed, no report found"
    return "open"


def told_of_condition(
    told: Telling | None, pages: Mapping[str, Page]
) -> tuple[CommitmentStatus, Page, Span] | None:
    """Return what later reports say of a commitment's condition."""
    if told is None or told.event.condition is None:
        return None
    return condition_told(pages[told.event.document], told.event.condition, later_than(pages, told.published))


def words_behind(
    status: CommitmentStatus,
    changed: Sequence[Reversal],
    came: tuple[CommitmentStatus, Page, Span] | None,
    pages: Mapping[str, Page],
) -> str:
    """Return the words of the later report on which a status rests, or that say it was softened."""
    if came is not None and status == came[0]:
        return came[1].words(came[2].start, came[2].end)
    wanted = "withdrawn" if status == "withdrawn (reported)" else "softened"
    place = next((one.place for one in changed if one.step == wanted), None)
    return pages[place.document].words(place.start, place.end) if place else ""


TOLD: Mapping[CommitmentStatus, str] = {
    "acted on (reported)": "a later report says it was done",
    "withdrawn (reported)": "a later report says it was taken back",
    "condition met": "a later report says that its condition came about",
    "condition not met": "a later report says that its condition did not come about",
    "open": "no later report says what came of it",
    "due passed, no report found": "the day named has passed and no report says what came of it",
}


def reason(status: CommitmentStatus, reports: int, words: str, answers: Sequence[Answer] = ()) -> str:
    """Return the sentence that says what a status rests on.

    Args:
        status: The status.
        reports: How many reports tell the commitment.
        words: The words of the later report that it rests on, empty where there are none.
        answers: What a demand was met with.
    """
    told = "One report tells it" if reports == 1 else f"{reports} reports tell it"
    if status == "due passed, no report found":
        return f"{told}; {TOLD[status]}."
    if status == "open" and answers:
        return f"{told}; it is told to have been {answers[-1].answer}, and no report says that it was done."
    softened = status == "open" and words
    came = "a later report says it was softened" if softened else TOLD[status]
    quoted = f": “{' '.join(words.split())}”" if words and status != "acted on (reported)" else ""
    return f"{told}; {came}{quoted}."
