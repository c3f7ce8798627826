"""The same per-document work on one process or many."""

from onrecord.run.processes import each

__all__ = ["each"]
