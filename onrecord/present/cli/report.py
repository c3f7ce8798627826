"""`onrecord report`: the record as one HTML file."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.present.cli.options import NoColor, Quiet, StoryFile, Verbose
from onrecord.present.cli.voice import voice


def report(
    *,
    story: StoryFile,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The HTML file; else STORY with the ending .html.")
    ] = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    no_color: NoColor = False,
) -> None:
    """Write the record as one HTML file to read, mail and print; it asks no network for anything."""
    from onrecord.present.report import html
    from onrecord.store import record_in, replacing

    spoken = voice(quiet=quiet, verbose=verbose, no_color=no_color)
    page = html(record_in(story, annotations=False))
    target = output or story.with_suffix(".html")
    with replacing(target) as part:
        part.write_text(page, encoding="utf-8", newline="")
    spoken.say(f"{target}: open it in a browser.")
