"""A verb for each table of the record: its rows, nothing added."""

import tomllib
from collections.abc import Callable, Iterator
from importlib import resources
from typing import Any

from onrecord.present.cli.options import AsCsv, AsJson, AsJsonl, AsTable, NoColor, Output, StoryFile
from onrecord.present.cli.shapes import asked_shape, write_rows
from onrecord.present.cli.voice import voice


def table_verbs() -> Iterator[tuple[str, Callable[..., None], str]]:
    """Yield a verb for each table: its name, what it does, and what it lists."""
    for table, shown in _shown().items():
        yield shown.get("verb", table.replace("_", "-")), _verb(table, shown["columns"]), shown["lists"]


def _shown() -> dict[str, dict[str, Any]]:
    # Read from a file and not from the nouns, which would cost --help 50 ms.
    return tomllib.loads(resources.files(__package__).joinpath("tables.toml").read_text(encoding="utf-8"))


def _verb(table: str, columns: list[str]) -> Callable[..., None]:
    def rows(
        *,
        story: StoryFile,
        as_json: AsJson = False,
        as_jsonl: AsJsonl = False,
        as_csv: AsCsv = False,
        as_table: AsTable = False,
        output: Output = None,
        no_color: NoColor = False,
    ) -> None:
        from onrecord.model.rows import rows_of
        from onrecord.store import record_in

        shape = asked_shape(
            as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv, as_table=as_table, output=output
        )
        # A piece of a quotation is no further one: it stands in the exports alone.
        found = [
            row
            for row in dict(rows_of(record_in(story, annotations=False)))[table]
            if row.get("part_of") is None
        ]
        color = voice(quiet=False, verbose=False, no_color=no_color).color
        write_rows(found, columns, shape, output, color=color)

    return rows
