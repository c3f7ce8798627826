"""`onrecord reuse`: the pairs of a whole collection in which one text carries the words of the other."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.present.cli.options import AsCsv, AsJson, AsJsonl, AsTable, NoColor, Output, Quiet
from onrecord.present.cli.shapes import asked_shape, write_rows
from onrecord.present.cli.voice import voice

if TYPE_CHECKING:
    from onrecord.model.copies import Pair
    from onrecord.model.rows import Row

COLUMNS = ("left", "right", "kind", "share_left", "share_right", "why")


def reuse(
    *,
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT...", help="Folders, files, or - for standard input.")
    ],
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: AsCsv = False,
    as_table: AsTable = False,
    output: Output = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """List the pairs of texts in INPUT in which one carries the words of the other: copies, rewrites, excerpts.

    Works on tens of thousands of texts; each row has the sentences in common, as places in both texts.
    """
    from onrecord import clean, trace
    from onrecord.read import reports

    shape = asked_shape(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv, as_table=as_table, output=output)
    spoken = voice(quiet=quiet, verbose=False, no_color=no_color)
    raws, unread = reports(inputs)
    texts: dict[str, str] = {}
    for raw in raws:
        # Only a saved page needs its article taken out; every other text is compared as it stands.
        document = clean.cleaned(raw).document if raw.format == "html" else None
        if document is not None or raw.format != "html":
            texts[raw.id] = document.text if document is not None else raw.body
    found = trace.pairs(texts.items())
    write_rows([_row(pair, texts) for pair in found], COLUMNS, shape, output, color=spoken.color)
    spoken.say(f"{len(found)} {'pair' if len(found) == 1 else 'pairs'} among {len(texts)} texts.")
    for gap in unread:
        spoken.say(f"{gap.document}: {gap.reason}")


def _row(pair: "Pair", texts: dict[str, str]) -> "Row":
    """Return one pair as a row, each place with its exact words."""
    row = asdict(pair)
    row["passages"] = [
        [{**asdict(place), "exact": texts[place.document][place.start : place.end]} for place in places]
        for places in pair.passages
    ]
    return row
