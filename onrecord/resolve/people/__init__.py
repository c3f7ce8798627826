"""Who is in the story: names over all reports to people, organisations, places and outlets.

Two spellings are never put together because they look alike: the context must say so too (`spellings`). A lone
surname goes to the person whom its own report names in full, and to nobody where two would do (`surnames`).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.model.findings import Findings
from onrecord.model.people import Mention, Person
from onrecord.resolve.people.bodies import body_kinds, body_links
from onrecord.resolve.people.cast import cast_of, person_links
from onrecord.resolve.people.inner import inner_names
from onrecord.resolve.people.sheets import SheetKey, mentions_of, people_of, sheets_of
from onrecord.resolve.people.written import Key, Written, written

__all__ = ["people"]


def people(findings: Sequence[Findings]) -> tuple[tuple[Person, ...], tuple[Mention, ...]]:
    """Return the people of the story and every place where one is named.

    Args:
        findings: All reports' findings, `names` among them; their order changes nothing.

    Returns:
        People, those in most reports first, and their mentions by document and place.
    """
    every = written(findings)
    running = [one for one in every if _stands_alone(one)]
    spellings = _by_key(running)
    cast = cast_of(spellings)
    bodies = {
        key: found for key, found in spellings.items() if not _a_person(key, cast.persons, cast.bearers)
    }
    kinds = {
        key: kind for key, kind in body_kinds(bodies).items() if key[0] not in cast.alone or len(key) > 1
    }

    known = {*cast.persons, *kinds, *((word,) for word in cast.bearers), *((word,) for word in cast.alone)}
    taken = [one for one in running if one.key in known]
    inside = list(
        inner_names((one for one in every if one.key not in known or not _stands_alone(one)), known)
    )
    names = sorted([*taken, *inside], key=lambda one: (one.document, one.name.start))

    persons = person_links(cast, names, len(findings))
    links = body_links(_by_key([one for one in names if one.key in kinds]), kinds)
    sheets = sheets_of(persons, links, kinds)
    made = people_of(sheets, cast)
    return tuple(made[key] for key in _in_most_reports_first(made)), mentions_of(sheets, made)


def _in_most_reports_first(made: Mapping[SheetKey, Person]) -> list[SheetKey]:
    def order(key: SheetKey) -> tuple[int, int, SheetKey]:
        forms = made[key].forms
        documents = {document for form in forms for document in form.documents}
        return -len(documents), -sum(form.count for form in forms), key

    return sorted(made, key=order)


def _stands_alone(one: Written) -> bool:
    """Tell whether the words are a name by themselves, not a headline's capitals or a part of something longer."""
    clues = one.name.evidence
    part = "title-part" in clues and "place-name" not in clues
    compound = (
        len(one.key) == 1 and one.words.count("-") == 1 and not one.name.title and one.name.label != "PERSON"
    )
    return not (one.headline or part or "attached" in clues or compound)


def _by_key(names: Sequence[Written]) -> dict[Key, list[Written]]:
    grouped: dict[Key, list[Written]] = defaultdict(list)
    for one in names:
        grouped[one.key].append(one)
    return dict(sorted(grouped.items()))


def _a_person(key: Key, persons: Mapping[Key, Key], bearers: Mapping[str, object]) -> bool:
    return key in persons or (len(key) == 1 and key[0] in bearers)
