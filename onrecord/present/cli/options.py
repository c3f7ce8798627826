"""The options that several verbs share, each with its one help text."""

from pathlib import Path
from typing import Annotated

import typer

StoryFile = Annotated[Path, typer.Argument(help="The story file that `onrecord build` made.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON array.")]
AsJsonl = Annotated[bool, typer.Option("--jsonl", help="One JSON object a line (the default when piped).")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Comma-separated values, for a spreadsheet.")]
AsTable = Annotated[bool, typer.Option("--table", help="A table to read (the default on a terminal).")]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", help="Write to this file; its ending (.json, .jsonl, .csv) tells the shape."
    ),
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing but errors.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Say more on standard error.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colours (NO_COLOR does the same).")]
