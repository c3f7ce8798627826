"""Organisations, places and outlets: full names, acronyms and short forms of one body put together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.model.people import PersonKind
from onrecord.resolve.people.kinds import kind_of
from onrecord.resolve.people.surnames import Link
from onrecord.resolve.people.written import Key, Written, one_name

SMALL = frozenset(["of", "the", "and", "for", "on", "in", "to", "&"])
NATIONS = frozenset({"us", "uk", "american", "british"})
WHOLE, ACRONYM, SHORT = 0.95, 0.9, 0.8


def body_kinds(names: Mapping[Key, Sequence[Written]]) -> dict[Key, PersonKind]:
    """Return the kind of each spelling that is no person's: organisation, place or outlet."""
    kinds = {key: kind_of(found) for key, found in sorted(names.items())}
    return {key: kind for key, kind in kinds.items() if kind is not None and kind != "person"}


def body_links(names: Mapping[Key, Sequence[Written]], kinds: Mapping[Key, PersonKind]) -> list[Link]:
    """Return for each name of a body the full name that stands for it.

    An acronym stands for the one body of the story whose initials it has; a first word stands for the one body that
    the same report names in full ("Nordvik" for Nordvik Ferries). Two that would do: each keeps its own.
    """
    by_initials, by_first = _by_initials(kinds), _by_first_word(kinds)
    where = {key: {one.document for one in names[key]} for key in kinds}
    links = []
    for key, kind in sorted(kinds.items()):
        whole = _without_nation(one_name(key), kinds)
        spelt_out = by_initials.get(key[0], set()) if len(key) == 1 else set()
        for one in names[key]:
            fits = {full for full in spelt_out if one.document in where.get(full, ())} or spelt_out
            shorts = {full for full in by_first.get(key[0], set()) if one.document in where[full]}
            if len(fits) == 1 and "acronym" in one.name.evidence:
                full = next(iter(fits))
                links.append(Link(one, full, ACRONYM, "The initials of the only such name in the story."))
            elif len(key) == 1 and len(shorts) == 1 and kind == "organisation":
                links.append(
                    Link(one, next(iter(shorts)), SHORT, "Short for the name that the report gives in full.")
                )
            else:
                links.append(Link(one, whole, WHOLE, "Named so."))
    return links


def _without_nation(key: Key, kinds: Mapping[Key, PersonKind]) -> Key:
    """Take "US State Department" for "State Department" where the story has both."""
    return key[1:] if key[0] in NATIONS and kinds.get(key[1:]) == "organisation" else key


def _by_initials(keys: Iterable[Key]) -> dict[str, set[Key]]:
    found: dict[str, set[Key]] = defaultdict(set)
    for key in keys:
        big = [part for part in key if part not in SMALL]
        if len(big) > 1:
            found["".join(part[0] for part in big)].add(one_name(key))
    return found


def _by_first_word(kinds: Mapping[Key, PersonKind]) -> dict[str, set[Key]]:
    found: dict[str, set[Key]] = defaultdict(set)
    for key, kind in kinds.items():
        if kind == "organisation" and len(key) > 1:
            found[key[0]].add(key)
    return found
