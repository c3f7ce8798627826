"""Files that hold one report: plain text, Markdown, saved pages."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from onrecord.model.documents import Format, Raw
from onrecord.model.records import Gap
from onrecord.read.encodings import decoded
from onrecord.read.fields import Names, renamed, whole
from onrecord.read.front_matter import parted
from onrecord.read.sources import Source, unread

CHARSET = re.compile(
    rb"""<(?:meta\b|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w.:-]{2,40})""", re.IGNORECASE
)
HEAD_BYTES = 4_096  # where HTML wants the encoding declared; browsers look at the first 1,024


def plain_report(source: Source, names: Names) -> Iterator[Raw | Gap]:
    """Yield the one report of a text file, and a gap where its encoding was guessed.

    Raises:
        UnreadableInputError: The file is empty, too large, or no text.
    """
    text, guess = decoded(source.body())
    front, body = parted(whole(text))
    fields = renamed(front, names)
    # The text is what stands below, the id the file's stem; what the front matter says of them passes through.
    fields = {f"input:{name}" if name in {"id", "text"} else name: words for name, words in fields.items()}
    kind: Format = "markdown" if source.suffix in {".md", ".markdown"} else "text"
    yield Raw(id=source.stem, path=source.path, format=kind, body=body, fields=tuple(fields.items()))
    if guess:
        yield unread(source.stem, f"{source.path}: {guess}")


def saved_page(source: Source, _names: Names) -> Iterator[Raw | Gap]:
    """Yield the one report of a saved page, still with its tags, and a gap where its encoding was guessed.

    Raises:
        UnreadableInputError: The file is empty, too large, or no text.
    """
    body = source.body()
    declared = CHARSET.search(body, 0, HEAD_BYTES)
    text, guess = decoded(body, declared[1].decode("ascii") if declared else None)
    yield Raw(id=PurePath(source.stem).name, path=source.path, format="html", body=whole(text))
    if guess:
        yield unread(source.stem, f"{source.path}: {guess}")
