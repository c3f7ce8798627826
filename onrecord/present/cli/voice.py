"""What is said to the person at the keyboard: on standard error, and never mixed into the data."""

import os
import re
import sys
from dataclasses import dataclass

# Scraped text may hold escape sequences that would command a terminal: each is shown as a mark.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How much to say, and in colour or not.

    Attributes:
        quiet: Say nothing but errors.
        verbose: Say more.
        color: Whether colours are wanted.
    """

    quiet: bool = False
    verbose: bool = False
    color: bool = True

    def say(self, words: str) -> None:
        """Say a line, unless quiet."""
        if not self.quiet:
            print(printable(words), file=sys.stderr)

    def detail(self, words: str) -> None:
        """Say a line to somebody who asked for more."""
        if self.verbose:
            self.say(words)


def voice(*, quiet: bool, verbose: bool, no_color: bool) -> Voice:
    """Return how to speak; `NO_COLOR` in the environment counts as `--no-color`."""
    return Voice(quiet=quiet, verbose=verbose, color=not no_color and not os.environ.get("NO_COLOR"))


def printable(words: str) -> str:
    r"""Return words that cannot command a terminal.

    >>> printable("safe \x1b[2J words")
    'safe �[2J words'
    """
    return CONTROLS.sub("�", words)
