"""Rows of a JSON file or a table to reports, and the lines that hold none to gaps."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from onrecord.model.documents import Raw
from onrecord.model.ids import content_id
from onrecord.model.records import Gap
from onrecord.read.fields import Names, renamed
from onrecord.read.sources import LARGEST_REPORT, Source, unread

LINES_SHOWN = 5  # line numbers named in one gap; the rest are counted
NO_TEXT = "no text: name its field `text`, or map your name for it to `text`"
NAMELESS = "no id, url or title: nobody could say which report it is; give each row an `id`"
NO_REPORTS = (
    "no reports in it: none of its {} rows has both a text and an id, url or title, so it was passed over"
)
TOO_LARGE = f"larger than {LARGEST_REPORT // 1_000_000} MB, the most that one report may have; split it"

Row = tuple[int, Mapping[str, Any] | str]  # a line number, and the row or why there is none


def reports_of(source: Source, rows: Iterable[Row], names: Names) -> Iterator[Raw | Gap]:
    """Yield a report for each row that holds one, and one gap for each reason why others do not.

    A report's path is the file and its id, never its line, so that sorting a file's lines changes nothing.
    """
    lost: dict[str, list[int]] = {}
    some = False
    for line, row in rows:
        made = row if isinstance(row, str) else _report(source, renamed(row, names))
        if isinstance(made, Raw):
            some = True
            yield made
        else:
            lost.setdefault(made, []).append(line)
    if not some and set(lost) == {NO_TEXT, NAMELESS}:  # a table of something else
        lost = {NO_REPORTS.format(sum(map(len, lost.values()))): []}
    for reason, lines in lost.items():
        yield unread(source.path, f"{_told(lines)}: {reason}" if lines else reason)


def _report(source: Source, fields: dict[str, str]) -> Raw | str:
    """Return the row's report, or why it is none."""
    text = fields.pop("text", "")
    if not text:
        return NO_TEXT
    if len(text) > LARGEST_REPORT:
        return TOO_LARGE
    given = fields.pop("id", "").strip()
    if not given and not (fields.get("url") or fields.get("title")):
        return NAMELESS
    row = given or content_id("r", fields.get("url", ""), fields.get("title", ""), text)
    return Raw(id=row, path=f"{source.path}#{row}", format="json", body=text, fields=tuple(fields.items()))


def _told(lines: list[int]) -> str:
    shown = ", ".join(str(line) for line in lines[:LINES_SHOWN])
    more = len(lines) - LINES_SHOWN
    word = "line" if len(lines) == 1 else "lines"
    return f"{word} {shown}" + (f" and {more} more" if more > 0 else "")
