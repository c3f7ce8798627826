"""When a report appeared, where it does not say: from its own time words and what the other reports date.

A weekday tells the day of the week; another report that tells the same thing tells which week. The date that
comes out is the first day on which the report can have appeared, is always marked as inferred, and is left out
where the evidence is thin or the pieces contradict each other.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.model.contents import contents, likeness, weights
from onrecord.model.dates import only_day
from onrecord.model.documents import Document
from onrecord.model.findings import Findings
from onrecord.model.spans import Span

DAYS_OF_WEEKDAY = 6  # a bare "Sunday" lies at most so many days back
ALIKE = 0.28  # weighted share of words two tellings must have in common; see docs/decisions/0081
LEADS_ALIKE = 0.12  # of two openings, which tell the news itself
SHARED_WORDS = 4
NEAR = 3  # days: of two readings of a second weekday the nearer to the first is meant
OPENING = 4  # sentences in which a full date tells of the news itself
CLEAR = 0.8  # a rival week supported by more than this share of the best leaves the date open
STORY_DAYS = 5  # a full date in the opening counts where another report of the story is dated so near


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """A sentence with a time, and what stands around it.

    Attributes:
        document: Id of the document.
        words: Content words of the sentence and the one behind it.
        weekday: ISO weekday of its time.
        day: The day, where its value is known without the report's own date or that date is stated.
        full: Whether the text itself tells the day in full.
        past: Whether the time lies behind.
        exact: The time's words.
        order: Which sentence it is, from 0.
    """

    document: str
    words: frozenset[str]
    weekday: int
    day: date | None
    full: bool
    past: bool
    exact: str
    order: int


def dated(findings: Sequence[Findings]) -> tuple[Document, ...]:
    """Return the documents, those without a date with an inferred one where the evidence carries it."""
    tellings = [telling for found in findings for telling in _tellings(found)]
    known = [one for one in tellings if one.day is not None]
    weight = weights(
        frozenset().union(*(contents(found.page, s) for s in found.page.sentences)) for found in findings
    )
    stated = [only_day(found.page.document.published) for found in findings]
    days = [day for day in stated if day is not None]
    made = []
    for found in findings:
        document = found.page.document
        if document.published is None:
            own = [one for one in tellings if one.document == document.id]
            others = [one for one in known if one.document != document.id]
            document = _inferred(document, own, others, weight, days)
        made.append(document)
    return tuple(made)


def _tellings(found: Findings) -> list[_Telling]:
    page, document = found.page, found.page.document
    made = []
    for time in found.times:
        partial = time.partial or ""
        day = only_day(time.value)
        on_weekday = partial.startswith("XXXX-WXX-")
        if (day is None and not on_weekday) or (day and _not_yet(day, document)):
            continue
        held = page.tokens_in(time.start, time.end)
        if not held:
            continue
        here = bisect_right(page.sentences, held[0], key=lambda one: one.first) - 1
        around = page.sentences[here : here + 2]
        made.append(
            _Telling(
                document=document.id,
                words=frozenset().union(*(contents(page, one) for one in around)),
                weekday=day.isoweekday() if day else int(partial[9]),
                day=day,
                full=time.basis == "stated",
                past=time.direction != "future",
                exact=Span(start=time.start, end=time.end).of(document.text),
                order=here,
            )
        )
    return made


def _not_yet(day: date, document: Document) -> bool:
    """Tell whether a report speaks of a day ahead of its own date: it cannot tell what happened then."""
    published = only_day(document.published)
    return published is not None and day > published


@dataclass(frozen=True, slots=True, kw_only=True)
class _Support:
    """Another report's date for something that this report tells by its weekday."""

    day: date
    strength: float
    own: _Telling
    other: _Telling


def _inferred(
    document: Document,
    own: Sequence[_Telling],
    others: Sequence[_Telling],
    weight: Mapping[str, float],
    days: Sequence[date],
) -> Document:
    """Return the document with the first day on which it can have appeared, if anything tells it."""
    best = _best(_supports(own, others, weight))
    opening = _opening(own, days)
    if best is None:
        if opening is None or opening.day is None:
            return document
        why = f"Not stated. It opens with what happened on {opening.exact}, near the other reports' dates"
        return _on(document, opening.day, why)
    first = _first_day(best, own)
    if opening is not None and opening.day is not None:
        if abs((opening.day - first).days) > DAYS_OF_WEEKDAY:
            return document  # its own words and the other report speak of different weeks
        first = max(first, opening.day)
    if all(abs((first - day).days) > STORY_DAYS for day in days):
        return document
    why = f"Not stated. What it tells of “{best.own.exact}”, {best.other.document} dates to {best.day}"
    return _on(document, first, why)


def _supports(
    own: Sequence[_Telling], others: Sequence[_Telling], weight: Mapping[str, float]
) -> list[_Support]:
    return [
        _Support(day=other.day, strength=strength, own=mine, other=other)
        for mine in own
        if mine.day is None and mine.past
        for other in others
        if other.weekday == mine.weekday and other.past and other.day is not None
        if len(mine.words & other.words) >= SHARED_WORDS
        for strength in [likeness(mine.words, other.words, weight)]
        if strength >= (LEADS_ALIKE if max(mine.order, other.order) < OPENING else ALIKE)
    ]


def _best(supports: Sequence[_Support]) -> _Support | None:
    """Return the strongest support; None where another week is supported nearly as well."""
    ranked = sorted(supports, key=lambda one: (-one.strength, one.day, one.other.document, one.own.order))
    if not ranked:
        return None
    best = ranked[0]
    rivals = [one for one in ranked if abs((one.day - best.day).days) > DAYS_OF_WEEKDAY]
    return None if rivals and rivals[0].strength > best.strength * CLEAR else best


def _opening(own: Sequence[_Telling], days: Sequence[date]) -> _Telling | None:
    """Return the full date that the report opens with, where the story is of those days."""
    told = [one for one in own if one.full and one.past and one.order < OPENING and one.day is not None]
    near = [one for one in told if any(abs((one.day - day).days) <= STORY_DAYS for day in days if one.day)]
    return max(near, key=lambda one: (one.day or date.min, -one.order), default=None)


def _first_day(best: _Support, own: Sequence[_Telling]) -> date:
    """Return the latest day that the report looks back on, each weekday read as near to the told one as can be."""
    days = [best.day]
    for one in own:
        if one.day is None and one.past:
            step = (one.weekday - best.day.isoweekday() + NEAR) % 7 - NEAR
            days.append(best.day + timedelta(days=step))
    return max(days)


def _on(document: Document, day: date, why: str) -> Document:
    return replace(
        document,
        published=day.isoformat(),
        published_basis="inferred",
        why=f"{why}; {day} is the first day on which it can have appeared.",
    )
