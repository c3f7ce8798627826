"""Files that are written whole or not at all: killed at any moment, the old one is still there."""

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from onrecord.errors import StoryFileError


@contextlib.contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Give a new empty file to write into; on success it takes the place of `path` in one step.

    The new file stands in the same folder, is forced to the disk first, and is removed when the writing fails.
    A link is followed, so that the link stays and what it points to is replaced.

    Raises:
        StoryFileError: The folder is missing or cannot be written to, or `path` is a folder.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise StoryFileError(f"{path} is a folder: name a file in it")
    part = target.with_name(f".{target.name}.{secrets.token_hex(6)}.part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except OSError as error:
        raise StoryFileError(f"{path} cannot be written: {error.strerror}. Choose another folder.") from error
    try:
        yield part
        _force(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    _force(target.parent)


def _force(path: Path) -> None:
    """Wait until a file or a folder is on the disk; a system that cannot do so for folders is passed over."""
    with contextlib.suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
