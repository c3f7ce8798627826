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
    text = {found.page.document.id: found.page.document.text for found in findings}
    return (
        *figure_disagreements(findings, origins),
        *quote_disagreements(statements, quotes, text, origins),
        *name_disagreements(people, mentions, findings, origins),
    )
