"""A record to a story file: written whole or not at all, the same bytes for the same record."""

import contextlib
import json
import os
import sqlite3
from typing import Any

from onrecord.errors import StoryFileError
from onrecord.model.fields import columns_of, tables
from onrecord.model.records import Record
from onrecord.model.rows import Row, rows_of
from onrecord.store.schema import SEARCHED, schema
from onrecord.store.whole import replacing


def save(record: Record, path: str | os.PathLike[str]) -> None:
    """Write a record to one SQLite file, in place of what stood there.

    Args:
        record: The record.
        path: The story file.

    Raises:
        StoryFileError: The folder is missing or full or may not be written to, or two rows share an id.
    """
    with replacing(path) as part:
        try:
            with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as database:
                _fill(database, record)
        except sqlite3.IntegrityError as error:
            raise StoryFileError(
                f"{path} was not written: two rows of one table share an id ({error})"
            ) from error
        except sqlite3.Error as error:
            raise StoryFileError(f"{path} could not be written ({error}). Is the disk full?") from error


def _fill(database: sqlite3.Connection, record: Record) -> None:
    """Write everything in one transaction; the file is new, so there is nothing to roll back to."""
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA synchronous = OFF")  # `replacing` forces the whole file to the disk
    database.execute("BEGIN")
    for statement in schema():
        database.execute(statement)
    for table, rows in rows_of(record):
        columns = columns_of(tables()[table])
        names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" for _ in columns)
        # The names come from our own nouns, the values are bound.
        insert = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608
        database.executemany(insert, (_values(row, columns) for row in rows))
    database.executemany(
        'INSERT INTO "annotations" VALUES (?, ?, ?)',
        ((one.sha256, one.model, one.body) for one in record.annotations),
    )
    for table in SEARCHED:
        database.execute(f'INSERT INTO "{table}_fts" ("{table}_fts") VALUES (\'rebuild\')')  # noqa: S608
    database.execute("COMMIT")


def _values(row: Row, columns: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(_cell(row[name]) for name in columns)


def _cell(value: Any) -> Any:
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return value
