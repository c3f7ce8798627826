"""Utterances out of pairs: each rendering is held against the fullest one, so that nothing chains."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from onrecord.resolve.statements.links import Link
from onrecord.resolve.statements.units import Unit

# Share of a rendering's matched words that may already be accounted for by another utterance before its
# place in a second one says nothing new.
SAME_WORDS = 0.5
SECOND = 2  # content words that a rendering must give to a second utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A unit's place in a cluster.

    Attributes:
        unit: Index of the unit.
        link: What ties it to the cluster, words of the unit on the left; None for the hub itself.
        home: Whether this cluster accounts for more of its words than any other.
        elsewhere: Indices of its words that another cluster accounts for.
    """

    unit: int
    link: Link | None
    home: bool = True
    elsewhere: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Units that render one utterance: the hub, and those linked to it directly.

    Attributes:
        hub: Index of the unit the others are linked to.
        members: All units of the cluster with the hub first, then by index.
    """

    hub: int
    members: tuple[Member, ...]


def clusters(
    units: Sequence[Unit],
    links: Mapping[tuple[int, int], Link],
    pieces: Mapping[int, tuple[int, int]] = MappingProxyType({}),
) -> tuple[Cluster, ...]:
    """Return the clusters; a unit made of two utterances is a member of both.

    The units are gone through from the fullest down: one that is linked to no hub so far becomes a hub.
    A spliced one is no hub; it goes where its pieces are.

    Args:
        units: The units.
        links: Links by pairs of indices, the lower first.
        pieces: For each spliced unit the two units it joins.
    """
    near: dict[int, dict[int, Link]] = defaultdict(dict)
    for (left, right), link in links.items():
        near[left][right] = link
        near[right][left] = link.turned()
    members: dict[int, list[Member]] = {}
    for index in sorted(set(range(len(units))) - pieces.keys(), key=lambda index: _fullness(units[index])):
        if not members.keys() & near[index].keys():
            members[index] = [Member(unit=index, link=None)]
    home = {hub: hub for hub in members}
    # Short ones first, because a spliced quotation's piece may itself be spliced from shorter ones.
    for index in sorted(
        set(range(len(units))) - home.keys(), key=lambda i: (i in pieces, len(units[i].words), i)
    ):
        if index in pieces:
            homes = {home[piece]: near[index][piece] for piece in pieces[index]}
        else:
            homes = _homes(
                units[index], {hub: near[index][hub] for hub in members.keys() & near[index].keys()}
            )
        home[index] = next(iter(homes))
        for hub, link in homes.items():
            others = [other.left for at, other in homes.items() if at != hub and index not in pieces]
            elsewhere = frozenset[int]().union(*others)
            members[hub].append(
                Member(unit=index, link=link, home=hub == home[index], elsewhere=elsewhere - link.left)
            )
    return tuple(Cluster(hub=hub, members=tuple(members[hub])) for hub in sorted(members))


def adopted(
    found: Sequence[Cluster], units: Sequence[Unit], weak: Mapping[tuple[int, int], Link]
) -> tuple[Cluster, ...]:
    """Return the clusters with each that tells another one in other words put into it.

    Hub must tell what hub tells, and no cluster that was put into one takes another in, so that nothing chains. Where one
    quotation renders both, its report tells them apart, and so do we.

    Args:
        found: The clusters made of shared words.
        units: The units.
        weak: Links by pairs of indices, the lower first, of units told in other words.
    """
    by_hub = {cluster.hub: cluster for cluster in found}
    whole: dict[int, list[Member]] = {}
    for hub in sorted(by_hub, key=lambda index: _fullness(units[index])):
        own = by_hub[hub].members
        links = {
            root: link
            for root, members in whole.items()
            if (link := _between(weak, hub, root)) and not _in_common(members, own, units)
        }
        if links:
            root = max(links, key=lambda index: (links[index].score, -index))
            whole[root] += [replace(own[0], link=links[root]), *own[1:]]
        else:
            whole[hub] = list(own)
    return tuple(Cluster(hub=hub, members=tuple(whole[hub])) for hub in sorted(whole))


def _between(weak: Mapping[tuple[int, int], Link], left: int, right: int) -> Link | None:
    link = weak.get((min(left, right), max(left, right)))
    return link.turned() if link and left > right else link


def _in_common(some: Iterable[Member], others: Iterable[Member], units: Sequence[Unit]) -> bool:
    quotes = [{units[member.unit].quote.id for member in members} for members in (some, others)]
    return bool(quotes[0] & quotes[1])


def _fullness(unit: Unit) -> tuple[int, int, int, tuple[str, int, int], str]:
    """Sort direct words before reported ones and these before words given to nobody, then many before few."""
    told = 2 if unit.quote.function == "scare" else int(unit.quote.kind == "indirect")
    marked = sum(word.content for word, inside in zip(unit.words, unit.marked, strict=True) if inside)
    return (told, -marked, -len(unit.words), unit.key, unit.quote.id)


def _homes(unit: Unit, links: Mapping[int, Link]) -> dict[int, Link]:
    """Return the hubs that a unit belongs to: the nearest, and any other that accounts for other words of it."""
    homes: dict[int, Link] = {}
    taken: set[int] = set()
    for hub in sorted(links, key=lambda hub: (-_matched(unit, links[hub].left), -links[hub].score, hub)):
        words = links[hub].left
        fresh = words - taken
        if not homes or (len(fresh) > SAME_WORDS * len(words) and _matched(unit, fresh) >= SECOND):
            homes[hub] = links[hub]
            taken |= words
    return homes


def _matched(unit: Unit, words: frozenset[int] | set[int]) -> int:
    return sum(unit.words[index].content for index in words)
