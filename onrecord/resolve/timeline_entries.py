"""One line of a timeline from all that tell it: its date, its words, its reports."""

from collections.abc import Mapping, Sequence

from onrecord.model.contents import likeness
from onrecord.model.copies import Origin
from onrecord.model.events import Event
from onrecord.model.ids import content_id
from onrecord.model.spans import Place
from onrecord.model.tellings import origins_behind
from onrecord.model.times import Precision, TimelineEntry
from onrecord.resolve.timeline_clauses import READABLE
from onrecord.resolve.timeline_tellings import MOST_COMPARED, Telling

SURENESS = ("stated", "relative", "inferred")


def entry(
    group: Sequence[Telling], weight: Mapping[str, float], events: Sequence[Event], origins: Sequence[Origin]
) -> TimelineEntry:
    """Return the line that tellings of one thing make, dated by the surest of the narrowest."""
    narrow = [one for one in group if (one.first, one.last) == (group[0].first, group[0].last)]
    lead = min(narrow, key=lambda one: (SURENESS.index(one.time.basis), one.published, one.place))
    told = min(
        group,
        key=lambda one: (
            len(one.what) > READABLE,
            -sum(likeness(one.words, other.words, weight) for other in group[:MOST_COMPARED]),
            one.published,
            one.place,
        ),
    )
    places = tuple(
        dict.fromkeys(one.place for one in sorted(group, key=lambda one: (one.published, one.place)))
    )
    documents = sorted({one.document for one in places})
    start, end, precision = _dates(lead)
    behind = origins_behind(documents, origins)
    return TimelineEntry(
        id=content_id("tl", start, end or "", *(f"{p.document}:{p.start}" for p in places)),
        date=start,
        date_end=end,
        precision=precision,
        basis=lead.time.basis,
        what=told.what,
        told=told.told,
        cluster=_cluster(places, events),
        places=places,
        origins=behind,
        independent=len(behind),
        why=_why(lead, group),
    )


def _dates(lead: Telling) -> tuple[str, str | None, Precision]:
    """Return date, end and precision as the record writes them."""
    value = lead.value
    if lead.first == lead.last:
        clock = value[len("2025-11-16T") :]
        return (value, None, "time") if clock[:2].isdecimal() else (lead.first.isoformat(), None, "day")
    if len(value) == len("2025"):
        return value, None, "year"
    if len(value) == len("2025-11") and value[-2:].isdecimal():
        return value, None, "month"
    season: Precision = "season" if value[-2:] in ("SP", "SU", "FA", "WI") else "interval"
    precision: Precision = "week" if "-W" in value and season != "season" else season
    return lead.first.isoformat(), lead.last.isoformat(), precision


def _why(lead: Telling, group: Sequence[Telling]) -> str:
    ground = {
        "stated": f"“{lead.exact}” says so in full",
        "relative": f"“{lead.exact}”, counted from {lead.time.anchor}",
        "inferred": f"“{lead.exact}”, counted from {lead.time.anchor}, a date that the report does not state itself",
    }[lead.time.basis]
    return f"Dated by {ground}; {_when_told(lead, group)}."


def _when_told(lead: Telling, group: Sequence[Telling]) -> str:
    """Return how many reports tell it, and whether they did before it was to happen, after it, or both."""
    every = {one.place.document: one.published for one in group}
    ahead = sum(1 for published in every.values() if published < lead.first.isoformat())
    told = f"told by {len(every)} report{'s' if len(every) > 1 else ''}"
    if not ahead:
        return told
    if ahead == len(every):
        return f"{told}, before it was to happen"
    return f"{told}, by {ahead} before it was to happen and by {len(every) - ahead} since"


def _cluster(places: Sequence[Place], events: Sequence[Event]) -> str | None:
    """Return the event cluster that most of the places tell of."""
    held: dict[str, int] = {}
    for one in events:
        if one.cluster and any(p.document == one.document and p.start <= one.start < p.end for p in places):
            held[one.cluster] = held.get(one.cluster, 0) + 1
    return min(held, key=lambda name: (-held[name], name), default=None)
