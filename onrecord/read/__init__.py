"""Outside to raw reports: the only room that opens files."""

from onrecord.read.inputs import reports

__all__ = ["reports"]
