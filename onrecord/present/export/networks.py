"""Two networks of a record, whatever format they are written in: actors by their relations, reports by who copied whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.model.records import Record

Value = str | float | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One actor or report.

    Attributes:
        id: Its id in the record; an outside source has its name.
        label: Its name.
        values: Its further fields by name; None where not known.
    """

    id: str
    label: str
    values: Mapping[str, Value | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One directed link.

    Attributes:
        id: Its id in the record.
        source: Node that it starts from.
        target: Node that it leads to.
        weight: Its strength, not negative; layouts read it.
        values: Its further fields by name.
    """

    id: str
    source: str
    target: str
    weight: float
    values: Mapping[str, Value | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A directed graph.

    Attributes:
        name: What its file is called.
        nodes: By id.
        edges: In the record's order.
    """

    name: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def networks(record: Record) -> tuple[Network, ...]:
    """Return the network of actors and that of copies."""
    return (actors(record), copies(record))


def actors(record: Record) -> Network:
    """Return the actors: an edge for each point of a relation, with its date, score and words."""
    people = {person.id: person for person in record.people}
    points = [one for one in record.relations if one.source in people and one.target in people]
    headlines = {cluster.id: cluster.headline for cluster in record.event_clusters}
    inside = sorted({end for one in points for end in (one.source, one.target)})
    return Network(
        name="actors",
        nodes=tuple(
            Node(id=key, label=people[key].name, values={"kind": people[key].kind}) for key in inside
        ),
        edges=tuple(
            Edge(
                id=one.id,
                source=one.source,
                target=one.target,
                weight=abs(one.score),
                values={
                    "score": one.score,
                    "date": one.date,
                    "what": headlines.get(one.cluster),
                    "why": one.why,
                },
            )
            for one in points
        ),
    )


def copies(record: Record) -> Network:
    """Return the reports and outside sources: an edge from where it stood first to who has it from there."""
    documents = {document.id: document for document in record.documents}
    links = [one for one in record.derivations if one.from_ is not None]
    ends = {end for one in links for end in (one.from_, one.derived) if end is not None}
    outside = sorted(ends - documents.keys())
    nodes = [
        Node(
            id=key,
            label=one.outlet or key,
            values={"kind": "report", "date": one.published, "title": one.title},
        )
        for key, one in documents.items()
    ]
    nodes += [
        Node(id=key, label=key, values={"kind": "outside source", "date": None, "title": None})
        for key in outside
    ]
    return Network(
        name="copies",
        nodes=tuple(sorted(nodes, key=lambda node: node.id)),
        edges=tuple(
            Edge(
                id=one.id,
                source=one.from_ or "",
                target=one.derived,
                weight=one.share if one.share is not None else 1.0,
                values={
                    "kind": one.kind,
                    "share": one.share,
                    "credited": str(one.credited).lower(),
                    "why": one.why,
                },
            )
            for one in links
        ),
    )
