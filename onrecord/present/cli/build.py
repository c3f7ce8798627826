"""`onrecord build`: from reports to a story file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.errors import StoryFileError, UsageError
from onrecord.present.cli.chosen import checked_tables, chosen_settings
from onrecord.present.cli.options import NoColor, Quiet, Verbose
from onrecord.present.cli.voice import Voice, voice

if TYPE_CHECKING:
    from onrecord.model.pages import Annotation
    from onrecord.model.records import Record

UNREADABLE, FOUND = 3, 4  # exit codes
GAPS_SHOWN = 10  # gaps told one by one; `onrecord gaps` has all


def build(
    *,
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT", help="Folders, files, or - for standard input.")
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help="The story file to write.")] = Path(
        "story.db"
    ),
    workers: Annotated[
        int | None,
        typer.Option(min=0, help="Processes side by side; 0 means one for each core, at most four."),
    ] = None,
    as_of: Annotated[
        str | None, typer.Option(help="Tell deadlines as of this ISO date, not the newest report's.")
    ] = None,
    names: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="OURS=THEIRS",
            help="What your tables call a field, such as title=Schlagzeile; ours are id, text, title, outlet, "
            "url, date, author, lang. As often as needed.",
        ),
    ] = None,
    outlets: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Your own outlets, families and agencies; else outlets.toml beside the story file or in the "
            "first folder of INPUT.",
        ),
    ] = None,
    timings: Annotated[bool, typer.Option("--timings", help="Keep seconds per room in the record.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 3 if an input cannot be read.")] = False,
    fail_on: Annotated[
        list[str] | None, typer.Option(metavar="TABLE", help="Exit with 4 if this table has rows.")
    ] = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    no_color: NoColor = False,
) -> None:
    """Build the record of the reports in INPUT and write it to one file."""
    watched = checked_tables(fail_on or ())
    flags = {
        "workers": workers,
        "as_of": as_of,
        "timings": timings or None,
        "names": names or None,
        "outlets": str(outlets) if outlets else None,
    }
    settings = chosen_settings(output.parent, flags, inputs=inputs)
    spoken = voice(quiet=quiet, verbose=verbose, no_color=no_color)
    if settings.outlets:
        spoken.say("Your own outlets.toml is laid over the list that onrecord ships with.")
    kept = _kept(output, spoken)

    from onrecord import pipeline, store
    from onrecord.present.cli.progress import progress

    with progress(spoken) as watch:
        record = pipeline.record_of(inputs, settings, watch=watch, kept=kept)
    if kept and not record.documents:
        _tell_gaps(record, spoken)
        raise StoryFileError(
            f"{output} was left as it is: no report was read this time, and it holds {len(kept)}. Is INPUT the right "
            f"folder? To start anew, remove {output} first"
        )
    store.save(record, output)
    _sum_up(record, output, kept, spoken)
    if strict and record.gaps:
        raise typer.Exit(UNREADABLE)
    if any(getattr(record, table) for table in watched):
        raise typer.Exit(FOUND)


def _kept(output: Path, spoken: Voice) -> "dict[str, Annotation]":
    """Return the packed grammar of the story file that stands at `output`, if one does."""
    from onrecord import store

    if not output.exists():
        if not output.parent.is_dir():
            raise UsageError(f"there is no folder {output.parent}: make it, or choose another")
        return {}
    if output.is_dir() or (output.stat().st_size and not store.is_story_file(output)):
        raise UsageError(f"{output} is there and is not a story file: choose another name with -o")
    try:
        return store.annotations_in(output) if output.stat().st_size else {}
    except StoryFileError as error:
        spoken.say(f"Starting afresh: {error}")
        return {}


def _sum_up(record: "Record", output: Path, kept: "dict[str, Annotation]", spoken: Voice) -> None:
    """Say what was built and what could not be read."""
    total = len(record.documents)
    if kept:
        same = sum(document.sha256 in kept for document in record.documents)
        spoken.say(f"{same} of {total} reports unchanged.")
    _tell_gaps(record, spoken)
    if len(record.gaps) > GAPS_SHOWN and not spoken.verbose:
        spoken.say(f"{len(record.gaps) - GAPS_SHOWN} gaps more: onrecord gaps {output}")
    tables = {
        "quotes": record.quotations,
        "statements": record.statements,
        "origins": record.origins,
        "flags": record.flags,
    }
    counts = ", ".join(f"{len(rows)} {table}" for table, rows in tables.items())
    spoken.say(f"{output}: {total} reports, {counts}.")


def _tell_gaps(record: "Record", spoken: Voice) -> None:
    for gap in record.gaps if spoken.verbose else record.gaps[:GAPS_SHOWN]:
        spoken.say(f"Gap: {gap.document}: {gap.reason}")
