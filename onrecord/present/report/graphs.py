"""Who copied whom, as it is drawn: the sources in order of time, and a line from each to what repeats it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.copies import Derivation
from onrecord.present.report.copying import (
    DERIVED,
    Pair,
    derivation_anchor,
    derivation_note,
    source_name,
    source_of,
)
from onrecord.present.report.drawings.arcs import LEFT, Arc, arcs, height, row_at
from onrecord.present.report.reading import Reading
from onrecord.present.report.shares import percent
from onrecord.present.report.words import Chip

WIDTH = 536  # units: the middle column of a laptop's window
MOST_SHARED = 24  # lines without a direction: more would hide those with one


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One source in the drawing: a report, or something outside the set.

    Attributes:
        y: Units from the top.
        name: Its name.
        report: The report; None for a source outside the set.
        group: Letter of its telling; "" where it belongs to none.
        note: What it repeats, in words.
    """

    y: int
    name: str
    report: Chip | None
    group: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One line of the drawing.

    Attributes:
        arc: Where it runs.
        anchor: Where a click leads to.
        label: What it says.
        share: Percent, or "" where it is not known or its label would cover another.
        weight: How thick the line is, units: the more is taken, the thicker.
        shared: Whether it only joins two reports, neither of which is known to have it from the other.
    """

    arc: Arc
    anchor: str
    label: str
    share: str
    weight: str
    shared: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """The whole drawing.

    Attributes:
        rows: The sources.
        edges: The lines.
        left: Where the sources stand, units from the left.
        width: Units.
        height: Units.
    """

    rows: tuple[Row, ...]
    edges: tuple[Edge, ...]
    left: int
    width: int
    height: int


def graph(reading: Reading, together: Sequence[Pair]) -> Graph:
    """Return the drawing of all sources, those outside the set first."""
    groups = letters(reading)
    known = reading.record.derivations
    position = {name: n for n, name in enumerate([*_outside(reading), *reading.documents])}
    derived = sorted(known, key=lambda one: (position[one.derived], position[source_of(one)], one.id))
    at = {reading.chips[document]: position[document] for document in reading.documents}
    shared = [pair for pair in together if not pair.relation and any(p.copied for p in pair.passages)]
    shared = shared[:MOST_SHARED]
    ends = [(position[source_of(one)], position[one.derived]) for one in derived]
    drawn = arcs([*ends, *((at[pair.left], at[pair.right]) for pair in shared)])
    return Graph(
        rows=tuple(_row(name, n, groups, reading) for name, n in position.items()),
        edges=(
            *(_edge(arc, one, reading) for arc, one in zip(drawn, derived, strict=False)),
            *(_common(arc, one) for arc, one in zip(drawn[len(derived) :], shared, strict=True)),
        ),
        left=LEFT,
        width=WIDTH,
        height=height(len(position)),
    )


def _outside(reading: Reading) -> list[str]:
    """Return the sources outside the set that reports repeat."""
    names = (source_of(one) for one in reading.record.derivations)
    return sorted({name for name in names if name not in reading.documents})


def letters(reading: Reading) -> dict[str, str]:
    """Return the letter of each report's telling, in order of publication."""
    given: dict[str, str] = {}
    found: dict[str, str] = {}
    for document, telling in ((d, reading.tellings.get(d)) for d in reading.documents):
        if telling:
            found[document] = given.setdefault(telling.id, _letter(len(given)))
    return found


def _letter(number: int) -> str:
    """Return A to Z, then AA, AB and so on."""
    return (_letter(number // 26 - 1) if number > 25 else "") + chr(ord("A") + number % 26)


def _row(name: str, number: int, groups: Mapping[str, str], reading: Reading) -> Row:
    sources: dict[str, list[str]] = {}
    for one in reading.record.derivations:
        if one.derived == name:
            sources.setdefault(DERIVED[one.kind], []).append(source_name(one, reading))
    return Row(
        y=row_at(number),
        name=reading.chips[name].label if name in reading.chips else name,
        report=reading.chips.get(name),
        group=groups.get(name, ""),
        note="; ".join(sorted(f"{kind} {', '.join(sorted(names))}" for kind, names in sources.items())),
    )


def _edge(arc: Arc, one: Derivation, reading: Reading) -> Edge:
    share = percent(one.share)
    derived = reading.chips[one.derived]
    return Edge(
        arc=arc,
        anchor=derivation_anchor(one, reading) or f"account-{derived.number}",
        label=f"{derived.label}: {derivation_note(one, reading)}",
        share=f"{share} %" if share is not None and arc.clear else "",
        weight=f"{1 + 2.5 * (one.share or 0):.1f}",
        shared=False,
    )


def _common(arc: Arc, pair: Pair) -> Edge:
    label = (
        f"{pair.left.label} and {pair.right.label} have passages in common; who had them first is not known"
    )
    return Edge(arc=arc, anchor=pair.anchor, label=label, share="", weight="1.2", shared=True)
