"""What a user may set: one frozen value, passed in, never global."""

import os
from dataclasses import dataclass

from onrecord.model.outlets import Outlets

MOST_WORKERS = 4  # unless asked for more: each takes some 250 MB, and a laptop has 8 GB


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a record is built.

    Attributes:
        workers: Processes that annotate side by side; 0 means one for each core, at most
            four. Never changes a result.
        as_of: ISO date against which deadlines are told; None means the newest report's date.
        names: The user's own names for the fields of tables, JSON and front matter, theirs to onrecord's:
            `(("Schlagzeile", "title"),)`. As a setting: `title=Schlagzeile, outlet=Zeitung`, or a table `[names]`.
        outlets: The outlets, families and agencies that are known by name, with the user's own from
            `outlets.toml` (as a setting: that file's name); None means those that onrecord ships with.
        timings: Keep seconds per room in the `runs` table (makes two runs on one input differ).
    """

    workers: int = 0
    as_of: str | None = None
    names: tuple[tuple[str, str], ...] = ()
    outlets: Outlets | None = None
    timings: bool = False

    @property
    def processes(self) -> int:
        """How many processes to use, at least 1."""
        if self.workers:
            return self.workers
        # The cores this process may use: in a container or on a shared machine fewer than there are.
        ours = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        return min(ours, MOST_WORKERS)

    @property
    def changing_results(self) -> tuple[tuple[str, str], ...]:
        """Name and value of each setting that changes a result, for the record of the run."""
        named = ", ".join(f"{ours}={theirs}" for theirs, ours in self.names)
        own = (("outlets", f"sha256 {self.outlets.digest}"),) if self.outlets and self.outlets.digest else ()
        return (("as_of", self.as_of or "newest report"), ("names", named), *own)
