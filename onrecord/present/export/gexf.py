"""GEXF 1.3 (https://gexf.net/): the networks of actors and of copies, with dates, for Gephi."""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from onrecord.model.records import Record
from onrecord.present.export.networks import Network, Value, networks
from onrecord.present.export.registry import Exporter, Written
from onrecord.present.export.xml_words import allowed, xml_body

NAMESPACE = "http://gexf.net/1.3"


def gexf_files(record: Record) -> Iterator[Written]:
    """Yield one file for each network."""
    for network in networks(record):
        yield Written(name=f"{network.name}.gexf", body=xml_body(_gexf(network)))


def _gexf(network: Network) -> ET.Element:
    root = ET.Element("gexf", xmlns=NAMESPACE, version="1.3")
    graph = ET.SubElement(root, "graph", defaultedgetype="directed", idtype="string")
    numbered = {
        "node": _declared(graph, "node", [node.values for node in network.nodes]),
        "edge": _declared(graph, "edge", [edge.values for edge in network.edges]),
    }
    nodes = ET.SubElement(graph, "nodes")
    for node in network.nodes:
        held = ET.SubElement(nodes, "node", id=allowed(node.id), label=allowed(node.label))
        _values(held, node.values, numbered["node"])
    edges = ET.SubElement(graph, "edges")
    for edge in network.edges:
        ends = {"id": allowed(edge.id), "source": allowed(edge.source), "target": allowed(edge.target)}
        held = ET.SubElement(edges, "edge", ends | {"weight": str(edge.weight)})
        _values(held, edge.values, numbered["edge"])
    return root


def _declared(graph: ET.Element, of: str, rows: list[Mapping[str, Value | None]]) -> Mapping[str, str]:
    """Declare the fields of nodes or edges and return the number of each."""
    held = ET.SubElement(graph, "attributes", {"class": of})
    numbers: dict[str, str] = {}
    for name in dict.fromkeys(name for row in rows for name in row):
        numbers[name] = str(len(numbers))
        numeric = any(isinstance(row.get(name), float | int) for row in rows)
        kind = "double" if numeric else "string"
        ET.SubElement(held, "attribute", id=numbers[name], title=name, type=kind)
    return numbers


def _values(parent: ET.Element, values: Mapping[str, Value | None], numbers: Mapping[str, str]) -> None:
    held = ET.SubElement(parent, "attvalues")
    for name, value in values.items():
        if value is not None:
            ET.SubElement(held, "attvalue", {"for": numbers[name], "value": allowed(str(value))})


EXPORTER = Exporter(
    name="gexf",
    meaning="Actors by their relations and reports by who copied whom, as GEXF for Gephi.",
    files=gexf_files,
)
