"""From units to utterances: alike ones grouped, pairs linked, clusters made, splices found."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from onrecord.model.documents import Document
from onrecord.resolve.statements.bridges import bridges_of, cut_at
from onrecord.resolve.statements.candidates import candidates
from onrecord.resolve.statements.clauses import clauses_of
from onrecord.resolve.statements.clusters import adopted, clusters
from onrecord.resolve.statements.groups import alike
from onrecord.resolve.statements.links import Link, link
from onrecord.resolve.statements.nesting import nested
from onrecord.resolve.statements.paraphrases import paraphrase
from onrecord.resolve.statements.splices import joined
from onrecord.resolve.statements.trimming import part_of
from onrecord.resolve.statements.units import Unit, ended
from onrecord.resolve.statements.weights import weights_of

Links = dict[tuple[int, int], Link]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One unit as a telling of an utterance.

    Attributes:
        unit: The words.
        score: How sure that they tell this utterance, in [0, 1].
        why: What speaks for it; empty for the one that the others are held against.
        home: Whether this utterance accounts for more of its words than any other.
        pieces: Two units of another report that it joins into one phrase, if any.
    """

    unit: Unit
    score: float = 1.0
    why: str = ""
    home: bool = True
    pieces: tuple[Unit, Unit] | None = None


def utterances(units: Sequence[Unit], documents: Sequence[Document]) -> tuple[tuple[Telling, ...], ...]:
    """Return the tellings of each utterance; parts of a quotation that nobody else tells stay together."""
    groups = alike(units)
    links, weak = _links(units, groups, documents)
    bridges = bridges_of([units[group[0]] for group in groups], links)
    cut = {index: bridges[n] for n, group in enumerate(groups) if n in bridges for index in group}
    parted = frozenset(units[index].quote.id for index in cut)
    if cut:
        units = _cut_up(units, cut, documents)
        groups = alike(units)
        links, weak = _links(units, groups, documents)
    firsts = [units[group[0]] for group in groups]
    told_once = frozenset(n for n, group in enumerate(groups) if len({units[i].document for i in group}) == 1)
    pieces = joined(firsts, links, told_once)
    found = [
        _whole(
            Telling(
                unit=part_of(units[index], member.elsewhere),
                score=member.link.score if member.link else 1.0,
                why=member.link.why if member.link else "",
                home=member.home,
                pieces=_units_of_pieces(pieces.get(member.unit), firsts),
            )
            for member in cluster.members
            for index in groups[member.unit]
        )
        for cluster in adopted(clusters(firsts, links, pieces), firsts, weak)
    ]
    return _rejoined(_same_tellers(found, parted))


def _cut_up(
    units: Sequence[Unit], starts: Mapping[int, Sequence[int]], documents: Sequence[Document]
) -> tuple[Unit, ...]:
    """Return the units with each that bridges two tellings cut into its parts, sorted as before."""
    texts = {document.id: document.text for document in documents}
    parts = (
        part
        for index, unit in enumerate(units)
        for part in (cut_at(unit, starts[index], texts[unit.document]) if index in starts else (unit,))
    )
    return tuple(sorted(parts, key=lambda unit: (unit.key, unit.quote.id)))


def _links(
    units: Sequence[Unit], groups: Sequence[tuple[int, ...]], documents: Sequence[Document]
) -> tuple[Links, Links]:
    """Return the links between groups that share words, and those between others that tell the same in other words."""
    firsts = [units[group[0]] for group in groups]
    weights = weights_of(documents)
    told = [clauses_of(unit) for unit in firsts]
    views = [[clause.view for clause in clauses] for clauses in told]
    links: Links = {}
    weak: Links = {}
    for left, right in candidates(firsts):
        if found := link(views[left], views[right], weights):
            links[left, right] = found
        elif found := paraphrase(told[left], told[right], weights):
            weak[left, right] = found
    group_of = {unit: number for number, group in enumerate(groups) for unit in group}
    for inner, outer, inside in nested(units):
        left, right = group_of[inner], group_of[outer]
        if left != right:
            links[min(left, right), max(left, right)] = inside if left < right else inside.turned()
    return links, weak


def _units_of_pieces(pair: tuple[int, int] | None, units: Sequence[Unit]) -> tuple[Unit, Unit] | None:
    return (units[pair[0]], units[pair[1]]) if pair else None


def _whole(tellings: Iterable[Telling]) -> tuple[Telling, ...]:
    """Return the tellings with the parts of one quotation that tell the same utterance put together again."""
    parts: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        parts[telling.unit.quote.id].append(telling)
    return tuple(
        replace(
            same[0],
            unit=_one([telling.unit for telling in same]),
            score=min(telling.score for telling in same),
            home=any(telling.home for telling in same),
        )
        for same in parts.values()
    )


def _same_tellers(
    clustered: Sequence[tuple[Telling, ...]], parted: AbstractSet[str]
) -> list[tuple[Telling, ...]]:
    """Put together what was cut apart in vain: utterances that the very same quotations tell.

    Args:
        clustered: Tellings of each utterance.
        parted: Ids of the quotations that were cut.
    """
    whole: dict[object, list[Telling]] = defaultdict(list)
    for number, tellings in enumerate(clustered):
        tellers = frozenset(telling.unit.quote.id for telling in tellings)
        whole[tellers if tellers & parted else number].extend(tellings)
    return [_whole(tellings) for tellings in whole.values()]


def _rejoined(clustered: Sequence[tuple[Telling, ...]]) -> tuple[tuple[Telling, ...], ...]:
    """Put the parts of one quotation back together where each stands alone."""
    whole: dict[str, list[Unit]] = defaultdict(list)
    shared = []
    for tellings in clustered:
        if len(tellings) == 1:
            whole[tellings[0].unit.quote.id].append(tellings[0].unit)
        else:
            shared.append(tellings)
    alone = (Telling(unit=_one(parts)) for parts in whole.values())
    found = (*shared, *((telling,) for telling in alone))
    # Words in marks that no report gives to anybody are nobody's statement.
    return tuple(one for one in found if any(telling.unit.quote.function != "scare" for telling in one))


def _one(parts: list[Unit]) -> Unit:
    if len(parts) == 1:
        return parts[0]
    parts = sorted(parts, key=lambda unit: unit.key)
    return replace(
        parts[0],
        spans=tuple(span for part in parts for span in part.spans),
        words=tuple(word for part in parts for word in (*part.words[:-1], ended(part.words[-1]))),
        marked=tuple(mark for part in parts for mark in part.marked),
        after=parts[-1].after,
    )
