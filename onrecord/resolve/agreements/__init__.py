"""What two or more independent reports tell alike."""

from onrecord.resolve.agreements.assembly import agreements

__all__ = ["agreements"]
