"""Misspelt names: proposed by likeness, joined only where the context says that it is the same person."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from onrecord.resolve.people.persons import surname_of
from onrecord.resolve.people.roles import heads_by_document
from onrecord.resolve.people.written import Key, Written, family_first

# Consonants that are heard or typed for one another; vowels, h, w and y carry little (after Soundex).
SOUNDS = str.maketrans("bpfvckqgjszxdtlmnr", "112233333333445667")
SILENT = re.compile(r"[^1-7]")
TWICE = re.compile(r"(.)\1+")
MOST_CHANGES = 2  # letters that differ between two given names: Karolina, Carolina
FIRST = {
    letter: group for group in ("ckq", "gj", "sz") for letter in group
}  # first letters that are heard or typed for one another
SHORT_GIVEN = 3  # letters of a given name that bears one such change alone (Jon, John)
MOST_CHANGES_SURNAME = 1
SHORTEST = 5  # a surname of four letters is one letter away from too many others
ENDINGS = ("s", "es", "n", "an", "ian", "ist", "ism", "y")  # Brandts, Brandtian: no misspelling of Brandt


def sound_of(word: str) -> str:
    """Return a key that likely misspellings share.

    >>> sound_of("karolina") == sound_of("carolyna")
    True
    """
    return TWICE.sub(r"\1", SILENT.sub("", word.translate(SOUNDS)))


def alike(one: str, other: str, most: int) -> bool:
    """Tell whether two spellings differ by few letters; an ending that makes another word does not count."""
    if one == other:
        return False
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long[len(short) :] in ENDINGS:
        return False
    return DamerauLevenshtein.distance(one, other, score_cutoff=most) <= most


@dataclass(frozen=True, slots=True)
class Slip:
    """A spelling that is a slip for another.

    Attributes:
        usual: The full name it stands for.
        why: What joins the two, for a reader.
        decided: What tells which of the two is the slip, for a reader; "" where nothing does.
    """

    usual: Key
    why: str
    decided: str


def misspelt(persons: Mapping[Key, Sequence[Written]]) -> dict[Key, Slip]:
    """Return full names that are a rare spelling of another's.

    Never by likeness alone. Same surname and a given name that sounds alike: they must share a role, or the rarer
    given name must be no name we know. Same given name and a surname one letter off: they must share a role, or the
    report must use the usual surname as well. The spelling that more reports use is the right one; between two
    with as many, the one whose reports misspell fewer other names.

    Args:
        persons: Names of each person, by the full name that stands for the person.
    """
    sure = _slips(persons, Counter())
    slipping = Counter(
        document for key, slip in sure.items() if slip.decided for document in _documents(persons[key])
    )
    return _slips(persons, slipping)


def _slips(persons: Mapping[Key, Sequence[Written]], slipping: Mapping[str, int]) -> dict[Key, Slip]:
    blocks: dict[tuple[str, str], list[Key]] = defaultdict(list)
    for key in sorted(persons):
        if len(key) > 1 and not family_first(key):
            surname = surname_of(key)
            blocks["given", f"{sound_of(key[0])} {surname}"].append(key)
            blocks["surname", f"{key[0]} {sound_of(surname)}"].append(key)
    proposed: dict[Key, Slip] = {}
    weights = {key: _weight(names, slipping) for key, names in persons.items()}
    for (part, _), block in sorted(blocks.items()):
        usual = max(block, key=lambda key: (*weights[key], len(persons[key]), key))
        for key in block:
            if key != usual and (why := _reason(part, key, usual, persons)):
                proposed.setdefault(key, Slip(usual, why, _decided(weights[usual], weights[key])))
    return {key: slip for key, slip in proposed.items() if slip.usual not in proposed}


def _weight(names: Sequence[Written], slipping: Mapping[str, int]) -> tuple[int, int]:
    documents = _documents(names)
    return len(documents), -sum(slipping.get(document, 0) for document in documents)


def _decided(usual: tuple[int, int], rare: tuple[int, int]) -> str:
    if usual[0] > rare[0]:
        return "More reports have the other spelling."
    return "The report that has this spelling misspells other names too." if usual > rare else ""


def _reason(part: str, key: Key, usual: Key, persons: Mapping[Key, Sequence[Written]]) -> str:
    """Return why the two are one person, "" where nothing but likeness says so."""
    rare, common = persons[key], persons[usual]
    role = _shared_role(rare, common)
    surname, given = surname_of(key), key[0]
    if part == "given":
        if not _near_given(given, usual[0]):
            return ""
        unknown = not _known(rare) and not ({one.document for one in rare} & {one.document for one in common})
        if role or unknown:
            return f"The same surname, a first name that sounds alike, {role or 'and no other report has this spelling'}."
        return ""
    if len(surname) < SHORTEST or not alike(surname, surname_of(usual), MOST_CHANGES_SURNAME):
        return ""
    return f"The same first name, a surname one letter off, {role}." if role else ""


def _near_given(one: str, other: str) -> bool:
    """Tell whether two given names may be one: they begin alike to the ear, and few letters differ behind.

    >>> _near_given("karoline", "carolyn"), _near_given("joan", "zion")
    (True, False)
    """
    if FIRST.get(one[0], one[0]) != FIRST.get(other[0], other[0]):
        return False
    most = MOST_CHANGES if min(len(one), len(other)) > SHORT_GIVEN else 1
    return one[1:] == other[1:] or alike(one[1:], other[1:], most)


def _known(names: Sequence[Written]) -> bool:
    return any(clue.startswith("given") for one in names for clue in one.name.evidence)


def _shared_role(rare: Sequence[Written], common: Sequence[Written]) -> str:
    """Return the role noun that both are given, as words for the reader."""
    shared = _heads(rare) & _heads(common)
    return f"and both are called “{min(shared)}”" if shared else ""


def _heads(names: Sequence[Written]) -> set[str]:
    return {head for heads in heads_by_document(names).values() for head in heads if head}


def misspelt_surnames(
    bare: Mapping[str, Sequence[Written]], known: Mapping[str, Sequence[Written]]
) -> dict[str, tuple[str, str]]:
    """Return lone surnames that are a slip for another, each with that other and the reason.

    The slip must be rare, must stand only in reports that use the right spelling far more often, and must never be
    given with a first name of its own.

    Args:
        bare: Places of each lone word that names nobody we know.
        known: Places of each surname that belongs to a person with a full name.
    """
    by_sound: dict[str, list[str]] = defaultdict(list)
    for surname in sorted(known):
        by_sound[sound_of(surname)].append(surname)
    found = {}
    for word in sorted(bare):
        near = [
            surname
            for surname in by_sound[sound_of(word)]
            if min(len(word), len(surname)) > SHORTEST and alike(word, surname, MOST_CHANGES_SURNAME)
        ]
        if len(near) == 1 and _only_a_slip(bare[word], known[near[0]]):
            found[word] = (near[0], "One letter off a name that the same report uses again and again.")
    return found


def _only_a_slip(rare: Sequence[Written], common: Sequence[Written]) -> bool:
    return all(
        sum(one.document == document for one in common) >= 3 * sum(one.document == document for one in rare)
        for document in _documents(rare)
    ) and not any("place-name" in one.name.evidence for one in rare)


def _documents(names: Iterable[Written]) -> list[str]:
    return sorted({one.document for one in names})
