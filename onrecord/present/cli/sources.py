"""`onrecord sources`: who has it from whom, in one list."""

from onrecord.present.cli.options import AsCsv, AsJson, AsJsonl, AsTable, NoColor, Output, StoryFile
from onrecord.present.cli.shapes import asked_shape, write_rows
from onrecord.present.cli.voice import voice

# For each table: what its rows are, and which of their fields says who has it, and from whom.
TABLES = {
    "origins": ("origin", "name", None),
    "derivations": ("derivation", "derived", "from"),
    "credits": ("credit", "document", "credited"),
}
COLUMNS = ("is", "name", "from", "kind", "documents", "why")


def sources(
    *,
    story: StoryFile,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: AsCsv = False,
    as_table: AsTable = False,
    output: Output = None,
    no_color: NoColor = False,
) -> None:
    """List who has it from whom: independent origins, what derives from what, and named sources."""
    from onrecord.model.rows import rows_of
    from onrecord.store import record_in

    shape = asked_shape(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv, as_table=as_table, output=output)
    tables = dict(rows_of(record_in(story, annotations=False)))
    rows = [
        {"is": kind, "name": row[name], "from": row[origin] if origin else None} | row
        for table, (kind, name, origin) in TABLES.items()
        for row in tables[table]
    ]
    color = voice(quiet=False, verbose=False, no_color=no_color).color
    write_rows(rows, COLUMNS, shape, output, color=color)
