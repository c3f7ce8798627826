"""What a user may set: one frozen value, passed in, never global."""

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a record is built.

    Attributes:
        workers: Processes that annotate side by side; 0 means one for each core. Never changes a result.
        as_of: ISO date against which deadlines are told; None means the newest report's date.
        timings: Keep seconds per room in the `runs` table (makes two runs on one input differ).
    """

    workers: int = 0
    as_of: str | None = None
    timings: bool = False

    @property
    def processes(self) -> int:
        """How many processes to use, at least 1."""
        return self.workers or os.cpu_count() or 1

    @property
    def changing_results(self) -> tuple[tuple[str, str], ...]:
        """Name and value of each setting that changes a result, for the record of the run."""
        return (("as_of", self.as_of or "newest report"),)
