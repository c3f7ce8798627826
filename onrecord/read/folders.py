"""Folders and files as a user names them: which files hold reports, which are passed over, and why."""

import difflib
import os
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from onrecord.errors import UsageError
from onrecord.model.records import Gap
from onrecord.read.sources import STANDARD_INPUT, unread

# Files that onrecord itself keeps beside a story: settings and corrections, never reports.
OURS = frozenset({"onrecord.toml", "outlets.toml", "people.toml", "fixes.jsonl"})
STORY_FILES = frozenset({".db", ".db-journal", ".db-wal", ".db-shm"})
KINDS_SHOWN = 5


def files(inputs: Sequence[str], kinds: Collection[str]) -> tuple[tuple[Path, ...], tuple[Gap, ...]]:
    """Return the files that the inputs name, each once, sorted, and a gap for what was passed over.

    Args:
        inputs: Files and folders as the user named them.
        kinds: Suffixes that can be read.

    Raises:
        UsageError: An input does not exist.
    """
    chosen: dict[str, Path] = {}
    gaps: list[Gap] = []
    for given in sorted(set(inputs) - {STANDARD_INPUT}):
        path = Path(given)
        if not path.exists():
            raise UsageError(f"{given}: no such file or folder{_nearest(path)}")
        found = list(_inside(path, gaps)) if path.is_dir() else [path]
        # A file that is named by itself is read whatever it is called; in a folder its kind decides.
        fit = [one for one in found if one == path or one.suffix.lower() in kinds]
        if path.is_dir():
            gaps.extend(_passed_over(given, found, fit))
        for one in fit:
            chosen.setdefault(os.path.realpath(one), one)
    return tuple(sorted(chosen.values(), key=Path.as_posix)), tuple(gaps)


def _inside(folder: Path, gaps: list[Gap]) -> Iterator[Path]:
    """Yield the files of a folder and its folders, hidden ones and onrecord's own left out."""

    def closed(error: OSError) -> None:
        gaps.append(unread(str(error.filename), f"a folder that cannot be opened ({error.strerror})"))

    for here, folders, names in os.walk(folder, onerror=closed):
        pages = {Path(name).stem for name in names if name.lower().endswith((".html", ".htm"))}
        # A browser saves a page's pictures, styles and advertisements beside it, in PAGE_files.
        folders[:] = sorted(
            name for name in folders if name[0] not in "._" and name.removesuffix("_files") not in pages
        )
        for name in sorted(names):
            if name[0] != "." and name not in OURS and Path(name).suffix.lower() not in STORY_FILES:
                yield Path(here) / name


def _passed_over(folder: str, found: list[Path], fit: list[Path]) -> Iterator[Gap]:
    other = sorted({one.suffix.lower() or one.name for one in found if one not in set(fit)})
    if not fit:
        yield unread(
            folder, "a folder without reports; put .txt, .md, .html, .jsonl, .json, .csv or .tsv files in it"
        )
    elif other:
        more = " and others" if len(other) > KINDS_SHOWN else ""
        yield unread(
            folder,
            f"{len(found) - len(fit)} files of a kind that cannot be read were passed over "
            f"({', '.join(other[:KINDS_SHOWN])}{more}); save reports as text, HTML, JSON lines or CSV",
        )


def _nearest(path: Path) -> str:
    """Return a suggestion where a name beside the missing one is much like it."""
    if not path.parent.is_dir():
        return ""
    near = difflib.get_close_matches(path.name, sorted(one.name for one in path.parent.iterdir()), n=1)
    return f"; did you mean {(path.parent / near[0]).as_posix()}?" if near else ""
