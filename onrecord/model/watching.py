"""How the flow tells what it is doing, without knowing who looks on."""

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
