"""The story's persons: full names first, then slips of the pen, then lone surnames and first names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.resolve.people.kinds import LEAST_ALONE, gender_of, kind_of, sums_of
from onrecord.resolve.people.persons import same_persons, surname_of
from onrecord.resolve.people.spellings import Slip, misspelt, misspelt_surnames
from onrecord.resolve.people.surnames import FROM_ELSEWHERE, Link, lone_names
from onrecord.resolve.people.written import SUFFIXES, Key, Written, family_first

FULL = 0.98
# What a full name in the story adds to a lone word that ends it: as much as a title.
SURNAME_SUPPORT, FIRST_NAME_SUPPORT = 3.0, 1.0
FROM_LONE = 0.5  # how much of the evidence around the lone surname counts for the full name
MOST_FROM_LONE = 2.0
LONGEST_PERSON = 6  # words

Spellings = Mapping[Key, Sequence[Written]]


@dataclass(frozen=True, slots=True)
class Cast:
    """The persons of a story.

    Attributes:
        persons: Full spelling to the one that stands for the person, slips of the pen already joined.
        slips: Full spellings that are slips, with what they stand for.
        lone_slips: Lone surnames that are slips, with the right surname and why.
        bearers: Lone word to the persons it may mean.
        alone: Lone words that are persons of their own, never given in full.
        genders: Person to `m`, `f` or None.
    """

    persons: Mapping[Key, Key]
    slips: Mapping[Key, Slip]
    lone_slips: Mapping[str, tuple[str, str]]
    bearers: Mapping[str, frozenset[Key]]
    alone: frozenset[str]
    genders: Mapping[Key, str | None]


def cast_of(names: Spellings) -> Cast:
    """Return the persons that the spellings of a story stand for."""
    fulls = {key: found for key, found in names.items() if _full_person(key, found, names)}
    roots = same_persons({key: frozenset(one.document for one in found) for key, found in fulls.items()})
    grouped = _grouped(fulls, roots)
    slips = misspelt(grouped)
    persons = {key: slips[root].usual if root in slips else root for key, root in roots.items()}
    lone = {key[0]: found for key, found in names.items() if len(key) == 1}
    bearers = _bearers(persons, lone)
    alone = frozenset(
        word
        for word, found in lone.items()
        if word not in bearers
        and kind_of(found, least=LEAST_ALONE) == "person"
        and _speaks_for_itself(word, found)
    )
    known = {word: lone[word] for word in bearers if word in lone}
    strange = {w: f for w, f in lone.items() if w not in bearers and kind_of(f) in {None, "person"}}
    lone_slips = misspelt_surnames(strange, known)
    return Cast(
        persons=persons | _juniors(persons, names),
        slips=slips,
        lone_slips=lone_slips,
        bearers=bearers | {slip: bearers[right] for slip, (right, _) in lone_slips.items()},
        alone=alone - lone_slips.keys(),
        genders={
            root: gender_of(clue for one in found for clue in one.name.evidence)
            for root, found in _grouped(fulls, persons).items()
        },
    )


def _full_person(key: Key, found: Sequence[Written], names: Spellings) -> bool:
    if not 1 < len(key) <= LONGEST_PERSON or _lone_junior(key):
        return False
    lone = sums_of(names.get((surname_of(key),), ()))
    lead = lone["person"] - max(value for kind, value in lone.items() if kind != "person")
    return kind_of(found, support=FROM_LONE * min(max(lead, 0.0), MOST_FROM_LONE)) == "person"


def _grouped(fulls: Spellings, roots: Mapping[Key, Key]) -> dict[Key, list[Written]]:
    grouped: dict[Key, list[Written]] = defaultdict(list)
    for key in sorted(fulls):
        grouped[roots[key]] += fulls[key]
    return dict(grouped)


def _lone_junior(key: Key) -> bool:
    """Tell whether this is a surname with "Jr." and nothing else."""
    return len(key) == 2 and key[1] in SUFFIXES


def _juniors(persons: Mapping[Key, Key], names: Spellings) -> dict[Key, Key]:
    """Return whom "Brandt Jr." means, where one person alone has that surname and suffix."""
    found = {}
    for key in names:
        if _lone_junior(key):
            fits = {root for full, root in persons.items() if (surname_of(full), full[-1]) == key}
            if len(fits) == 1:
                found[key] = fits.pop()
    return found


def _known_otherwise(found: Sequence[Written]) -> bool:
    """Tell whether a surname is also a place's or a body's own name; only then do the library's labels count."""
    return any({"place-name", "organisation-word", "acronym"} & set(one.name.evidence) for one in found)


def _speaks_for_itself(word: str, found: Sequence[Written]) -> bool:
    """Tell whether a lone word that no full name supports is a person by more than one label.

    It needs a title or the like, or half of its labels and a verb or a pronoun that takes a person.
    """
    clues = {clue for one in found for clue in one.name.evidence}
    titled = clues & {"title", "honorific", "honorific-m", "honorific-f", "role", "named-so"}
    labelled = 2 * sum(one.name.label == "PERSON" for one in found) >= len(found)
    return len(word) > 1 and bool(titled or (labelled and clues & {"said", "who", "he", "she", "possessed"}))


def _bearers(persons: Mapping[Key, Key], lone: Mapping[str, Sequence[Written]]) -> dict[str, frozenset[Key]]:
    """Return the persons of each surname, and of each first name that is nobody's surname.

    A word that stands for a place or a body elsewhere in the story ("Washington") is left out.
    """
    surnames: dict[str, set[Key]] = defaultdict(set)
    firsts: dict[str, set[Key]] = defaultdict(set)
    for key, root in persons.items():
        surnames[surname_of(key)].add(root)
        if len(key[0]) > 1 and not family_first(key):
            firsts[key[0]].add(root)
    return {
        word: frozenset(surnames.get(word) or firsts[word])
        for word in sorted(surnames.keys() | firsts.keys())
        if word not in lone
        or kind_of(lone[word], support=SURNAME_SUPPORT if word in surnames else FIRST_NAME_SUPPORT)
        == "person"
    }


def person_links(cast: Cast, names: Sequence[Written], reports: int) -> list[Link]:
    """Return the links of all names that mean a person.

    Args:
        cast: The story's persons.
        names: All names, headlines' parts among them.
        reports: How many reports the story has.
    """
    fulls = [
        Link(one, cast.persons[one.key], FULL, _full_why(one, cast))
        for one in names
        if one.key in cast.persons
    ]
    lone = [one for one in names if len(one.key) == 1 and one.key[0] in cast.bearers]
    surnames = {surname_of(key) for key in cast.persons} | set(cast.lone_slips)
    linked = [
        link
        for link in lone_names(fulls, lone, cast.bearers, cast.genders, reports)
        if link.score != FROM_ELSEWHERE or link.written.key[0] in surnames
    ]
    own = [
        Link(one, one.key, 0.7, "Never named in full.")
        for one in names
        if one.key[0] in cast.alone and len(one.key) == 1
    ]
    return [*fulls, *linked, *own]


def _full_why(one: Written, cast: Cast) -> str:
    return cast.slips[one.key].why if one.key in cast.slips else "Named in full."
