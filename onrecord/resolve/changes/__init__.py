"""What changed between two records of a story: new, changed, no longer there."""

from onrecord.resolve.changes.revisions import revisions

__all__ = ["revisions"]
