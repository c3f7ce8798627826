"""JSON lines: one file a table, one row a line, empty tables too. What other programs read."""

import json
from collections.abc import Iterator

from onrecord.model.records import Record
from onrecord.model.rows import Row, rows_of
from onrecord.present.export.registry import Exporter, Written


def jsonl_files(record: Record) -> Iterator[Written]:
    """Yield each table as JSON lines."""
    for table, rows in rows_of(record):
        body = "".join(json_line(row) for row in rows)
        yield Written(name=f"{table}.jsonl", body=body.encode())


def json_line(row: Row) -> str:
    r"""Return a row as one line.

    >>> json_line({"exact": "“No”", "score": 1.0})
    '{"exact":"“No”","score":1.0}\n'
    """
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"), allow_nan=False) + "\n"


EXPORTER = Exporter(
    name="jsonl",
    meaning="One file a table, one JSON object a line, empty tables too: for other programs.",
    files=jsonl_files,
)
