"""GraphML (http://graphml.graphdrawing.org/): the networks of actors and of copies, for Gephi, yEd, NetworkX, igraph."""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from onrecord.model.records import Record
from onrecord.present.export.networks import Network, Value, networks
from onrecord.present.export.registry import Exporter, Written
from onrecord.present.export.xml_words import allowed, xml_body

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"


def graphml_files(record: Record) -> Iterator[Written]:
    """Yield one file for each network."""
    for network in networks(record):
        yield Written(name=f"{network.name}.graphml", body=xml_body(_graphml(network)))


def _graphml(network: Network) -> ET.Element:
    root = ET.Element("graphml", xmlns=NAMESPACE)
    fields = {
        "node": {"label": "string"} | _types([node.values for node in network.nodes]),
        "edge": {"weight": "double"} | _types([edge.values for edge in network.edges]),
    }
    for of, names in fields.items():
        for name, kind in names.items():
            ET.SubElement(
                root, "key", {"id": f"{of}-{name}", "for": of, "attr.name": name, "attr.type": kind}
            )
    graph = ET.SubElement(root, "graph", id=network.name, edgedefault="directed")
    for node in network.nodes:
        held = ET.SubElement(graph, "node", id=allowed(node.id))
        _data(held, "node", {"label": node.label, **node.values})
    for edge in network.edges:
        ends = {"id": allowed(edge.id), "source": allowed(edge.source), "target": allowed(edge.target)}
        _data(ET.SubElement(graph, "edge", ends), "edge", {"weight": edge.weight, **edge.values})
    return root


def _types(rows: list[Mapping[str, Value | None]]) -> dict[str, str]:
    """Return each field's type; a field that only ever is unknown is text."""
    types: dict[str, str] = {}
    for row in rows:
        for name, value in row.items():
            if value is not None or name not in types:
                types[name] = "double" if isinstance(value, float | int) else "string"
    return types


def _data(parent: ET.Element, of: str, values: Mapping[str, Value | None]) -> None:
    for name, value in values.items():
        if value is not None:
            ET.SubElement(parent, "data", key=f"{of}-{name}").text = allowed(str(value))


EXPORTER = Exporter(
    name="graphml",
    meaning="Actors by their relations and reports by who copied whom, as GraphML for Gephi, yEd, NetworkX or igraph.",
    files=graphml_files,
)
