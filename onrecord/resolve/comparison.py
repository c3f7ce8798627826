"""The reports side by side: where they differ and what they tell alike."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from onrecord.model.copies import Origin
from onrecord.model.disagreements import Agreement, Disagreement
from onrecord.model.findings import Findings
from onrecord.model.people import Mention, Person
from onrecord.model.quotes import Quote, Statement
from onrecord.model.records import Story
from onrecord.resolve.agreements import agreements
from onrecord.resolve.disagreements import (
    Coverage,
    figure_disagreements,
    filled,
    name_disagreements,
    quote_disagreements,
    reports_of,
    slot_disagreements,
)

InDocument = TypeVar("InDocument", Mention, Quote)


def compared(  # noqa: PLR0913 - one argument a table
    findings: Sequence[Findings],
    *,
    stories: Sequence[Story] = (),
    people: Sequence[Person] = (),
    mentions: Sequence[Mention] = (),
    statements: Sequence[Statement] = (),
    quotes: Sequence[Quote] = (),
    origins: Sequence[Origin] = (),
) -> tuple[tuple[Disagreement, ...], tuple[Agreement, ...]]:
    """Return where the reports differ, and what they tell alike.

    Looked for are figures that count one thing, utterances in other words, details of one thing that reports fill in
    differently (`disagreements.slots` lists them), spellings and titles. But for spellings and titles, reports are held
    against each other within a story only: the dead of two storms are no difference.

    Args:
        findings: Those of all reports.
        stories: Which reports tell one story; one story where there are none.
        people: Everybody.
        mentions: Where they are named.
        statements: What was said.
        quotes: In which words.
        origins: The independent tellings.
    """
    by_id = {person.id: person for person in people}
    told = {found.page.document.id: found for found in findings}
    named, said = _by_document(mentions), _by_document(quotes)
    stated = {quote: one for one in statements for quote in one.quotes}
    differences: list[Disagreement] = []
    alike: list[Agreement] = []
    for documents in [story.documents for story in stories] or [tuple(told)]:
        held = [told[document] for document in documents]
        words = [quote for document in documents for quote in said.get(document, ())]
        coverage = Coverage(
            reports=reports_of(
                held, [one for document in documents for one in named.get(document, ())], words
            ),
            people=by_id,
            statements=_within(words, stated),
        )
        slots = filled(coverage)
        text = {document: told[document].page.document.text for document in documents}
        differences += figure_disagreements(held, origins)
        differences += quote_disagreements(coverage.statements, words, text, origins)
        differences += slot_disagreements(slots, origins)
        alike += agreements(held, coverage, slots, origins)
    differences += name_disagreements(people, mentions, findings, origins)
    return tuple(differences), tuple(alike)


def _by_document(rows: Iterable[InDocument]) -> dict[str, list[InDocument]]:
    grouped: dict[str, list[InDocument]] = {}
    for row in rows:
        grouped.setdefault(row.document, []).append(row)
    return grouped


def _within(quotes: Sequence[Quote], stated: Mapping[str, Statement]) -> tuple[Statement, ...]:
    """Return the statements that the quotations of one story render, as far as they do."""
    held = {quote.id for quote in quotes}
    found = {one.id: one for quote in quotes for one in (stated.get(quote.id),) if one is not None}
    return tuple(
        replace(
            one,
            quotes=tuple(quote for quote in one.quotes if quote in held),
            renderings=tuple(rendering for rendering in one.renderings if rendering.quote in held),
        )
        for one in sorted(found.values(), key=lambda one: one.id)
    )
