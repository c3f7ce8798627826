"""The verdict on each quotation of a draft."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.model.checks import Check, CheckVerdict
from onrecord.model.documents import Document
from onrecord.model.ids import content_id
from onrecord.model.people import Person
from onrecord.model.quotes import Quote, Rendering
from onrecord.model.records import Record
from onrecord.model.spans import Place
from onrecord.resolve.drafts.matches import Match, Sought, best_match, sought_in
from onrecord.resolve.drafts.speakers import names_of, speaker_of
from onrecord.resolve.statements.comparisons import differences, in_marks
from onrecord.resolve.statements.units import Unit, units_of

# Renderings of the record that a draft should not repeat without a look at the fuller one.
DOUBTFUL = frozenset({"meaning-changed", "spliced", "other-subject", "other-speaker"})


def checked(quotes: Sequence[Quote], drafts: Sequence[Document], record: Record) -> tuple[Check, ...]:
    """Return a check for each quotation in marks of the drafts, in text order.

    Only words in quotation marks are checked: what a draft tells in its own words is its own.

    Args:
        quotes: The drafts' quotations.
        drafts: The drafts.
        record: What they are held against.
    """
    names = names_of(record.people)
    texts = {draft.id: draft.text for draft in drafts}
    asked = [
        _known(quote, texts[quote.document], names)
        for quote in quotes
        if quote.kind != "indirect" and quote.function != "title"
    ]
    sought = sought_in(record)
    renderings = {one.quote: one for statement in record.statements for one in statement.renderings}
    people = {one.id for one in record.people if one.kind == "person"}
    units = (replace(unit, named=unit.speaker in people) for unit in units_of(asked, drafts))
    return tuple(_check(unit, sought, renderings) for unit in units if any(unit.marked))


def _known(quote: Quote, text: str, names: Mapping[str, Person]) -> Quote:
    """Return the quotation with its speaker as the record knows him, so that the two can be compared."""
    person = speaker_of(quote, text, names)
    return replace(quote, person=person.id if person else None, speaker_name=person.name if person else None)


def _check(unit: Unit, sought: Sought, renderings: Mapping[str, Rendering]) -> Check:
    match = best_match(in_marks(unit), sought)
    verdict = _verdict(match)
    found = match if verdict != "missing" else None
    return Check(
        id=content_id("k", *unit.key),
        document=unit.document,
        start=unit.spans[0].start,
        end=unit.spans[-1].end,
        content=unit.spans,
        verdict=verdict,
        speaker_name=unit.quote.speaker_name,
        said_by=match.unit.quote.speaker_name if match else None,
        class_=found.class_ if found else None,
        statement=match.unit.quote.statement if match else None,
        place=_place(match) if match else None,
        difference=differences(found.compared) if found else (),
        score=round(match.share, 3) if match else 1.0,
        why=_why(verdict, match, renderings),
    )


def _verdict(match: Match | None) -> CheckVerdict:
    if match is None or match.told:
        return "missing"
    if match.strange:
        return "other-speaker"
    return "exact" if match.exact else "altered"


def _place(match: Match) -> Place:
    """Return where the record has the words: from the first in common to the last."""
    first, last = match.compared.blocks[0], match.compared.blocks[-1]
    words = match.unit.words
    return Place(
        document=match.unit.document,
        start=words[first.left].start,
        end=words[last.left + last.size - 1].end,
    )


def _why(verdict: CheckVerdict, match: Match | None, renderings: Mapping[str, Rendering]) -> str:
    if match is None:
        return "No report of the record quotes these words."
    where, who = match.unit.document, match.unit.quote.speaker_name
    if verdict == "missing":
        return f"No report quotes these words; {where} tells them without quotation marks."
    if verdict == "other-speaker":
        return f"{where} gives these words to {who}."
    if verdict == "altered":
        return f"{where} has it otherwise: the draft {match.why}."
    rendering = renderings.get(match.unit.quote.id)
    doubt = (
        f" A fuller version shows a difference: {rendering.why[:1].lower()}{rendering.why[1:]}"
        if rendering and rendering.class_ in DOUBTFUL
        else ""
    )
    speaker = f", said by {who}" if who else "; who says it there is not known"
    return f"Quoted so in {where}{speaker}.{doubt}"
