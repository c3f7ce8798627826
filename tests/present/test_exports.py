"""Every export: readable, whole, and the same for the same record."""

import csv
import io
import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import UsageError
from onrecord.model.fields import tables
from onrecord.model.rows import rows_of
from onrecord.present.export import exporter_named, exporters
from onrecord.present.export.csv_tables import FORMULA, cell
from onrecord.present.export.json_schema import json_schema
from tests.records import records

FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def bodies(name, record):
    """Return each file's name and text."""
    return {written.name: written.body.decode() for written in exporter_named(name).files(record)}


@FEW
@given(records())
def test_every_exporter_takes_any_record_and_gives_the_same_bytes_each_time(record):
    for exporter in exporters():
        assert list(exporter.files(record)) == list(exporter.files(record))


@FEW
@given(records())
def test_json_lines_and_csv_hold_the_same_rows(record):
    lines, cells = bodies("jsonl", record), bodies("csv", record)
    for table in tables():
        rows = [json.loads(line) for line in lines[f"{table}.jsonl"].split("\n")[:-1]]
        in_csv = list(csv.DictReader(io.StringIO(cells[f"{table}.csv"], newline="")))
        assert [row["id"] for row in rows] == [unescaped(row["id"]) for row in in_csv]
        assert all(set(row) == set(other) for row, other in zip(rows, in_csv, strict=True))


@given(st.text())
def test_no_csv_cell_starts_a_formula_and_the_words_can_be_had_back(words):
    shown = cell(words)
    assert not re.match(r"\s*[=+\-@\t\r＝＋－＠|%]", shown)
    assert unescaped(shown) == words


def unescaped(shown):
    """Return the words of a cell: the rule that the documentation gives."""
    return shown[1:] if shown.startswith("'") and FORMULA.match(shown) else shown


def test_numbers_in_csv_stay_numbers():
    assert [cell(-3), cell(0.5), cell(True), cell(None)] == [-3, 0.5, "true", ""]


@FEW
@given(records())
def test_the_json_export_fits_its_published_schema(record):
    schema = json_schema()
    assert not list(misfits(json.loads(bodies("json", record)["record.json"]), schema, schema))


KINDS = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None)}
KINDS |= {"array": list, "object": dict}


def misfits(value, shape, root):
    """Yield what does not fit the keywords of JSON Schema that we use."""
    if "$ref" in shape:
        yield from misfits(value, root["$defs"][shape["$ref"].rsplit("/", 1)[1]], root)
    if "anyOf" in shape and all(list(misfits(value, one, root)) for one in shape["anyOf"]):
        yield value
    if "enum" in shape and value not in shape["enum"]:
        yield value
    if "type" in shape and not isinstance(value, KINDS[shape["type"]]):
        yield value
    elif shape.get("type") == "object":
        yield from misfit_fields(value, shape, root)
    elif shape.get("type") == "array":
        for one in value:
            yield from misfits(one, shape["items"], root)


def misfit_fields(value, shape, root):
    """Yield what does not fit in an object; a field that the schema does not name is a misfit too."""
    yield from (name for name in shape.get("required", ()) if name not in value)
    for name, one in value.items():
        known = shape.get("properties", {}).get(name, shape.get("additionalProperties"))
        if known is not None:
            yield from misfits(one, known, root)
        elif "properties" in shape:
            yield name


def test_the_checker_of_schemas_sees_a_misfit(small_record):
    whole = json.loads(bodies("json", small_record)["record.json"])
    whole["quotes"][0]["kind"] = "telepathy"
    assert list(misfits(whole, json_schema(), json_schema()))


def test_every_web_annotation_points_to_its_words(small_record):
    page = json.loads(bodies("web-annotation", small_record)["annotations.jsonld"])
    texts = {document.url: document.text for document in small_record.documents}
    placed = [row for _, rows in rows_of(small_record) for row in rows if "exact" in row]
    assert len(page["items"]) == len(placed) > 0
    for item in page["items"]:
        for target in item["target"]:
            position, words = target["selector"]
            text = texts[target["source"]]
            assert text[position["start"] : position["end"]] == words["exact"]
            assert words["prefix"] + words["exact"] + words["suffix"] in text


def test_every_footnote_of_the_memo_is_used_and_every_mark_has_one(small_record):
    memo = bodies("markdown", small_record)["memo.md"]
    marks = re.findall(r"\[\^(\d+)\](?!:)", memo)
    notes = re.findall(r"^\[\^(\d+)\]:", memo, re.MULTILINE)
    assert sorted(set(marks)) == sorted(notes)
    assert "**Jana Hollis**: We will reopen it in May" in memo
    assert "shortened" in memo


@given(st.text())
def test_words_in_a_memo_cannot_become_markup(words):
    from onrecord.present.export.memo import escaped

    shown = escaped(words)
    assert not re.search(r"(?<!\\)(?:\\\\)*[<\[`*_|]", shown)
    assert not re.match(r"[-+#=]|\d+[.)]", shown)
    assert "\n" not in shown


def test_dates_in_a_memo_stay_as_they_are():
    from onrecord.present.export.memo import escaped

    assert escaped("2031-03-02") == "2031-03-02"
    assert escaped("- 1") == "\\- 1"


def test_an_unknown_format_names_the_known_ones():
    with pytest.raises(UsageError, match=r"no format 'sqlite'.*csv, .*jsonl"):
        exporter_named("sqlite")
