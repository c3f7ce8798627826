"""The published shape of a record as JSON: a JSON Schema made from the nouns, so that it cannot fall behind."""

import dataclasses
from typing import Any, Literal, get_args, get_origin

from onrecord.model.fields import fields_of, is_pairs, is_placed, meanings_of, tables
from onrecord.model.records import Record
from onrecord.model.spans import Place, Span
from onrecord.model.versions import SCHEMA_VERSION

Schema = dict[str, Any]
PLAIN: dict[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
}
OFFSET: Schema = {"type": "integer", "minimum": 0}
SPAN: Schema = {
    "description": "First code point and one past the last, 0-based, in the text of the row's document.",
    "type": "array",
    "items": OFFSET,
    "minItems": 2,
    "maxItems": 2,
}
PLACE: Schema = {
    "description": "A stretch of a document's text and its exact words.",
    "type": "object",
    "properties": {
        "document": {"type": "string"},
        "start": OFFSET,
        "end": OFFSET,
        "exact": {"type": "string"},
    },
    "required": ["document", "start", "end", "exact"],
}


def json_schema() -> Schema:
    """Return the JSON Schema (2020-12) of a whole record, its rows under `$defs`."""
    definitions: dict[str, Schema] = {"Span": SPAN, "Place": PLACE}
    meanings = meanings_of(Record)
    properties: Schema = {
        "onrecord": {"type": "object", "description": "Version of onrecord and of the tables."},
    }
    for table, noun in tables().items():
        _define(noun, definitions)
        items = {"$ref": f"#/$defs/{noun.__name__}"}
        properties[table] = {"type": "array", "items": items, "description": meanings[table]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A record made by onrecord, tables of version {SCHEMA_VERSION}",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "$defs": dict(sorted(definitions.items())),
    }


def _define(noun: type, definitions: dict[str, Schema]) -> None:
    """Add a noun's schema, and those of the nouns inside it."""
    if noun.__name__ in definitions:
        return
    properties: Schema = {}
    definitions[noun.__name__] = {
        "description": (noun.__doc__ or "").split("\n", 1)[0],
        "type": "object",
        "properties": properties,
    }
    for field in fields_of(noun):
        shape = _shape(field.hint, definitions)
        if field.optional:
            shape = {"anyOf": [shape, {"type": "null"}]}
        properties[field.name] = {**shape, "description": field.meaning}
        if field.name == "end" and is_placed(noun):
            properties["exact"] = {"type": "string", "description": "The words from start to end."}
    definitions[noun.__name__]["required"] = list(properties)


def _shape(hint: Any, definitions: dict[str, Schema]) -> Schema:
    if hint in PLAIN:
        return PLAIN[hint]
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if is_pairs(hint):
        value = get_args(get_args(hint)[0])[1]
        return {"type": "object", "additionalProperties": _shape(value, definitions)}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _shape(get_args(hint)[0], definitions)}
    if isinstance(hint, type) and dataclasses.is_dataclass(hint) and hint not in (Span, Place):
        _define(hint, definitions)
    return {"$ref": f"#/$defs/{hint.__name__}"}
