"""Which person a lone surname (or first name) means in one report; nobody where two would do."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.resolve.people.written import Key, Written

SURE, LIKELY, FROM_ELSEWHERE = 0.95, 0.75, 0.8
# Two full names this near each other (code points) are introduced together: neither owns the surname alone.
TOGETHER = 80
# A story has some tens of reports. In a larger heap a surname without a full name in its own report may be anybody's.
ONE_STORY = 60


@dataclass(frozen=True, slots=True)
class Link:
    """A name, the person it means, and why.

    Attributes:
        written: The name at its place.
        person: The full name that stands for the person.
        score: How sure, in [0, 1].
        why: For the reader.
    """

    written: Written
    person: Key
    score: float
    why: str


@dataclass(slots=True)
class _Holder:
    """Who a lone surname means at this point of a report."""

    person: Key | None = None
    start: int = 0
    used: int = 0
    rivals: set[Key] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Known:
    """What one report and the story say of the persons.

    Attributes:
        in_full: Persons whom this report names in full.
        genders: Person to `m`, `f` or None.
        spread: In how many reports of the story each person is named in full.
    """

    in_full: frozenset[Key]
    genders: Mapping[Key, str | None]
    spread: Mapping[Key, int]


def lone_names(
    fulls: Sequence[Link],
    bare: Sequence[Written],
    bearers: Mapping[str, frozenset[Key]],
    genders: Mapping[Key, str | None],
    reports: int,
) -> list[Link]:
    """Return the links of lone surnames and first names, each to one person.

    Args:
        fulls: Full names in all reports.
        bare: Single words to link.
        bearers: Lone word to the persons it may mean.
        genders: Person to `m`, `f` or None.
        reports: How many reports there are in all.
    """
    by_document: dict[str, list[tuple[int, Link | None, Written]]] = defaultdict(list)
    for link in fulls:
        by_document[link.written.document].append((link.written.name.start, link, link.written))
    for one in bare:
        by_document[one.document].append((one.name.start, None, one))
    spread = _spread(fulls)
    found: list[Link] = []
    for _, items in sorted(by_document.items()):
        ordered = sorted(items, key=lambda item: item[0])
        found += _of_report(ordered, bearers, genders, spread if reports <= ONE_STORY else {})
    return found


def _spread(fulls: Iterable[Link]) -> dict[Key, int]:
    """Return in how many reports each person is named in full."""
    reports: dict[Key, set[str]] = defaultdict(set)
    for link in fulls:
        reports[link.person].add(link.written.document)
    return {person: len(ids) for person, ids in reports.items()}


def _of_report(
    ordered: Sequence[tuple[int, Link | None, Written]],
    bearers: Mapping[str, frozenset[Key]],
    genders: Mapping[Key, str | None],
    spread: Mapping[Key, int],
) -> list[Link]:
    holders: dict[str, _Holder] = defaultdict(_Holder)
    in_full = frozenset(link.person for _, link, _ in ordered if link is not None)
    known = _Known(in_full, genders, spread)
    words = {one.key[-1] for _, link, one in ordered if link is None}
    found = []
    words_of: dict[Key, list[str]] = defaultdict(list)
    for word in sorted(words):
        for person in bearers.get(word, frozenset()) & in_full:
            words_of[person].append(word)
    for _, link, _ in ordered:
        for word in words_of[link.person] if link is not None else ():
            # A headline comes before the full name: until then the surname means whom the report names first.
            if link is not None and holders[word].person is None:
                holders[word].person = link.person
    for start, link, one in ordered:
        if link is not None:
            for word in words_of[link.person]:
                _introduce(holders[word], link.person, start)
            continue
        candidates = bearers.get(one.key[-1], frozenset())
        linked = _linked(one, holders[one.key[-1]], candidates, known)
        if linked is not None:
            found.append(linked)
    return found


def _introduce(holder: _Holder, person: Key, start: int) -> None:
    """Note a full name. Who already goes by the surname keeps it; else the newest takes it over."""
    if holder.person == person:
        holder.start = holder.start or start
        return
    if holder.person is not None:
        holder.rivals.add(holder.person)
    holder.rivals.add(person)
    if not holder.used:
        together = start - holder.start < TOGETHER
        holder.person = None if together else person
        holder.start = start


def _linked(one: Written, holder: _Holder, candidates: frozenset[Key], known: _Known) -> Link | None:
    gender = _honorific_gender(one)
    fitting = [p for p in sorted(candidates) if known.genders.get(p) in {None, gender} or not gender]
    here = [person for person in fitting if person in known.in_full]
    if len(here) == 1:
        return Link(one, here[0], SURE, "The only person of this name whom the report names in full.")
    if here:
        if holder.person in here:
            holder.used += 1
            return Link(
                one, holder.person, LIKELY, "The one of this name whom the report means at this point."
            )
        return None
    most = max((known.spread.get(person, 0) for person in fitting), default=0)
    leading = [person for person in fitting if most and known.spread.get(person, 0) * 3 > most]
    if len(leading) == 1:
        return Link(
            one, leading[0], FROM_ELSEWHERE, "Named in full in other reports of the story, not in this one."
        )
    return None


def _honorific_gender(one: Written) -> str | None:
    clues = {clue[-1] for clue in one.name.evidence if clue.startswith("honorific-")}
    return clues.pop() if len(clues) == 1 else None
