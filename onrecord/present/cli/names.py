"""What the user's own tables call the fields of a report: `--map title=Schlagzeile`, or `[names]` in onrecord.toml."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from onrecord.errors import UsageError

FORM = "write OURS=THEIRS, such as title=Schlagzeile"


def field_names(given: Any, where: str) -> tuple[tuple[str, str], ...]:
    """Return the user's own names of fields, each with onrecord's, sorted.

    Args:
        given: `OURS=THEIRS` as a list, or in one line with commas between; or a settings file's table of ours to
            theirs, where theirs may be several.
        where: Where they were given, for the error.

    Raises:
        UsageError: One is not in this form, names no field of a report, or has two meanings.
    """
    from onrecord.read.fields import known_names

    found: dict[str, str] = {}
    for ours, theirs in _pairs(given, where):
        if ours not in known_names():
            near = get_close_matches(ours, known_names(), n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"use {', '.join(known_names())}"
            raise UsageError(f"{where}: a report has no field {ours!r}, {hint}")
        if found.setdefault(theirs, ours) != ours:
            raise UsageError(f"{where}: {theirs!r} cannot be both {found[theirs]} and {ours}: choose one")
    return tuple(sorted(found.items()))


def _pairs(given: Any, where: str) -> Iterator[tuple[str, str]]:
    """Yield ours and theirs as they were given."""
    if isinstance(given, Mapping):
        for ours, theirs in given.items():
            for one in theirs if isinstance(theirs, list) else [theirs]:
                if not (isinstance(one, str) and one.strip()):
                    raise UsageError(f'{where}: names.{ours} cannot be {one!r}, write {ours} = "Schlagzeile"')
                yield ours, one.strip()
        return
    if not isinstance(given, str | list):
        raise UsageError(
            f'{where}: names cannot be {given!r}, write [names] and below it title = "Schlagzeile"'
        )
    for words in given.split(",") if isinstance(given, str) else given:
        ours, _, theirs = str(words).partition("=")
        if ours.strip() and theirs.strip():
            yield ours.strip(), theirs.strip()
        elif str(words).strip() or isinstance(given, list):
            raise UsageError(f"{where}: {words!r} names no field and its name in your tables: {FORM}")
