"""A progress bar that says which room is at work; on a terminal only, and on standard error."""

import contextlib
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.model.watching import Silent, Watch
from onrecord.present.cli.voice import Voice

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


@contextlib.contextmanager
def progress(spoken: Voice) -> Iterator[Watch]:
    """Give somebody who looks on: a bar on a terminal, lines for `--verbose`, nobody otherwise."""
    if spoken.quiet or not sys.stderr.isatty():
        yield Lines(spoken) if spoken.verbose else Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True, no_color=not spoken.color)
    columns = (TextColumn("{task.description:<18}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        yield Bar(bar)


class Lines:
    """Says a line for each room."""

    def __init__(self, spoken: Voice) -> None:
        self._spoken = spoken

    def room(self, name: str, total: int) -> None:
        """Say which room is at work, on how many things."""
        self._spoken.detail(f"{name}: {total}" if total else name)

    def step(self) -> None:
        """Say nothing: a line a report would be too many."""


class Bar:
    """Shows one bar for the room that is at work."""

    def __init__(self, bar: "Progress") -> None:
        self._bar = bar
        self._task: TaskID | None = None

    def room(self, name: str, total: int) -> None:
        """Start the room's bar in place of the last one."""
        if self._task is not None:
            self._bar.remove_task(self._task)
        self._task = self._bar.add_task(name, total=total or None)

    def step(self) -> None:
        """Move on by one."""
        if self._task is not None:
            self._bar.advance(self._task)
