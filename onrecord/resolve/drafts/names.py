"""Names of a draft held against those of a record."""

from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.fuzz import ratio

from onrecord.model.checks import Check, CheckVerdict
from onrecord.model.ids import content_id
from onrecord.model.people import Mention, Person
from onrecord.model.spans import Span

ALIKE = 80  # of 100, from which a surname that no report has is another spelling of one that they have


def name_checks(
    people: Sequence[Person], mentions: Sequence[Mention], texts: Mapping[str, str], known: Sequence[Person]
) -> Iterator[Check]:
    """Yield a check for each way in which the drafts write a person's name.

    `exact` where a report writes it so, `altered` where the reports write it otherwise or only one of them
    does and is flagged for it, `missing` where no report names such a person.

    Args:
        people: The drafts' people.
        mentions: Where they are named.
        texts: The drafts' texts by id.
        known: The record's people.
    """
    persons = {one.id for one in people if one.kind == "person"}
    written = _written(known)
    seen: set[tuple[str, str]] = set()
    for mention in sorted(mentions, key=lambda one: (one.document, one.start, one.end)):
        words = " ".join(texts[mention.document][mention.start : mention.end].split())
        key = (mention.document, words.casefold())
        if mention.form == "name" and mention.person in persons and key not in seen:
            seen.add(key)
            verdict, why = _verdict(words, written)
            yield Check(
                id=content_id("k", "name", mention.document, mention.start, mention.end),
                document=mention.document,
                start=mention.start,
                end=mention.end,
                content=(Span(start=mention.start, end=mention.end),),
                about="name",
                verdict=verdict,
                why=why,
            )


def _written(known: Sequence[Person]) -> dict[str, str | None]:
    """Return each form of a name in the reports with the name it should be, None where it is right."""
    found: dict[str, str | None] = {}
    for person in known:
        for form in person.forms:
            wrong = person.name if form.flag == "misspelling" else None
            found[form.words.casefold()] = wrong
        parts = person.name.casefold().split()
        for right in (person.name.casefold(), *(parts[-1:] if person.kind == "person" else ())):
            found.setdefault(right, None)
    return found


def _verdict(words: str, written: Mapping[str, str | None]) -> tuple[CheckVerdict, str]:
    form = words.casefold()
    if form in written:
        right = written[form]
        if right:
            return "altered", f"The reports write “{right}”; this form is flagged in the record."
        return "exact", "A report writes the name so."
    near = max(written, key=lambda other: (_likeness(form, other), other), default="")
    if near and _likeness(form, near) >= ALIKE:
        return "altered", f"The reports write “{_titled(written[near] or near)}”."
    return "missing", f"No report names “{words}”."


def _likeness(one: str, other: str) -> float:
    """Return how alike two names are: each word with its counterpart, the least alike deciding."""
    left, right = one.split(), other.split()
    if len(left) != len(right):
        return 0.0
    return min(ratio(a, b) for a, b in zip(left, right, strict=True))


def _titled(name: str) -> str:
    return name if name != name.casefold() else " ".join(part[:1].upper() + part[1:] for part in name.split())
