"""`onrecord show`: what a story file holds."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.present.cli.options import AsCsv, AsJson, AsJsonl, AsTable, NoColor, Output, StoryFile
from onrecord.present.cli.shapes import asked_shape, write_rows
from onrecord.present.cli.voice import voice

if TYPE_CHECKING:
    from onrecord.model.records import Record

COLUMNS = ("what", "count", "meaning")


def show(
    *,
    story: StoryFile,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: AsCsv = False,
    as_table: AsTable = False,
    output: Output = None,
    no_color: NoColor = False,
) -> None:
    """Show what a story file holds: publishers, independent origins, and the rows of each table."""
    from onrecord.model.fields import meanings_of, tables
    from onrecord.model.records import Record
    from onrecord.store import record_in

    shape = asked_shape(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv, as_table=as_table, output=output)
    record = record_in(story, annotations=False)
    publishers = {one.publisher or one.outlet for one in record.documents} - {None}
    tellings = sum(origin.tells for origin in record.origins)
    meanings = meanings_of(Record)
    rows = [
        {
            "what": "publishers",
            "count": len(publishers),
            "meaning": "Families or companies behind the outlets.",
        },
        {"what": "independent origins", "count": tellings, "meaning": "The number to trust: copies folded."},
        *(
            {"what": table, "count": len(_rows(record, table)), "meaning": meanings[table]}
            for table in tables()
        ),
    ]
    color = voice(quiet=False, verbose=False, no_color=no_color).color
    write_rows(rows, COLUMNS, shape, output, color=color)


def _rows(record: "Record", table: str) -> Sequence[object]:
    """Return what there is to count of a table; a piece of a quotation is no further one."""
    rows: Sequence[object] = record.quotations if table == "quotes" else getattr(record, table)
    return rows
