"""Rows on standard output or in a file: as a table to read, JSON, JSON lines or CSV."""

import contextlib
import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import typer

from onrecord.errors import UsageError
from onrecord.present.cli.voice import printable

if TYPE_CHECKING:
    from onrecord.model.rows import Row

Shape = Literal["json", "jsonl", "csv", "table"]
ENDINGS: dict[str, Shape] = {".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".txt": "table"}
PIPED_WIDTH = 160  # columns of a table that is not written to a terminal
CLIPPED = 400  # code points of a cell in a table to read


def asked_shape(*, as_json: bool, as_jsonl: bool, as_csv: bool, as_table: bool, output: Path | None) -> Shape:
    """Return the one shape asked for; else by the file's ending; else a table for a terminal, lines for a pipe.

    Raises:
        UsageError: Two shapes are asked for at once.
    """
    asked: dict[Shape, bool] = {"json": as_json, "jsonl": as_jsonl, "csv": as_csv, "table": as_table}
    wanted = [shape for shape, said in asked.items() if said]
    if len(wanted) > 1:
        raise UsageError(f"--{wanted[0]} and --{wanted[1]} cannot go together: choose one")
    if wanted:
        return wanted[0]
    if output is not None:
        return ENDINGS.get(output.suffix.lower(), "jsonl")
    return "table" if sys.stdout.isatty() else "jsonl"


def write_rows(
    rows: "Sequence[Row]", columns: Sequence[str], shape: Shape, output: Path | None, *, color: bool = False
) -> None:
    """Write rows; `columns` are those that a table to read shows, the other shapes show all."""
    write_words(_text(rows, columns, shape, color=color and output is None), output)


def write_words(words: str, output: Path | None) -> None:
    """Write finished words to standard output or to a file."""
    if output is None:
        with piping():
            sys.stdout.write(words)
        return
    from onrecord.store import replacing

    with replacing(output) as part:
        part.write_text(words, encoding="utf-8", newline="")


@contextlib.contextmanager
def piping() -> Iterator[None]:
    """Let standard output end early without a word, as `| head` does."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="")
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes standard output once more at its end: give it somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


def _text(rows: "Sequence[Row]", columns: Sequence[str], shape: Shape, *, color: bool) -> str:
    from onrecord.present.export.csv_tables import csv_text
    from onrecord.present.export.json_lines import json_line

    if shape == "json":
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    if shape == "jsonl":
        return "".join(json_line(row) for row in rows)
    if shape == "csv":
        return csv_text(rows, tuple(dict.fromkeys(name for row in rows for name in row)) or tuple(columns))
    return _table(rows, columns, color=color)


def _table(rows: "Sequence[Row]", columns: Sequence[str], *, color: bool) -> str:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*columns, box=None, pad_edge=False, header_style="bold")
    for row in rows:
        table.add_row(*(Text(_cell(row.get(name))) for name in columns))
    sink = io.StringIO()
    terminal = sys.stdout.isatty()
    width = None if terminal else PIPED_WIDTH
    Console(file=sink, width=width, force_terminal=terminal and color, no_color=not color).print(table)
    return sink.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(_cell(one) for one in value)
    if isinstance(value, dict):
        return _cell(value.get("exact") or value.get("words") or next(iter(value.values()), ""))
    words = printable(" ".join(str(value).split()))
    return words if len(words) <= CLIPPED else words[: CLIPPED - 1] + "…"
