"""The command line: one file a verb, and no logic. `main` is what `onrecord` runs."""

from onrecord.present.cli.app import main

__all__ = ["main"]
