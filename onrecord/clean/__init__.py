"""Raw reports to documents: metadata, dates, and flags for lines that do not belong."""

from onrecord.clean.documents import Cleaned, cleaned

__all__ = ["Cleaned", "cleaned"]
