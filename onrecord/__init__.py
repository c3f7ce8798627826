"""Read the coverage, get the record: who said what, who copied whom, where the reports differ.

Four verbs (`read`, `build`, `save`, `load`) and the nouns they speak in. Importing this is cheap: the language
library is loaded when something is built, and the nouns when they are named.
"""

import importlib
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

# The room comes first, because its import binds its name here; the verb below takes the name over for good.
import onrecord.read  # noqa: F401
from onrecord.model.versions import VERSION

if TYPE_CHECKING:
    from onrecord.model.copies import Credit, Derivation, Origin, Reuse
    from onrecord.model.disagreements import Agreement, Disagreement, Side
    from onrecord.model.documents import Document
    from onrecord.model.events import Commitment, Event, EventCluster, Relation, Step
    from onrecord.model.figures import Figure
    from onrecord.model.flags import Flag
    from onrecord.model.people import Form, Mention, Person
    from onrecord.model.quotes import Difference, Occasion, Quote, Rendering, Statement
    from onrecord.model.records import Gap, Record, Run, Story
    from onrecord.model.spans import Place, Span
    from onrecord.model.times import TimeExpression, TimelineEntry

__version__ = VERSION
NOUNS = {
    "copies": ("Credit", "Derivation", "Origin", "Reuse"),
    "disagreements": ("Agreement", "Disagreement", "Side"),
    "documents": ("Document",),
    "events": ("Commitment", "Event", "EventCluster", "Relation", "Step"),
    "figures": ("Figure",),
    "flags": ("Flag",),
    "people": ("Form", "Mention", "Person"),
    "quotes": ("Difference", "Occasion", "Quote", "Rendering", "Statement"),
    "records": ("Gap", "Record", "Run", "Story"),
    "spans": ("Place", "Span"),
    "times": ("TimeExpression", "TimelineEntry"),
}
Inputs = str | os.PathLike[str] | Sequence[str | os.PathLike[str]]

__all__ = [
    "Agreement",
    "Commitment",
    "Credit",
    "Derivation",
    "Difference",
    "Disagreement",
    "Document",
    "Event",
    "EventCluster",
    "Figure",
    "Flag",
    "Form",
    "Gap",
    "Mention",
    "Occasion",
    "Origin",
    "Person",
    "Place",
    "Quote",
    "Record",
    "Relation",
    "Rendering",
    "Reuse",
    "Run",
    "Side",
    "Span",
    "Statement",
    "Step",
    "Story",
    "TimeExpression",
    "TimelineEntry",
    "__version__",
    "build",
    "load",
    "read",
    "save",
]


def read(inputs: Inputs) -> "tuple[Document, ...]":
    """Return the reports in files and folders, without looking for anything in them.

    What cannot be read as a report is left out here; `build` tells of it in `Record.gaps`.

    Args:
        inputs: A file, a folder, `-` for standard input, or several of them.

    Raises:
        onrecord.errors.UsageError: An input does not exist, or none holds a report.

    >>> import pathlib, tempfile
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "courier.txt").write_text("The bridge reopened on Monday, the mayor said.")
    >>> [document.id for document in read(folder)]
    ['courier']
    """
    from onrecord.pipeline import documents_in  # noqa: PLC0415  (an import of onrecord stays cheap)

    return documents_in(_listed(inputs))


def build(
    inputs: Inputs,
    *,
    as_of: str | None = None,
    workers: int = 1,
    outlets: str | os.PathLike[str] | None = None,
    earlier: "Record | None" = None,
) -> "Record":
    """Return the record of the reports in files and folders.

    Args:
        inputs: A file, a folder, `-` for standard input, or several of them.
        as_of: ISO date against which deadlines are told; None means the newest report's date.
        workers: Processes that read side by side; 0 means one for each core, at most four. With more than
            one, the calling script needs the usual `if __name__ == "__main__":`, because each process imports it.
        outlets: Your own `outlets.toml`; it is used only where it is named here.
        earlier: A record of the same story, whose reports need not be parsed again.

    Raises:
        onrecord.errors.UsageError: An input does not exist, or none holds a report; or `outlets` cannot be read.

    >>> import pathlib, tempfile
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "courier.txt").write_text('"We will reopen the bridge in May," said Jana Hollis.')
    >>> record = build(folder)
    >>> len(record.documents), len(record.quotes)
    (1, 1)
    """
    from onrecord.pipeline import record_of  # noqa: PLC0415
    from onrecord.read.outlets import known_outlets  # noqa: PLC0415
    from onrecord.settings import Settings  # noqa: PLC0415

    kept = {one.sha256: one for one in earlier.annotations} if earlier else None
    own = known_outlets(outlets) if outlets is not None else None
    return record_of(_listed(inputs), Settings(workers=workers, as_of=as_of, outlets=own), kept=kept)


def save(record: "Record", path: str | os.PathLike[str]) -> None:
    """Write a record to one SQLite file: whole, or not at all.

    Args:
        record: The record.
        path: The story file; what stood there is replaced.

    Raises:
        onrecord.errors.StoryFileError: The file cannot be written.

    >>> import pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp()) / "story.db"
    >>> from onrecord import Record
    >>> save(Record(), path)
    >>> path.exists()
    True
    """
    from onrecord.store import save as written  # noqa: PLC0415

    written(record, path)


def load(path: str | os.PathLike[str]) -> "Record":
    """Return the record that a story file holds. Nothing in the file is run, and every value is checked.

    Args:
        path: The story file.

    Raises:
        onrecord.errors.StoryFileError: There is no such file, or it is no story file, or it is damaged.

    >>> import pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp()) / "story.db"
    >>> from onrecord import Record
    >>> save(Record(), path)
    >>> load(path) == Record()
    True
    """
    from onrecord.store import record_in  # noqa: PLC0415

    return record_in(path)


def _listed(inputs: Inputs) -> tuple[str, ...]:
    """Return the inputs as names, one or several."""
    if isinstance(inputs, str | os.PathLike):
        return (os.fspath(inputs),)
    return tuple(os.fspath(given) for given in inputs)


def __getattr__(name: str) -> Any:
    for module, nouns in NOUNS.items():
        if name in nouns:
            return getattr(importlib.import_module(f"onrecord.model.{module}"), name)
    raise AttributeError(f"onrecord has no {name!r}")
