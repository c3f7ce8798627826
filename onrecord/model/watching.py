"""How the flow tells what it is doing, without knowing who looks on."""

from collections.abc import Callable
from typing import Protocol


class Watch(Protocol):
    """Somebody who looks on while a record is built: a progress bar, a log, or nobody."""

    def room(self, name: str, total: int) -> None:
        """Hear that a room starts on `total` things; 0 where the number is not known."""

    def step(self) -> None:
        """Hear that one of them is done."""


class Silent:
    """Nobody looks on."""

    def room(self, name: str, total: int) -> None:
        """Ignore it."""

    def step(self) -> None:
        """Ignore it."""


class Timed:
    """Passes everything on to somebody else, and notes how long each room took."""

    def __init__(self, watch: Watch, clock: Callable[[], float]) -> None:
        self._watch = watch
        self._clock = clock
        self._started: list[tuple[str, float]] = []

    def room(self, name: str, total: int) -> None:
        """Note that a room starts, and pass it on."""
        self._started.append((name, self._clock()))
        self._watch.room(name, total)

    def step(self) -> None:
        """Pass it on."""
        self._watch.step()

    def seconds(self) -> tuple[tuple[str, float], ...]:
        """Return each room and how many seconds passed until the next one started, or until now.

        >>> ticks = iter([0.0, 2.0, 5.0])
        >>> timed = Timed(Silent(), lambda: next(ticks))
        >>> timed.room("reading", 0)
        >>> timed.room("cleaning", 3)
        >>> timed.seconds()
        (('reading', 2.0), ('cleaning', 3.0))
        """
        ends = [start for _, start in self._started[1:]] + [self._clock()]
        return tuple(
            (name, round(end - start, 3)) for (name, start), end in zip(self._started, ends, strict=True)
        )
