"""A story file to a record. The file may come by mail: nothing in it is run, and every value is checked."""

import contextlib
import json
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.errors import StoryFileError
from onrecord.model.fields import fields_of, tables
from onrecord.model.pages import Annotation
from onrecord.model.reading import noun_of
from onrecord.model.records import Record
from onrecord.model.rows import Row
from onrecord.model.versions import SCHEMA_VERSION
from onrecord.store.schema import APPLICATION_ID, is_nested

LONGEST_VALUE = 500_000_000  # bytes of one cell; a stranger's file must not fill the memory
HEAD = b"SQLite format 3\x00"


def record_in(path: str | os.PathLike[str], *, annotations: bool = True) -> Record:
    """Return the record that a story file holds.

    Args:
        path: The story file.
        annotations: Whether to read the packed grammar too, which only a rebuild needs.

    Raises:
        StoryFileError: There is no such file, it is no story file, it was made by a newer onrecord, or it is
            damaged.
    """
    with _opened(path) as database:
        read: dict[str, tuple[Any, ...]] = {}
        texts: dict[str, str] = {}
        for table, noun in tables().items():
            rows = list(_rows(database, table, noun))
            if table == "documents":
                texts = {row["id"]: row["text"] for row in rows}
            read[table] = tuple(noun_of(noun, row, texts) for row in rows)
        if annotations:
            read["annotations"] = tuple(_annotations(database))
        return Record(**read)


def annotations_in(path: str | os.PathLike[str]) -> dict[str, Annotation]:
    """Return the packed grammar of a story file by the digest of its text, for a rebuild."""
    with _opened(path) as database:
        return {one.sha256: one for one in _annotations(database)}


def is_story_file(path: str | os.PathLike[str]) -> bool:
    """Tell whether a file is a story file of any version, by the mark in its head."""
    with contextlib.suppress(OSError), Path(path).open("rb") as file:
        head = file.read(100)
        return head.startswith(HEAD) and head[68:72] == APPLICATION_ID.to_bytes(4, "big")
    return False


@contextlib.contextmanager
def _opened(path: str | os.PathLike[str]) -> Iterator[sqlite3.Connection]:
    """Give a story file, opened to read only, and say in words what is wrong with it."""
    if not Path(path).exists():
        raise StoryFileError(f"there is no file {path}: make it with `onrecord build REPORTS -o {path}`")
    if not is_story_file(path):
        raise StoryFileError(
            f"{path} is not a story file: one is made by `onrecord build REPORTS -o story.db`"
        )
    address = Path(path).resolve().as_uri() + "?mode=ro"
    try:
        with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
            database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
            database.execute("PRAGMA trusted_schema = OFF")
            _check_version(database)
            _check_tables(database)
            yield database
    except StoryFileError as error:
        raise StoryFileError(f"{path}: {error}") from error
    except (sqlite3.Error, UnicodeDecodeError, RecursionError) as error:
        raise StoryFileError(f"{path} is damaged ({error}): build it again from the reports") from error


def _check_version(database: sqlite3.Connection) -> None:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA_VERSION:
        raise StoryFileError(
            f"made by a newer onrecord (its tables are version {version}, this one reads {SCHEMA_VERSION}). "
            "Update onrecord, or build the file again from the reports."
        )
    if version < SCHEMA_VERSION:
        raise StoryFileError(f"its tables are of version {version}. Build it again from the reports.")


def _check_tables(database: sqlite3.Connection) -> None:
    """Refuse views and computed columns in the place of tables: reading one would run what a stranger wrote."""
    kinds = {name: kind for _, name, kind, *_ in database.execute("PRAGMA table_list")}
    for table in (*tables(), "annotations"):
        hidden = [row for row in database.execute(f'PRAGMA table_xinfo("{table}")') if row[-1] != 0]
        if kinds.get(table) != "table" or hidden:
            raise StoryFileError(f"it has no plain table `{table}`. Build it again from the reports.")


def _rows(database: sqlite3.Connection, table: str, noun: type) -> Iterator[Row]:
    """Yield a table's rows in the order they were written, nested values read from their JSON."""
    cursor = database.execute(f'SELECT * FROM "{table}" ORDER BY rowid')  # noqa: S608 (our own names)
    columns = [column[0] for column in cursor.description]
    fields = {field.name: field for field in fields_of(noun)}
    for values in cursor:
        row = dict(zip(columns, values, strict=True))
        for name, field in fields.items():
            if row.get(name) is None:
                continue
            if field.hint is bool and row[name] in (0, 1):
                row[name] = bool(row[name])
            elif is_nested(field.hint):
                row[name] = _nested(row[name], table, name)
        yield row


def _nested(words: Any, table: str, name: str) -> Any:
    try:
        return json.loads(words)
    except (TypeError, ValueError) as error:
        raise StoryFileError(
            f"`{name}` in `{table}` is damaged. Build the file again from the reports."
        ) from error


def _annotations(database: sqlite3.Connection) -> Iterator[Annotation]:
    for sha256, model, body in database.execute(
        'SELECT sha256, model, body FROM "annotations" ORDER BY rowid'
    ):
        if not (isinstance(sha256, str) and isinstance(model, str) and isinstance(body, bytes)):
            raise StoryFileError("an annotation is damaged. Build the file again from the reports.")
        yield Annotation(sha256=sha256, model=model, body=body)
