"""JSON lines and JSON lists of reports, and the JSON that article extractors write."""

import json
from collections.abc import Iterator
from typing import Any

from onrecord.errors import UnreadableInputError
from onrecord.model.documents import Raw
from onrecord.model.records import Gap
from onrecord.read.encodings import MARKS, decoded
from onrecord.read.fields import Names, renamed
from onrecord.read.rows import TOO_LARGE, Row, reports_of
from onrecord.read.sources import LARGEST_REPORT, Source

LARGEST_LIST = 64_000_000  # bytes of a file that must be held whole; five times that in memory
HOLDERS = ("articles", "items", "results", "documents", "data", "reports", "response", "docs")
NOT_JSON = "not JSON; mend the line, or take it out"
NO_OBJECT = "not a JSON object with fields such as id and text"


def line_reports(source: Source, names: Names) -> Iterator[Raw | Gap]:
    """Yield the reports of a file with one JSON object a line, held one line at a time."""
    with source.open() as file:
        start = file.read(4)
    if any(start.startswith(mark) for mark, name in MARKS if name != "utf-8-sig"):
        raise UnreadableInputError("JSON lines in UTF-16 or UTF-32; save it as UTF-8")
    yield from reports_of(source, _lines(source), names)


def list_reports(source: Source, names: Names) -> Iterator[Raw | Gap]:
    """Yield the reports of a JSON file: a list, an object that holds one, or one report.

    Raises:
        UnreadableInputError: The file is larger than 64 MB, or no JSON.
    """
    text, _ = decoded(source.body(LARGEST_LIST))
    try:
        loaded = json.loads(text)
    except (ValueError, RecursionError):
        if text.lstrip().startswith("{") and "\n{" in text:  # JSON lines under the wrong name
            yield from line_reports(source, names)
            return
        raise UnreadableInputError("not JSON; mend it, or write one object a line (.jsonl)") from None
    rows = _members(loaded)
    yield from reports_of(source, ((i, _row(row)) for i, row in enumerate(rows, start=1)), names)


def _members(loaded: Any) -> list[Any]:
    if isinstance(loaded, dict) and not renamed(loaded).get("text"):
        held = next((loaded[name] for name in HOLDERS if isinstance(loaded.get(name), list | dict)), None)
        return [loaded] if held is None else _members(held)
    return loaded if isinstance(loaded, list) else [loaded]


def _lines(source: Source) -> Iterator[Row]:
    with source.open() as file:
        number = 0
        while line := file.readline(LARGEST_REPORT + 1):
            number += 1
            if len(line) > LARGEST_REPORT:
                while line and not line.endswith(b"\n"):
                    line = file.readline(LARGEST_REPORT)
                yield number, TOO_LARGE
            elif line.strip():
                yield number, _parsed(line)


def _parsed(line: bytes) -> dict[str, Any] | str:
    try:
        return _row(json.loads(decoded(line)[0]))
    except (ValueError, RecursionError, UnreadableInputError):
        return NOT_JSON


def _row(loaded: Any) -> dict[str, Any] | str:
    return {str(k): v for k, v in loaded.items()} if isinstance(loaded, dict) else NO_OBJECT
