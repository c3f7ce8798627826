"""What two or more reports tell alike: deeds, dates, figures, utterances, details."""

from collections.abc import Iterable, Sequence

from onrecord.model.copies import Origin
from onrecord.model.disagreements import Agreement
from onrecord.model.findings import Findings
from onrecord.resolve.agreements.days import day_agreements
from onrecord.resolve.agreements.deeds import deed_agreements
from onrecord.resolve.agreements.sayings import saying_agreements
from onrecord.resolve.agreements.slots import slot_agreements
from onrecord.resolve.disagreements import Filled, figure_agreements
from onrecord.resolve.disagreements.slots.tellings import Coverage

FEWEST_ORIGINS = 2  # where the origins are known: copies of one text agree with each other by their nature


def agreements(
    findings: Sequence[Findings], story: Coverage, slots: Filled, origins: Sequence[Origin] = ()
) -> tuple[Agreement, ...]:
    """Return what the reports tell alike, that which most independent tellings hold first."""
    made = (
        *deed_agreements(story, origins),
        *day_agreements(story, origins),
        *figure_agreements(findings, origins),
        *slot_agreements(slots, origins),
        *saying_agreements(story, origins),
    )
    kept = [one for one in made if not origins or one.independent >= FEWEST_ORIGINS]
    order = {id(one): number for number, one in enumerate(kept)}
    return tuple(sorted(_once(kept), key=lambda one: (-one.independent, -len(one.documents), order[id(one)])))


def _once(found: Iterable[Agreement]) -> list[Agreement]:
    """Return each agreement once; two kinds can find the same places."""
    return list({one.id: one for one in reversed(list(found))}.values())
