"""The reports side by side: where they differ and what they tell alike."""

from collections.abc import Sequence

from onrecord.model.copies import Origin
from onrecord.model.disagreements import Agreement, Disagreement
from onrecord.model.findings import Findings
from onrecord.model.people import Mention, Person
from onrecord.model.quotes import Quote, Statement
from onrecord.resolve.agreements import agreements
from onrecord.resolve.disagreements import (
    Story,
    figure_disagreements,
    filled,
    name_disagreements,
    quote_disagreements,
    reports_of,
    slot_disagreements,
)


def compared(
    findings: Sequence[Findings],
    *,
    people: Sequence[Person] = (),
    mentions: Sequence[Mention] = (),
    statements: Sequence[Statement] = (),
    quotes: Sequence[Quote] = (),
    origins: Sequence[Origin] = (),
) -> tuple[tuple[Disagreement, ...], tuple[Agreement, ...]]:
    """Return where the reports differ, and what they tell alike.

    Looked for are figures that count one thing, utterances in other words, details of one thing that reports fill in
    differently (`disagreements.slots` lists them), spellings and titles.
    """
    reports = reports_of(findings, mentions, quotes)
    story = Story(
        reports=reports,
        people={person.id: person for person in people},
        statements=tuple(statements),
    )
    slots = filled(story)
    text = {found.page.document.id: found.page.document.text for found in findings}
    differences = (
        *figure_disagreements(findings, origins),
        *quote_disagreements(statements, quotes, text, origins),
        *slot_disagreements(slots, origins),
        *name_disagreements(people, mentions, findings, origins),
    )
    return differences, agreements(findings, story, slots, origins)
