"""`onrecord formats`: what `onrecord export --to` can write."""

from onrecord.present.cli.options import AsCsv, AsJson, AsJsonl, AsTable, NoColor, Output
from onrecord.present.cli.shapes import asked_shape, write_rows
from onrecord.present.cli.voice import voice


def formats(
    *,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: AsCsv = False,
    as_table: AsTable = False,
    output: Output = None,
    no_color: NoColor = False,
) -> None:
    """List the formats that a record can be exported to."""
    from onrecord.present.export import exporters

    shape = asked_shape(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv, as_table=as_table, output=output)
    rows = [{"format": one.name, "meaning": one.meaning} for one in exporters()]
    color = voice(quiet=False, verbose=False, no_color=no_color).color
    write_rows(rows, ("format", "meaning"), shape, output, color=color)
