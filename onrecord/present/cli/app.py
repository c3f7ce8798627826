"""The verbs put together, and what becomes of an error: one line and an exit code.

Exit codes: 0 done; 1 error; 2 a wrong call; 3 built, but some inputs could not be read (`--strict`); 4 built,
and a table named with `--fail-on` has rows; 130 interrupted.
"""

import sys
from typing import Annotated

import typer
from typer.exceptions import TyperException

from onrecord.errors import OnrecordError, UsageError
from onrecord.model.versions import VERSION
from onrecord.present.cli.build import build
from onrecord.present.cli.check import check
from onrecord.present.cli.diff import diff
from onrecord.present.cli.export import export
from onrecord.present.cli.formats import formats
from onrecord.present.cli.report import report
from onrecord.present.cli.reuse import reuse
from onrecord.present.cli.show import show
from onrecord.present.cli.sources import sources
from onrecord.present.cli.tables import table_verbs

FAILED, WRONG_CALL, INTERRUPTED = 1, 2, 130

app = typer.Typer(
    name="onrecord",
    no_args_is_help=True,
    add_completion=True,
    # Plain help: the decorated one costs 0.1 s at each call.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        code = app(standalone_mode=False)
    except TyperException as error:
        show_error = getattr(error, "show", None)
        code = error.exit_code if show_error is None else (show_error(), error.exit_code)[1]
    except OnrecordError as error:
        typer.echo(f"Error: {error}", err=True)
        code = WRONG_CALL if isinstance(error, UsageError) else FAILED
    if code == INTERRUPTED:
        typer.echo("Interrupted. Nothing was written; what was there before is still there.", err=True)
    sys.exit(code or 0)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"onrecord {VERSION}")
        raise typer.Exit


@app.callback(epilog="Data goes to standard output, progress and warnings to standard error.")
def onrecord(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Read the coverage, get the record: who said what, who copied whom, where the reports differ."""
    del version


for verb in (build, show, report, export, formats, sources, reuse):
    app.command()(verb)
for name, verb, lists in table_verbs():
    app.command(name, help=lists)(verb)
app.command()(check)
app.command()(diff)
