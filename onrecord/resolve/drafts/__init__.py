"""A draft's quotations held against a record: exact, altered, said by another, or not in it."""

from onrecord.resolve.drafts.checks import checked

__all__ = ["checked"]
