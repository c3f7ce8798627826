"""People as the record shows them: name, forms with their counts, roles, and every mention."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.model.ids import content_id
from onrecord.model.people import Form, FormFlag, Mention, Person, PersonKind
from onrecord.resolve.people.cast import Cast
from onrecord.resolve.people.roles import heads_by_document, role_head, roles_of, wrong_titles
from onrecord.resolve.people.surnames import Link
from onrecord.resolve.people.written import Key, Written

SheetKey = tuple[PersonKind, Key]
Sheets = Mapping[SheetKey, tuple[Link, ...]]
Flagged = tuple[FormFlag, str]


def sheets_of(persons: Iterable[Link], bodies: Iterable[Link], kinds: Mapping[Key, PersonKind]) -> Sheets:
    """Group names by whom they mean, each group in the order of reports and places."""
    grouped: dict[SheetKey, list[Link]] = defaultdict(list)
    for link in persons:
        grouped["person", link.person].append(link)
    for link in bodies:
        grouped[kinds.get(link.person, kinds[link.written.key]), link.person].append(link)
    return {
        key: tuple(sorted(links, key=lambda link: (link.written.document, link.written.start)))
        for key, links in sorted(grouped.items())
    }


def people_of(sheets: Sheets, cast: Cast) -> dict[SheetKey, Person]:
    """Return each group as a person of the record, with misspellings and wrong titles flagged."""
    names = {key: [link.written for link in links] for key, links in sheets.items()}
    titled = _titles(names)
    made = {}
    for key, links in sheets.items():
        name = _display_name(key, links, cast)
        made[key] = Person(
            id=content_id("p", name, key[0]),
            name=name,
            kind=key[0],
            roles=roles_of(names[key], titled.get(key, {})) if key[0] == "person" else (),
            forms=_forms(links, cast, titled.get(key, {})),
            score=round(sum(link.score for link in links) / len(links), 2),
            why=_why(key, links, cast),
        )
    return _told_apart(made)


def _told_apart(made: dict[SheetKey, Person]) -> dict[SheetKey, Person]:
    """Give people who share name and kind ids of their own, so that no mention points to two."""
    seen: set[str] = set()
    for key, person in made.items():
        if person.id in seen:
            made[key] = replace(person, id=content_id("p", person.name, key[0], *key[1]))
        seen.add(made[key].id)
    return made


def mentions_of(sheets: Sheets, made: Mapping[SheetKey, Person]) -> tuple[Mention, ...]:
    """Return one mention for each name, by document and place."""
    mentions = [
        Mention(
            id=content_id("m", link.written.document, link.written.start, link.written.name.end),
            document=link.written.document,
            start=link.written.start,
            end=link.written.name.end,
            person=made[key].id,
            form="name",
            score=link.score,
            why=link.why,
        )
        for key, links in sheets.items()
        for link in links
    ]
    return tuple(sorted(mentions, key=lambda one: (one.document, one.start, one.end)))


def _display_name(key: SheetKey, links: Sequence[Link], cast: Cast) -> str:
    """Return the full form that most reports use, misspellings left out; never shouted where there is a choice."""
    whole = [
        link.written
        for link in links
        if (
            cast.persons.get(link.written.key) == key[1] if key[0] == "person" else link.written.key == key[1]
        )
        and not (link.written.key in cast.slips and cast.slips[link.written.key].decided)
    ]
    choice = [one for one in whole if not one.headline] or whole or [link.written for link in links]
    documents: dict[str, set[str]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for one in choice:
        words = one.words.removeprefix("The ").removeprefix("the ")
        documents[words].add(one.document)
        counts[words] += 1

    def rank(words: str) -> tuple[bool, int, int, int, str]:
        return words.isupper() and len(words) > 4, -len(documents[words]), -counts[words], -len(words), words

    return min(counts, key=rank)


def _forms(links: Sequence[Link], cast: Cast, titled: Mapping[tuple[str, str], str]) -> tuple[Form, ...]:
    places: dict[str, list[Written]] = defaultdict(list)
    for link in links:
        places[link.written.form].append(link.written)
    made = []
    for words, found in places.items():
        flag, why = _flag(found, cast, titled) or (None, None)
        documents = tuple(sorted({one.document for one in found}))
        made.append(Form(words=words, documents=documents, count=len(found), flag=flag, why=why))
    return tuple(sorted(made, key=lambda form: (-form.count, -len(form.documents), form.words)))


def _flag(found: Sequence[Written], cast: Cast, titled: Mapping[tuple[str, str], str]) -> Flagged | None:
    one = found[0]
    if one.key in cast.slips and cast.slips[one.key].decided:
        return "misspelling", f"{cast.slips[one.key].why} {cast.slips[one.key].decided}"
    if len(one.key) == 1 and one.key[0] in cast.lone_slips:
        return "misspelling", cast.lone_slips[one.key[0]][1]
    for place in found:
        why = titled.get((place.document, role_head(place.title))) if place.title else None
        if why and place.form != place.words:
            return "wrong title", why
    return None


def _titles(names: Mapping[SheetKey, Sequence[Written]]) -> dict[SheetKey, dict[tuple[str, str], str]]:
    """Return the titles that one report alone gives, person by person."""
    persons = [key for key in names if key[0] == "person"]
    heads = {key: heads_by_document(names[key]) for key in persons}
    holders: dict[str, set[SheetKey]] = defaultdict(set)
    for key in persons:
        for head in {head for counted in heads[key].values() for head in counted}:
            holders[head].add(key)
    return {key: wrong_titles(key, heads, holders) for key in persons}


def _why(key: SheetKey, links: Sequence[Link], cast: Cast) -> str:
    reports = len({link.written.document for link in links})
    told = f"Named in {reports} report{'s' if reports > 1 else ''}"
    joined = sorted({link.written.words for link in links if link.written.key in cast.slips})
    if joined:
        why = next(link.why for link in links if link.written.key in cast.slips)
        return f"{told}; “{joined[0]}” is taken for the same person: {why[0].lower()}{why[1:]}"
    full = [link for link in links if len(link.written.key) > 1]
    if key[0] == "person" and not full:
        return f"{told}, never in full."
    return f"{told}; every form was tied to the full name by its own report or its own words."
