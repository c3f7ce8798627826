"""Details of one thing that reports fill in differently: one file for each kind."""

from collections.abc import Sequence

from onrecord.model.copies import Origin
from onrecord.model.disagreements import Disagreement
from onrecord.resolve.disagreements.slots import (
    addresses,
    bodies,
    conditions,
    conduct,
    demands,
    departures,
    doers,
    outcomes,
    phrases,
    purposes,
    responses,
    results,
    standing,
    starts,
    states,
    stops,
    topics,
    transfers,
    warnings,
)
from onrecord.resolve.disagreements.slots.tellings import Slot, Story, compared

SLOTS: tuple[Slot, ...] = (
    states.SLOT,
    doers.SLOT,
    purposes.SLOT,
    conditions.SLOT,
    warnings.CONDITIONS,
    warnings.WARNERS,
    departures.SLOT,
    transfers.SLOT,
    standing.SLOT,
    stops.SLOT,
    responses.SLOT,
    topics.SLOT,
    demands.SLOT,
    starts.SLOT,
    results.SLOT,
    outcomes.SLOT,
    conduct.SLOT,
    addresses.SLOT,
    bodies.SLOT,
    phrases.MOUTHS,
    phrases.PLATFORMS,
    phrases.SLOGANS,
)


def slot_disagreements(story: Story, origins: Sequence[Origin]) -> tuple[Disagreement, ...]:
    """Return the things of which reports fill in a detail differently, kind by kind."""
    return tuple(found for slot in SLOTS for found in compared(slot, story, origins))
