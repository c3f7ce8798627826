"""The whole record as one JSON file, and the JSON Schema that describes it."""

import json
from collections.abc import Iterator
from typing import Any

from onrecord.model.records import Record
from onrecord.model.rows import rows_of
from onrecord.model.versions import SCHEMA_VERSION, VERSION
from onrecord.present.export.json_schema import json_schema
from onrecord.present.export.registry import Exporter, Written


def json_files(record: Record) -> Iterator[Written]:
    """Yield the record and its schema."""
    head: dict[str, Any] = {"onrecord": {"version": VERSION, "schema": SCHEMA_VERSION}}
    yield Written(name="record.json", body=json_body(head | dict(rows_of(record))))
    yield Written(name="record.schema.json", body=json_body(json_schema()))


def json_body(value: Any) -> bytes:
    """Return a value as indented JSON in UTF-8."""
    return (json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


EXPORTER = Exporter(
    name="json",
    meaning="The whole record in one JSON file, with its JSON Schema.",
    files=json_files,
)
