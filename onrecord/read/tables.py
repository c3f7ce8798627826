"""Comma- and tab-separated tables of reports."""

import csv
import io
from collections.abc import Iterator

from onrecord.errors import UnreadableInputError
from onrecord.model.documents import Raw
from onrecord.model.records import Gap
from onrecord.read.encodings import decoded
from onrecord.read.fields import Names, is_known
from onrecord.read.rows import Row, reports_of
from onrecord.read.sources import LARGEST_REPORT, Source, unread

LARGEST_TABLE = 256_000_000  # bytes; a table is decoded whole, because spreadsheets save in many encodings
SEPARATORS = ",;\t|"
BROKEN = "its quotation marks do not pair, so its columns cannot be told; mend it in a spreadsheet"


def table_reports(source: Source, names: Names) -> Iterator[Raw | Gap]:
    """Yield the reports of a table whose first line names the columns.

    Raises:
        UnreadableInputError: The table is empty, too large, no text, or names no column that onrecord knows.
    """
    text, guess = decoded(source.body(LARGEST_TABLE))
    header = text.lstrip("\ufeff").split("\n", 1)[0]
    separator = "\t" if source.suffix == ".tsv" else max(SEPARATORS, key=header.count)
    columns = {column.strip() for column in next(csv.reader([header], delimiter=separator), [])}
    if not any(is_known(column) or column in dict(names) for column in columns):
        raise UnreadableInputError(
            "a table whose first line names no known column; name its columns, such as id, text, outlet, date"
        )
    yield from reports_of(source, _rows(text, separator), names)
    if guess:
        yield unread(source.path, guess)


def _rows(text: str, separator: str) -> Iterator[Row]:
    before = csv.field_size_limit(LARGEST_REPORT)  # the library's own limit of 128 kB cuts long reports
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        names = [name.strip() for name in next(reader)]
        while True:
            line = reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield line, BROKEN
                continue
            if any(cells):
                yield line, dict(zip(names, cells, strict=False))
    finally:
        csv.field_size_limit(before)
