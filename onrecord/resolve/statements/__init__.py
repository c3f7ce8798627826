"""One utterance over several reports, with every rendering held against the fullest."""

from onrecord.resolve.statements.assembly import statements

__all__ = ["statements"]
