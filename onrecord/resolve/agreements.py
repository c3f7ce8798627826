"""What two or more reports tell alike: figures, and the dates of one and the same thing."""

from collections.abc import Sequence

from onrecord.model.copies import Origin
from onrecord.model.disagreements import Agreement
from onrecord.model.findings import Findings
from onrecord.model.ids import content_id
from onrecord.model.times import TimelineEntry
from onrecord.resolve.disagreements import figure_agreements


def agreements(
    findings: Sequence[Findings], timeline: Sequence[TimelineEntry], origins: Sequence[Origin] = ()
) -> tuple[Agreement, ...]:
    """Return what the reports tell alike, most origins first."""
    made = (*figure_agreements(findings, origins), *_dates(timeline))
    return tuple(sorted(made, key=lambda one: (-one.independent, -len(one.documents), one.about, one.id)))


def _dates(timeline: Sequence[TimelineEntry]) -> list[Agreement]:
    return [
        Agreement(
            id=content_id("ag", one.id),
            about=one.what,
            value=f"{one.date}/{one.date_end}" if one.date_end else one.date,
            places=one.places,
            documents=documents,
            origins=one.origins,
            independent=one.independent,
            why=f"{len(documents)} reports date it alike.",
        )
        for one in timeline
        for documents in [tuple(sorted({place.document for place in one.places}))]
        if len(documents) > 1
    ]
