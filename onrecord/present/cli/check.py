"""`onrecord check`: a draft's quotations, figures and names held against a story file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from onrecord.errors import UsageError
from onrecord.present.cli.options import AsCsv, AsJson, AsJsonl, AsTable, NoColor, Output, Quiet
from onrecord.present.cli.shapes import asked_shape, write_rows
from onrecord.present.cli.voice import voice

if TYPE_CHECKING:
    from onrecord.model.checks import CheckVerdict

FOUND = 4  # exit code
COLUMNS = ("about", "verdict", "exact", "speaker_name", "said_by", "why")


def check(
    *,
    drafts: Annotated[list[str], typer.Argument(metavar="DRAFT...", help="Drafts: .md, .txt, or - .")],
    against: Annotated[Path, typer.Option("--against", help="The story file to hold them against.")],
    fail_on: Annotated[
        str | None,
        typer.Option(
            metavar="VERDICTS",
            help="Exit with 4 if a quotation is one of these, separated by commas: altered, missing, other-speaker.",
        ),
    ] = None,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: AsCsv = False,
    as_table: AsTable = False,
    output: Output = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """Check a draft's quotations, figures and names: exact, altered, said by another, or not in the record."""
    failing = _failing(fail_on)
    shape = asked_shape(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv, as_table=as_table, output=output)
    spoken = voice(quiet=quiet, verbose=False, no_color=no_color)

    from onrecord import pipeline
    from onrecord.model.rows import row_of
    from onrecord.settings import Settings
    from onrecord.store import record_in

    record = record_in(against, annotations=False)
    checks, texts = pipeline.check_of(drafts, record, Settings())
    write_rows([row_of(one, texts) for one in checks], COLUMNS, shape, output, color=spoken.color)
    quotations = [one.verdict for one in checks if one.about == "quotation"]
    parts = [f"{len(quotations)} quotations checked{_counted(quotations)}"]
    for about in ("figure", "name"):
        found = [one.verdict for one in checks if one.about == about]
        parts += [f"{len(found)} {about}s{_counted(found)}"] if found else []
    spoken.say("; ".join(parts) + ".")
    if any(verdict in failing for verdict in quotations):
        raise typer.Exit(FOUND)


def _counted(verdicts: list["CheckVerdict"]) -> str:
    """Return how many of each, in words."""
    counts = [(verdicts.count(verdict), verdict) for verdict in _verdicts()]
    told = ", ".join(f"{count} {verdict}" for count, verdict in counts if count)
    return f": {told}" if told else ""


def _verdicts() -> tuple["CheckVerdict", ...]:
    from onrecord.model.checks import CheckVerdict

    return get_args(CheckVerdict)


def _failing(fail_on: str | None) -> tuple[str, ...]:
    """Return the verdicts named with `--fail-on`.

    Raises:
        UsageError: One of them is no verdict.
    """
    asked = tuple(word.strip() for word in (fail_on or "").split(",") if word.strip())
    for word in asked:
        if word not in _verdicts():
            raise UsageError(f"--fail-on knows no verdict {word!r}: use {', '.join(_verdicts())}")
    return asked
