"""Many documents to stories."""

from onrecord.group.stories import stories

__all__ = ["stories"]
