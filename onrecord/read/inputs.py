"""Inputs as a user names them, to raw reports and gaps."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from onrecord.errors import UnreadableInputError
from onrecord.model.documents import Raw
from onrecord.model.records import Gap
from onrecord.read.fields import Names
from onrecord.read.folders import files
from onrecord.read.ids import by_id
from onrecord.read.json_rows import LARGEST_LIST, line_reports, list_reports
from onrecord.read.sources import STANDARD_INPUT, Source, file_source, standard_input, unread
from onrecord.read.tables import table_reports
from onrecord.read.texts import plain_report, saved_page

Reader = Callable[[Source, Names], Iterator[Raw | Gap]]
READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": plain_report,
        ".text": plain_report,
        ".md": plain_report,
        ".markdown": plain_report,
        ".html": saved_page,
        ".htm": saved_page,
        ".xhtml": saved_page,
        ".jsonl": line_reports,
        ".ndjson": line_reports,
        ".json": list_reports,
        ".csv": table_reports,
        ".tsv": table_reports,
    }
)


def reports(inputs: Sequence[str], names: Names = ()) -> tuple[tuple[Raw, ...], tuple[Gap, ...]]:
    """Return every report found in the inputs, sorted by path, and a gap for each that cannot be read.

    Reports of one name are told apart by their paths; of two with one text the first is kept. The order of
    inputs, and of the lines in a JSON lines file, changes nothing. No file is ever changed.

    Args:
        inputs: Files, folders, or `-` for standard input.
        names: The user's own names for fields, theirs to onrecord's: `(("Schlagzeile", "title"),)`.

    Raises:
        UsageError: An input does not exist. Everything else that goes wrong is a gap.
    """
    paths, passed_over = files(inputs, READERS)
    found: list[Raw | Gap] = [*passed_over]
    if STANDARD_INPUT in inputs:
        found.extend(_read(standard_input(LARGEST_LIST), names))
    for path in paths:
        found.extend(_file(path, names))
    kept, doubles = by_id(one for one in found if isinstance(one, Raw))
    gaps = {gap.id: gap for gap in (*found, *doubles) if isinstance(gap, Gap)}
    return kept, tuple(sorted(gaps.values(), key=lambda gap: (gap.document, gap.reason)))


def _file(path: Path, names: Names) -> list[Raw | Gap]:
    if not path.is_file():  # a pipe or a device would wait for ever, or never end
        return [
            unread(path.as_posix(), "not a plain file; hand its text over as a file or on standard input")
        ]
    return _read(file_source(path), names)


def _read(source: Source, names: Names) -> list[Raw | Gap]:
    """Return what one source holds; what breaks costs this source, or what is left of it, and no other."""
    found: list[Raw | Gap] = []
    try:
        for one in READERS.get(source.suffix, plain_report)(source, names):
            found.append(one)  # noqa: PERF402  (what came before an error is kept)
    except UnreadableInputError as error:
        found.append(unread(source.path, str(error)))
    except OSError as error:
        found.append(unread(source.path, f"cannot be opened ({error.strerror}); check who may read it"))
    if not found:
        found.append(unread(source.path, "no report in it; leave it out, or give its rows an id and a text"))
    return found
