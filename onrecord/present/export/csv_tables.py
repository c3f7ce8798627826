"""Comma-separated values: one file a table, for spreadsheets. Lists and objects are JSON in their cell.

A spreadsheet takes a cell that starts with `=`, `+`, `-` or `@` for a formula and runs it, and scraped text may
start with one on purpose. Such a text gets one apostrophe in front, and a text that already looks as if it had
got one gets another; so the rule can be undone without loss: where apostrophes stand before one of these signs,
take one away. Numbers are left alone. See docs/decisions/0061-csv-cells.md.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from onrecord.model.fields import columns_of, tables
from onrecord.model.records import Record
from onrecord.model.rows import Row, rows_of
from onrecord.present.export.registry import Exporter, Written

# The signs that start a formula in Excel, LibreOffice and Google Sheets, their full-width forms (Excel in
# Japanese), and the blanks that some of them skip before one.
FORMULA = re.compile(r"'*\s*[=+\-@\t\r\n＝＋－＠|%]")


def csv_files(record: Record) -> Iterator[Written]:
    """Yield each table as CSV with a head line."""
    for table, rows in rows_of(record):
        body = csv_text(rows, columns_of(tables()[table]))
        yield Written(name=f"{table}.csv", body=body.encode())


def csv_text(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """Return rows as CSV (RFC 4180, UTF-8)."""
    sink = io.StringIO(newline="")
    writer = csv.writer(sink)
    writer.writerow(columns)
    writer.writerows([cell(row.get(name)) for name in columns] for row in rows)
    return sink.getvalue()


def cell(value: Any) -> Any:
    """Return a value as a cell that no spreadsheet runs.

    >>> cell("=1+1"), cell("'=1+1"), cell("Hollis"), cell(-3)
    ("'=1+1", "''=1+1", 'Hollis', -3)
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"'{words}" if FORMULA.match(words) else words


EXPORTER = Exporter(
    name="csv",
    meaning="One file a table, for spreadsheets; no cell can be taken for a formula.",
    files=csv_files,
)
