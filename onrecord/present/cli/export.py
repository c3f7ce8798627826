"""`onrecord export`: the record in another program's format."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.errors import UsageError
from onrecord.present.cli.options import NoColor, Quiet, StoryFile, Verbose
from onrecord.present.cli.voice import voice


def export(
    *,
    story: StoryFile,
    to: Annotated[
        str, typer.Option("--to", metavar="FORMAT", help="Which format: `onrecord formats` lists them.")
    ],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="The folder to write into.")],
    quiet: Quiet = False,
    verbose: Verbose = False,
    no_color: NoColor = False,
) -> None:
    """Write the record in another format, one or more files into a folder."""
    from onrecord.present.export import exporter_named
    from onrecord.store import record_in, replacing

    spoken = voice(quiet=quiet, verbose=verbose, no_color=no_color)
    exporter = exporter_named(to)
    record = record_in(story, annotations=False)
    if output.exists() and not output.is_dir():
        raise UsageError(f"{output} is a file: name a folder with -o")
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{output} cannot be made: {error.strerror}. Choose another folder.") from error
    count = 0
    for written in exporter.files(record):
        with replacing(output / written.name) as part:
            part.write_bytes(written.body)
        spoken.detail(f"{output / written.name}: {len(written.body)} bytes")
        count += 1
    spoken.say(f"{count} files in {output}.")
