"""Details that reports fill in alike: the same reason, the same departure, the same condition."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.model.copies import Origin
from onrecord.model.disagreements import Agreement
from onrecord.resolve.agreements.points import Point, agreement_of
from onrecord.resolve.disagreements.slots import (
    Filled,
    conditions,
    demands,
    departures,
    purposes,
    results,
    standing,
    topics,
    transfers,
)
from onrecord.resolve.disagreements.slots.conditions import NOT_TOLD

AGREED = (
    purposes.SLOT,
    conditions.SLOT,
    departures.SLOT,
    transfers.SLOT,
    standing.SLOT,
    results.SLOT,
    topics.SLOT,
    demands.SLOT,
)
# Where these differ, the reports still agree on the thing itself: that he left, that people could be sent away.
AGREED_ANYHOW = {"leave": "left, or is leaving", "transfer": "people could be sent away"}


def slot_agreements(slots: Filled, origins: Sequence[Origin]) -> Iterator[Agreement]:
    """Yield the details that two or more reports fill in alike."""
    for slot, tellings in slots:
        groups: dict[tuple[str, ...], list[Point]] = defaultdict(list)
        for one in tellings if slot in AGREED else ():
            anyhow = AGREED_ANYHOW.get(one.key[0]) if "wished" not in one.key else None
            point = Point(about=one.about, value=anyhow or one.value, words=one.sense, place=one.place)
            if one.value != NOT_TOLD:
                groups[one.key if anyhow else (*one.key, *sorted(one.sense))].append(point)
        for key in sorted(groups):
            made = agreement_of(groups[key], origins, "{reports} reports tell this detail alike.")
            if made is not None:
                yield made
