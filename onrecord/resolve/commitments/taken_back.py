"""Which commitment a clause takes back or softens."""

from collections.abc import Sequence

from onrecord.model.events import Event
from onrecord.resolve.commitments.reversals import Reversal
from onrecord.resolve.commitments.tellings import FEWEST_WORDS, Telling

AHEAD = frozenset({"plan", "pledge", "offer"})


def reversals_of(
    group: Sequence[Telling], groups: Sequence[Sequence[Telling]], found: Sequence[Reversal]
) -> list[Reversal]:
    """Return the later clauses that say this commitment was taken back or softened.

    They name what was to be done, or its kind alone where the same actor has no other of that kind.
    """
    first, words = group[0], frozenset().union(*(t.words for t in group))
    alone = sum(g[0].actor == first.actor and _same_kind(g[0].kind, first.kind) for g in groups) == 1
    later = (
        one
        for one in found
        if one.actor == first.actor and first.published and one.published[:10] > first.published[:10]
    )
    return [one for one in later if _takes_back(one, first, words, alone=alone)]


def _takes_back(one: Reversal, first: Telling, words: frozenset[str], *, alone: bool) -> bool:
    if one.kind is None:
        return len(one.words & words) >= FEWEST_WORDS
    named = bool(one.words & words) or (not one.words and alone)
    return _same_kind(one.kind, first.kind) and named


def within(event: Event, one: Reversal) -> bool:
    """Tell whether an act is told inside the clause that takes it back: "dropped his threat to withhold it"."""
    place = one.place
    return event.document == place.document and place.start < event.end and event.start < place.end


def _same_kind(one: str, other: str) -> bool:
    """Tell whether two kinds may be one thing: what one report calls a plan is another's pledge or offer."""
    return one == other or {one, other} <= AHEAD
