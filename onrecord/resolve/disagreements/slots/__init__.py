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
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling, compared

Filled = tuple[tuple[Slot, tuple[Telling, ...]], ...]

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


def filled(story: Coverage) -> Filled:
    """Return what each report says in each slot."""
    return tuple((slot, tuple(slot.find(story))) for slot in SLOTS)


def slot_disagreements(filled_slots: Filled, origins: Sequence[Origin]) -> tuple[Disagreement, ...]:
    """Return the things of which reports fill in a detail differently, kind by kind."""
    return tuple(found for slot, tellings in filled_slots for found in compared(slot, tellings, origins))
