"""`onrecord diff`: what a newer story file has that an older one has not, or otherwise."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.present.cli.options import AsCsv, AsJson, AsJsonl, AsTable, NoColor, Output, Quiet
from onrecord.present.cli.shapes import asked_shape, write_rows, write_words
from onrecord.present.cli.voice import voice

COLUMNS = ("kind", "change", "what", "before", "after", "why")


def diff(
    *,
    old: Annotated[Path, typer.Argument(help="The older story file.")],
    new: Annotated[Path, typer.Argument(help="The newer story file.")],
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: AsCsv = False,
    as_table: AsTable = False,
    output: Output = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """List what changed since: new, changed and withdrawn statements, figures, commitments; edited reports."""
    from onrecord.model.rows import row_of
    from onrecord.present.cli.revisions import listing
    from onrecord.resolve import revisions
    from onrecord.store import record_in

    shape = asked_shape(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv, as_table=as_table, output=output)
    spoken = voice(quiet=quiet, verbose=False, no_color=no_color)
    found = revisions(record_in(old, annotations=False), record_in(new, annotations=False))
    if shape == "table":
        write_words(listing(found, color=spoken.color and output is None), output)
    else:
        write_rows([row_of(one, {}) for one in found], COLUMNS, shape, output)
    counts = [
        f"{sum(one.change == word for one in found)} {word}" for word in ("new", "changed", "withdrawn")
    ]
    spoken.say(f"{', '.join(counts)}." if found else "Nothing changed.")
