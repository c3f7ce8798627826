"""The tables of a story file, written from the nouns: a column a field, nested values as JSON text.

The file opens in any SQLite browser. Datasette follows the references from a quotation to its document, its
speaker and its statement, and searches documents, quotations and statements.
"""

import dataclasses
from collections.abc import Iterator
from typing import Any, get_origin

from onrecord.model.fields import Field, fields_of, is_placed, tables
from onrecord.model.versions import SCHEMA_VERSION

APPLICATION_ID = 0x4F4E5243  # "ONRC", in the file's head: how a story file is told from another database
COLUMN_TYPES = {str: "TEXT", int: "INTEGER", bool: "INTEGER", float: "REAL"}
# Which table an id points into, for browsers; the reader does not rely on it.
REFERENCES = {"document": "documents", "person": "people", "statement": "statements"}
SEARCHED = {
    "documents": ("title", "text"),
    "quotes": ("exact", "speaker_name"),
    "statements": ("words", "speaker_name"),
}
ANNOTATIONS = (
    'CREATE TABLE "annotations" ("sha256" TEXT NOT NULL, "model" TEXT NOT NULL, "body" BLOB NOT NULL)'
)


def schema() -> Iterator[str]:
    """Yield the statements that make an empty story file."""
    yield f"PRAGMA application_id = {APPLICATION_ID}"
    yield f"PRAGMA user_version = {SCHEMA_VERSION}"
    for table, noun in tables().items():
        yield _table(table, noun)
        if is_placed(noun):
            yield f'CREATE INDEX "{table} by place" ON "{table}" ("document", "start")'
    yield ANNOTATIONS
    for table, columns in SEARCHED.items():
        # External content: the words are stored once, and Datasette sees which table the index is for.
        yield (
            f'CREATE VIRTUAL TABLE "{table}_fts" USING fts5 ({", ".join(columns)}, '
            f"content='{table}', tokenize='unicode61 remove_diacritics 2')"
        )


def is_nested(hint: Any) -> bool:
    """Tell whether a value of this type is kept as JSON text."""
    return get_origin(hint) is tuple or dataclasses.is_dataclass(hint)


def _table(table: str, noun: type) -> str:
    columns = []
    for field in fields_of(noun):
        columns.append(_column(field))
        if field.name == "end" and is_placed(noun):
            columns.append('"exact" TEXT NOT NULL')
    references = [
        f'FOREIGN KEY ("{field.name}") REFERENCES "{REFERENCES[field.name]}" ("id")'
        for field in fields_of(noun)
        # A gap may name a file that never became a document.
        if field.name in REFERENCES and table != "gaps"
    ]
    inside = ",\n  ".join((*columns, *references))
    return f'CREATE TABLE "{table}" (\n  {inside}\n)'


def _column(field: Field) -> str:
    kind = COLUMN_TYPES.get(field.hint, "TEXT")
    if field.name == "id":
        return f'"id" {kind} PRIMARY KEY NOT NULL'
    return f'"{field.name}" {kind}' + ("" if field.optional else " NOT NULL")
