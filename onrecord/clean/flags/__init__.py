"""Lines that do not belong to the reporting, each with its reason; one rule a file."""

from onrecord.clean.flags.registry import flags_of
from onrecord.clean.flags.sheets import Sheet

__all__ = ["Sheet", "flags_of"]
