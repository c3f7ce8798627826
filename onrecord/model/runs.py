"""How a record was made, and the last check on it before it leaves the flow."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from onrecord.model.fields import tables
from onrecord.model.ids import content_id
from onrecord.model.records import Record, Run
from onrecord.model.versions import SCHEMA_VERSION, VERSION

Pairs = Iterable[tuple[str, str]]


def with_run(
    record: Record, *, settings: Pairs, models: Pairs, seconds: Iterable[tuple[str, float]] = ()
) -> Record:
    """Return the record with the row that tells how it was made.

    Args:
        record: The record, whole but for `runs`.
        settings: Name and value of each setting that changes a result.
        models: Name and hash of each model.
        seconds: Room and wall seconds, where they were asked for.
    """
    chosen, used = tuple(sorted(settings)), tuple(sorted(models))
    inputs = tuple(sorted((document.id, document.sha256) for document in record.documents))
    run = Run(
        id=content_id("run", VERSION, SCHEMA_VERSION, *map(str, (chosen, used, inputs))),
        version=VERSION,
        schema=SCHEMA_VERSION,
        settings=chosen,
        models=used,
        inputs=inputs,
        counts=tuple((table, len(getattr(record, table))) for table in tables() if table != "runs"),
        seconds=tuple(seconds),
    )
    return replace(record, runs=(run,))


def once_each(record: Record) -> Record:
    """Return the record with each id once in its table, the first of them kept.

    An id is a hash of what a row says, so a second one is the same thing found twice.
    """
    kept: dict[str, Any] = {
        table: tuple({row.id: row for row in reversed(getattr(record, table))}.values())[::-1]
        for table in tables()
    }
    annotations = {one.sha256: one for one in record.annotations}
    return replace(record, **kept, annotations=tuple(annotations.values()))
