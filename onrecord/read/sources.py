"""Files and standard input as the readers see them, and the gaps they leave."""

import codecs
import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import UnreadableInputError
from onrecord.model.ids import content_id
from onrecord.model.records import Gap

# Bytes of one report. The longest of 4,000 news articles has 90 kB; a saved page with its pictures inlined,
# some megabytes. Beyond this it is an archive or a mistake, and would cost minutes of parsing.
LARGEST_REPORT = 8_000_000
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or standard input.

    Attributes:
        path: As the user named it.
        stem: The id of a report that the whole file holds.
        suffix: In lower case, with its dot; tells how the file is read.
        open: Opens it for reading bytes.
    """

    path: str
    stem: str
    suffix: str
    open: Callable[[], BinaryIO]

    def body(self, largest: int = LARGEST_REPORT) -> bytes:
        """Return all bytes, at most `largest`.

        Raises:
            UnreadableInputError: It holds more, or nothing.
        """
        with self.open() as file:
            body = file.read(largest + 1)
        if len(body) > largest:
            raise UnreadableInputError(
                f"larger than {largest // 1_000_000} MB, the most that one report may have; "
                "split it, or hand many reports over as JSON lines (.jsonl)"
            )
        if not body.removeprefix(codecs.BOM_UTF8).strip():
            raise UnreadableInputError("empty; put the report's text into it, or leave it out")
        return body


def file_source(path: Path) -> Source:
    """Return a file as a source."""
    return Source(path.as_posix(), path.stem, path.suffix.lower(), lambda: path.open("rb"))


def standard_input(largest: int) -> Source:
    """Return what stands on standard input, its kind told from its first characters."""
    body = sys.stdin.buffer.read(largest + 1)
    start = body[:400].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    kinds = ((b"[", ".json"), (b"{", ".jsonl"), (b"<!doctype html", ".html"), (b"<html", ".html"))
    suffix = next((kind for mark, kind in kinds if start.startswith(mark)), ".txt")
    return Source(STANDARD_INPUT, "stdin", suffix, lambda: io.BytesIO(body))


def unread(path: str, reason: str) -> Gap:
    """Return the gap that an input leaves when it cannot be read."""
    return Gap(id=content_id("g", path, "read", reason), document=path, room="read", reason=reason)
