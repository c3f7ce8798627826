"""Details that reports fill in alike: the same reason, the same departure, the same condition."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.model.copies import Origin
from onrecord.model.disagreements import Agreement
from onrecord.resolve.agreements.points import Point, agreement_of
from onrecord.resolve.disagreements.slots import (
    conditions,
    demands,
    departures,
    purposes,
    results,
    standing,
    topics,
    transfers,
)
from onrecord.resolve.disagreements.slots.tellings import Story, Telling

SLOTS = (
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


def slot_agreements(story: Story, origins: Sequence[Origin]) -> Iterator[Agreement]:
    """Yield the details that two or more reports fill in alike."""
    for slot in SLOTS:
        groups: dict[tuple[str, ...], list[Telling]] = defaultdict(list)
        for telling in slot.find(story):
            anyhow = telling.key[0] in AGREED_ANYHOW and "wished" not in telling.key
            groups[telling.key if anyhow else (*telling.key, *sorted(telling.sense))].append(telling)
        for key in sorted(groups):
            value = AGREED_ANYHOW.get(key[0])
            points = [
                Point(about=one.about, value=value or one.value, words=one.sense, place=one.place)
                for one in groups[key]
                if one.value != "no condition told"
            ]
            made = agreement_of(points, origins, "{reports} reports tell this detail alike.")
            if made is not None:
                yield made
