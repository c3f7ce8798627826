"""Names and titles that reports write differently, as the people room flags them."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from onrecord.model.copies import Origin
from onrecord.model.disagreements import About, Disagreement, Side
from onrecord.model.findings import Findings
from onrecord.model.ids import content_id
from onrecord.model.people import Form, Mention, Person
from onrecord.model.spans import Place
from onrecord.model.tellings import origins_behind

WHAT: Mapping[About, str] = MappingProxyType({"name": "Spelling", "title": "Title"})


def name_disagreements(
    people: Sequence[Person],
    mentions: Sequence[Mention],
    findings: Sequence[Findings],
    origins: Sequence[Origin] = (),
) -> tuple[Disagreement, ...]:
    """Return the spellings and titles that stand against those of most reports."""
    text = {found.page.document.id: found.page.document.text for found in findings}
    held: dict[tuple[str, str], list[Place]] = {}
    for one in sorted(mentions, key=lambda mention: (mention.document, mention.start)):
        words = text[one.document][one.start : one.end]
        held.setdefault((one.person, words), []).append(
            Place(document=one.document, start=one.start, end=one.end)
        )
    made = [
        _disagreement(person, form, held, origins)
        for person in people
        for form in person.forms
        if form.flag is not None
    ]
    return tuple(one for one in made if one is not None)


def _disagreement(
    person: Person, form: Form, held: Mapping[tuple[str, str], list[Place]], origins: Sequence[Origin]
) -> Disagreement | None:
    usual = next((one for one in person.forms if one.flag is None and one.words in person.name), None)
    if usual is None:
        return None
    name = next((one for one in person.forms if one.words == person.name and one.flag is None), usual)
    sides = [_side(one, held.get((person.id, one.words), []), origins) for one in (name, form)]
    if not all(side.places for side in sides):
        return None
    kind: About = "title" if form.flag == "wrong title" else "name"
    return Disagreement(
        id=content_id("d", person.id, form.words),
        about=f"{WHAT[kind]} of {person.name}",
        kind=kind,
        class_="wording",
        sides=tuple(sides),
        score=0.8,
        why=form.why or f"Most reports write “{name.words}”.",
    )


def _side(form: Form, places: Sequence[Place], origins: Sequence[Origin]) -> Side:
    documents = tuple(sorted({place.document for place in places}))
    return Side(
        value=form.words,
        documents=documents,
        origins=origins_behind(documents, origins),
        places=tuple(places),
    )
