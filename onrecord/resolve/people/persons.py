"""Full names of one person put together: middle names, initials, short forms of given names; never by likeness."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from onrecord.resolve.people.written import PARTICLES, SUFFIXES, Key, family_first, fulls_of


def surname_of(key: Key) -> str:
    """Return the surname of a full name, without "Jr."; the first word where the family name stands first.

    >>> surname_of(("jana", "hollis", "jr"))
    'hollis'
    """
    if family_first(key):
        return key[0]
    return next((part for part in reversed(key) if part not in SUFFIXES), key[-1])


def same_persons(documents: Mapping[Key, frozenset[str]]) -> dict[Key, Key]:
    """Return for each full name the name that stands for its person.

    Relatives stay apart: another given name, two different middle initials, or "Jr." beside the bare name in one
    report make another person.

    Args:
        documents: Full names of persons with the ids of the reports that use them.
    """
    roots: dict[Key, Key] = {key: key for key in documents}
    _join_hyphened(documents, roots)
    for block in _by_surname(key for key in documents if not family_first(key)).values():
        for group in _by_given_name(block):
            _join(group, documents, roots)
        _join_inner(block, roots)
    return {key: _root(roots, key) for key in documents}


def _join_hyphened(keys: Iterable[Key], roots: dict[Key, Key]) -> None:
    """Join "Wu Li-wen" and "Wu Li Wen"."""
    spelt: dict[str, Key] = {}
    for key in sorted(keys):
        if family_first(key):
            roots[key] = spelt.setdefault(" ".join(key).replace("-", " "), key)


def _root(roots: Mapping[Key, Key], key: Key) -> Key:
    while roots[key] != key:
        key = roots[key]
    return key


def _by_surname(keys: Iterable[Key]) -> dict[str, list[Key]]:
    blocks: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(keys):
        blocks[surname_of(key)].append(key)
    return blocks


def _by_given_name(block: list[Key]) -> list[list[Key]]:
    """Group the names of one surname by given name; a short form or an initial joins if it fits only one."""
    groups: dict[str, list[Key]] = defaultdict(list)
    for key in block:
        groups[key[0]].append(key)
    by_initial: dict[str, list[str]] = defaultdict(list)
    for given in groups:
        by_initial[given[0]].append(given)
    for short in sorted(groups, key=lambda given: (len(given), given)):
        fulls = by_initial[short] if len(short) == 1 else fulls_of(short)
        fits = [full for full in fulls if full != short and groups.get(full)]
        if len(fits) == 1:
            groups[fits[0]] += groups[short]
            groups[short] = []
    return [sorted(group) for _, group in sorted(groups.items()) if group]


def _join(group: list[Key], documents: Mapping[Key, frozenset[str]], roots: dict[Key, Key]) -> None:
    """Join names with one given name and surname, unless middle names or a suffix speak against it."""
    seniors = [key for key in group if key[-1] not in SUFFIXES]
    juniors = [key for key in group if key[-1] in SUFFIXES]
    side_by_side = frozenset().union(*(documents[key] for key in seniors)) & frozenset().union(
        *(documents[key] for key in juniors)
    )
    for part in (seniors, juniors) if side_by_side else (group,):
        initials = {middle[0][0] for key in part if (middle := _middle(key))}
        if len(initials) <= 1:
            for key in part[1:]:
                roots[_root(roots, key)] = _root(roots, part[0])


def _middle(key: Key) -> Key:
    inner = key[1 : key.index(surname_of(key), 1)] if surname_of(key) in key[1:] else ()
    return tuple(part for part in inner if part not in PARTICLES)


def _join_inner(block: list[Key], roots: dict[Key, Key]) -> None:
    """Join "Holt Brandt" to "Mira Holt Brandt" where only one longer name ends so."""
    longer: dict[Key, set[Key]] = defaultdict(set)
    for key in block:
        for cut in range(1, len(key) - 1):
            longer[key[cut:]].add(_root(roots, key))
    for key in block:
        fits = longer.get(key, set())
        if len(fits) == 1:
            roots[_root(roots, key)] = _root(roots, next(iter(fits)))
