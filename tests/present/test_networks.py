"""The POLECAT table and the two networks: they read back, and hold what the record holds."""

import csv
import io
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings

from onrecord.model.copies import Derivation
from onrecord.model.events import Event, EventCluster, Relation
from onrecord.model.people import Person
from onrecord.model.spans import Span
from onrecord.present.export import exporter_named
from onrecord.present.export.polecat import COLUMNS, OURS
from tests.records import records, small_record

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
GEXF = "{http://gexf.net/1.3}"


def bodies(name, record):
    return {written.name: written.body.decode() for written in exporter_named(name).files(record)}


@pytest.fixture
def told():
    """A record in which one accuses another and one report copies the other."""
    from dataclasses import replace

    record = small_record()
    event = Event(
        id="e-1",
        document="courier",
        start=0,
        end=10,
        source="p-1",
        target="p-2",
        source_words=Span(start=0, end=3),
        type="ACCUSE",
        modality="happened",
        intensity=-2.0,
        cluster="ec-1",
    )
    return replace(
        record,
        people=(
            Person(id="p-1", name="Jana Hollis", kind="person"),
            Person(id="p-2", name="Aldo\x01 <Brandt>", kind="person"),
        ),
        events=(event, replace(event, id="e-2", modality="denied")),
        event_clusters=(
            EventCluster(id="ec-1", type="ACCUSE", modality="happened", events=("e-1",), headline="a\tb & c"),
        ),
        relations=(Relation(id="r-1", source="p-1", target="p-2", score=-2.0, cluster="ec-1"),),
        derivations=(
            Derivation(id="d-1", derived="harbor", from_="courier", kind="copy", share=0.5),
            Derivation(id="d-2", derived="courier", from_="Nordvik Wire", kind="syndicated"),
            Derivation(id="d-3", derived="courier", from_=None, kind="rewrite"),
        ),
    )


def test_the_event_table_has_the_columns_of_polecat_first_and_leaves_out_what_was_denied(told):
    rows = list(csv.DictReader(io.StringIO(bodies("polecat", told)["polecat.tsv"]), delimiter="\t"))
    assert tuple(rows[0]) == (*COLUMNS, *OURS)
    assert len(COLUMNS) == 40
    assert [row["Event ID"] for row in rows] == ["e-1"]
    text = told.documents[0].text
    assert (rows[0]["Exact"], rows[0]["Actor Name"], rows[0]["Actor Name Raw"]) == (
        text[0:10],
        "Jana Hollis",
        text[0:3],
    )
    assert (rows[0]["Quad Code"], rows[0]["Intensity"], rows[0]["Actor Country"]) == (
        "VERBAL CONFLICT",
        "-2.0",
        "",
    )


def test_graphml_reads_back_with_every_actor_and_point(told):
    root = ET.fromstring(bodies("graphml", told)["actors.graphml"])
    labels = [one.text for one in root.iter(f"{GRAPHML}data") if one.get("key") == "node-label"]
    assert labels == ["Jana Hollis", "Aldo\ufffd <Brandt>"]
    (edge,) = root.iter(f"{GRAPHML}edge")
    held = {one.get("key"): one.text for one in edge}
    assert (edge.get("source"), edge.get("target"), held["edge-score"]) == ("p-1", "p-2", "-2.0")
    assert held["edge-what"] == "a\tb & c"
    declared = {one.get("id") for one in root.iter(f"{GRAPHML}key")}
    assert {one.get("key") for one in root.iter(f"{GRAPHML}data")} <= declared


@pytest.mark.parametrize(("form", "space"), [("graphml", GRAPHML), ("gexf", GEXF)])
def test_copies_lead_from_where_it_stood_first_and_name_outside_sources(told, form, space):
    root = ET.fromstring(bodies(form, told)[f"copies.{form}"])
    assert {one.get("id") for one in root.iter(f"{space}node")} == {"courier", "harbor", "Nordvik Wire"}
    ends = {(one.get("source"), one.get("target")) for one in root.iter(f"{space}edge")}
    assert ends == {("courier", "harbor"), ("Nordvik Wire", "courier")}


def test_gexf_declares_every_value_and_weighs_without_sign(told):
    root = ET.fromstring(bodies("gexf", told)["actors.gexf"])
    (edge,) = root.iter(f"{GEXF}edge")
    assert edge.get("weight") == "2.0"
    edge_fields = next(one for one in root.iter(f"{GEXF}attributes") if one.get("class") == "edge")
    titles = {one.get("id"): one.get("title") for one in edge_fields}
    values = {titles[one.get("for")]: one.get("value") for one in edge.iter(f"{GEXF}attvalue")}
    assert (values["score"], values["what"]) == ("-2.0", "a\tb & c")


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(records())
def test_any_record_gives_networks_that_an_xml_parser_reads(record):
    for form in ("graphml", "gexf"):
        for body in bodies(form, record).values():
            assert ET.fromstring(body).tag.endswith(form)
