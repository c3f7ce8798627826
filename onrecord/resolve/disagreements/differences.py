"""All differences between the reports that are looked for, in one row."""

from collections.abc import Sequence

from onrecord.model.copies import Origin
from onrecord.model.disagreements import Disagreement
from onrecord.model.findings import Findings
from onrecord.model.people import Mention, Person
from onrecord.resolve.disagreements.figures import figure_disagreements
from onrecord.resolve.disagreements.names import name_disagreements


def disagreements(
    findings: Sequence[Findings],
    people: Sequence[Person] = (),
    mentions: Sequence[Mention] = (),
    origins: Sequence[Origin] = (),
) -> tuple[Disagreement, ...]:
    """Return where the reports differ: figures first, then names and titles.

    Looked for are figures that count one thing, spellings and titles; other differences are not.
    """
    return (
        *figure_disagreements(findings, origins),
        *name_disagreements(people, mentions, findings, origins),
    )
