"""A story's events: which reports were written on the same day's news.

In the sense of topic detection and tracking (Allan, 2002): a story follows from event to event, and a report is written on one of them.
The opening of a report names the day of its news; reports whose days follow on each other are on one event, a gap
of days parts two. Words do not decide: two reports on one meeting may share few, a preview and a report of it share many.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date

from onrecord.model.dates import only_day
from onrecord.model.findings import Findings
from onrecord.model.flags import NOT_REPORTING
from onrecord.model.records import StoryEvent
from onrecord.model.spans import Span

OPENING = 4  # sentences of reporting that tell the news itself
STALE = 3  # days: an older day in the opening is background, or a week too early
APART = 2  # days from one report's news to the next that part two events
NOT_NEWS = NOT_REPORTING | {"metadata"}  # the date of a report is not what it reports


def events(members: Sequence[Findings]) -> tuple[StoryEvent, ...]:
    """Return the events of one story in order; reports whose news has no day stand in none."""
    days = {found.page.document.id: day for found in members if (day := _day_of_news(found))}
    titles = {found.page.document.id: found.page.document.title for found in members}
    groups: list[list[str]] = []
    for document in sorted(days, key=lambda one: (days[one], one)):
        if not groups or (days[document] - days[groups[-1][-1]]).days >= APART:
            groups.append([])
        groups[-1].append(document)
    return tuple(_event(group, days, titles) for group in groups)


def _event(group: Sequence[str], days: Mapping[str, date], titles: Mapping[str, str | None]) -> StoryEvent:
    told = sorted(days[one] for one in group)
    return StoryEvent(
        date=told[0].isoformat(),
        date_end=told[-1].isoformat(),
        documents=tuple(sorted(group)),
        title=next((titles[one] for one in group if titles[one]), None),
    )


def _day_of_news(found: Findings) -> date | None:
    """Return the newest day that the opening tells of, not after the report itself; else the report's own day."""
    published = only_day((found.page.document.published or "")[:10])
    told = [
        day
        for time in found.times
        if (day := only_day(time.value[:10] if time.value else None))
        and _opens(found, Span(start=time.start, end=time.end))
        and (published is None or 0 <= (published - day).days <= STALE)
    ]
    return max(told, default=published)


def _opens(found: Findings, place: Span) -> bool:
    """Tell whether a place stands in the report's first sentences of reporting."""
    barred = [flag for flag in found.flags if flag.kind in NOT_NEWS]

    def tells(start: int) -> bool:
        return not any(flag.start <= start < flag.end for flag in barred)

    starts = [
        start for sentence in found.page.sentences if tells(start := found.page.tokens[sentence.first].start)
    ]
    return tells(place.start) and bisect_right(starts, place.start) <= OPENING
