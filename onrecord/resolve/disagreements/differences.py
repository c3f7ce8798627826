"""All differences between the reports that are looked for, in one row."""

from collections.abc import Sequence

from onrecord.model.copies import Origin
from onrecord.model.disagreements import Disagreement
from onrecord.model.findings import Findings
from onrecord.model.people import Mention, Person
from onrecord.model.quotes import Quote, Statement
from onrecord.resolve.disagreements.figures import figure_disagreements
from onrecord.resolve.disagreements.names import name_disagreements
from onrecord.resolve.disagreements.quotes import quote_disagreements
from onrecord.resolve.disagreements.slots import slot_disagreements
from onrecord.resolve.disagreements.slots.reports import reports_of
from onrecord.resolve.disagreements.slots.tellings import Story


def disagreements(
    findings: Sequence[Findings],
    *,
    people: Sequence[Person] = (),
    mentions: Sequence[Mention] = (),
    statements: Sequence[Statement] = (),
    quotes: Sequence[Quote] = (),
    origins: Sequence[Origin] = (),
) -> tuple[Disagreement, ...]:
    """Return where the reports differ: figures first, then quotations, then names and titles.

    Looked for are figures that count one thing, utterances in other words, spellings and titles; other differences
    are not.
    """
    story = Story(
        reports=reports_of(findings, mentions, quotes),
        people={person.id: person for person in people},
        statements=tuple(statements),
    )
    text = {found.page.document.id: found.page.document.text for found in findings}
    return (
        *figure_disagreements(findings, origins),
        *quote_disagreements(statements, quotes, text, origins),
        *slot_disagreements(story, origins),
        *name_disagreements(people, mentions, findings, origins),
    )
