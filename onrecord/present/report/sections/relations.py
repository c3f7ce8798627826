"""How the relation of two actors moved: one point for each thing done or said, both ways."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.events import Event, EventCluster, Relation
from onrecord.model.spans import Place
from onrecord.present.report.drawings.charts import Chart, chart
from onrecord.present.report.phrases import dated
from onrecord.present.report.reading import Reading
from onrecord.present.report.sections import Section
from onrecord.present.report.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One point.

    Attributes:
        number: Its number in the drawing.
        date: In words.
        source: Who acts.
        target: On whom.
        forward: Whether the one named first in the pair acts.
        leaning: Cooperation or conflict, in words.
        score: From -10 to 10, with its sign.
        headline: What was done, in a report's words.
        words: Where the reports tell it.
        tellings: How many independent tellings tell it.
        why: The sentence behind the point.
    """

    number: int
    date: str
    source: str
    target: str
    forward: bool
    leaning: str
    score: str
    headline: str
    words: tuple[Words, ...]
    tellings: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two actors.

    Attributes:
        anchor: Its id on the page.
        first: The one actor.
        second: The other.
        turns: Points in order of time.
        turning: The points at which the relation went over from conflict to cooperation, or back.
        chart: Their drawing.
    """

    anchor: str
    first: str
    second: str
    turns: tuple[Turn, ...]
    turning: tuple[Turn, ...]
    chart: Chart


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """All pairs.

    Attributes:
        pairs: Those with most points first.
    """

    pairs: tuple[Pair, ...]

    @property
    def count(self) -> int:
        """How many points there are."""
        return sum(len(pair.turns) for pair in self.pairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Deeds:
    """Events and their clusters by id."""

    clusters: Mapping[str, EventCluster]
    events: Mapping[str, Event]


def relations(reading: Reading) -> Relations:
    """Return each pair of actors with its points."""
    groups: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for one in reading.record.relations:
        first, second = sorted((one.source, one.target), key=lambda key: (reading.name(key), key))
        groups[first, second].append(one)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    deeds = _Deeds(
        clusters={cluster.id: cluster for cluster in reading.record.event_clusters},
        events={event.id: event for event in reading.record.events},
    )
    return Relations(
        pairs=tuple(
            _pair(number, pair, found, deeds, reading)
            for number, (pair, found) in enumerate(ordered, start=1)
        )
    )


def _pair(number: int, pair: tuple[str, str], found: list[Relation], deeds: _Deeds, reading: Reading) -> Pair:
    # A point without a date was told as earlier (see resolve/relations): it stands before all others.
    ordered = sorted(found, key=lambda one: (one.date or "", one.id))
    turns = tuple(_turn(n, one, pair[0], deeds, reading) for n, one in enumerate(ordered, start=1))
    return Pair(
        anchor=f"relation-{number}",
        first=reading.name(pair[0]),
        second=reading.name(pair[1]),
        turns=turns,
        turning=tuple(turns[place] for place in turning_points(ordered)),
        chart=chart([(one.date, one.score, one.source == pair[0]) for one in ordered]),
    )


def turning_points(points: Sequence[Relation]) -> tuple[int, ...]:
    """Return the places of the points at which a relation went over from one side of the scale to the other.

    A day is on the side of the sum of its points: blame beside a handshake turns nothing. What was told as earlier,
    without a day, counts as one day before all others. The point that stands for a turn is the farthest of its day.
    """
    days: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(points):
        days[one.date or ""].append(place)
    turns, side = [], 0.0
    for day in sorted(days):
        total = sum(points[place].score for place in days[day])
        if side * total < 0:
            turns.append(
                max(days[day], key=lambda place: (points[place].score * total > 0, abs(points[place].score)))
            )
        side = total or side
    return tuple(turns)


def _turn(number: int, one: Relation, first: str, deeds: _Deeds, reading: Reading) -> Turn:
    cluster = deeds.clusters.get(one.cluster)
    events = [deeds.events[event] for event in (cluster.events if cluster else ())]
    places = [Place(document=event.document, start=event.start, end=event.end) for event in events]
    return Turn(
        number=number,
        date=dated(one.date) or "earlier, date not told",
        source=reading.name(one.source),
        target=reading.name(one.target),
        forward=one.source == first,
        leaning="cooperation" if one.score > 0 else "conflict" if one.score < 0 else "neither",
        score=f"{one.score:+.1f}".replace("-", "−"),
        headline=cluster.headline if cluster else "",
        words=reading.all_words(places),
        tellings=cluster.independent if cluster else 0,
        why=one.why,
    )


SECTION = Section(
    key="relations",
    short="Relations",
    title="How the relations moved",
    rank=70,
    knows="Each point is one thing that one actor did, said or threatened to the other, told by one or more reports and counted once. Its height comes from a published scale for political events (PLOVER), lowered where something was only said or planned.",
    cannot="The scale knows kinds of deeds, not their weight in this story. What reports do not tell as a deed between two named actors makes no point.",
    nothing="No deed between two actors who are both named for sure was found, so no relation could be drawn.",
    view=relations,
)
