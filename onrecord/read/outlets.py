"""A user's own `outlets.toml`: where it lies, whether it can be read, and the known outlets with it laid over."""

import hashlib
import os
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from onrecord.errors import UsageError
from onrecord.model.outlets import Outlets, laid_over, outlet_key, outlets_from, shipped_outlets

FILE = "outlets.toml"
GUIDE = "docs/outlets.md shows the form"
TABLES = ("agency", "publisher")
AGENCY_KEYS = ("name", "also", "dateline")
FAMILY_KEYS = ("name", "apart", "outlets")
OUTLET_KEYS = ("name", "also")


def own_outlets_file(beside: Path, inputs: Sequence[str]) -> Path | None:
    """Return the user's own list: beside the story file, else in the first folder among the inputs; None if neither.

    Args:
        beside: The folder of the story file.
        inputs: Files and folders as the user named them.
    """
    folders = [beside, *(path for path in map(Path, inputs) if path.is_dir())][:2]
    return next((path for path in (folder / FILE for folder in folders) if path.is_file()), None)


def known_outlets(path: str | os.PathLike[str]) -> Outlets:
    """Return the outlets that onrecord ships with, with those of the user's own file laid over them.

    Raises:
        UsageError: There is no such file, or it is not in the form of `outlets.toml`.
    """
    try:
        text = Path(path).read_text(
            encoding="utf-8-sig"
        )  # some editors begin a file with a mark of its encoding
        table = tomllib.loads(text)
    except FileNotFoundError as error:
        raise UsageError(f"{path}: no such file; name your outlets.toml, or leave it out") from error
    except (OSError, ValueError, RecursionError) as error:
        raise UsageError(f"{path} cannot be read as TOML: {error}; {GUIDE}") from error
    wrong = next(_wrong(table), None)
    if wrong:
        raise UsageError(f"{path}: {wrong}; {GUIDE}")
    digest = hashlib.sha256(text.encode()).hexdigest()
    return laid_over(shipped_outlets(), replace(outlets_from(text), digest=digest))


def _wrong(table: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with a file: the key, what stands there, and what should."""
    yield from _unknown(table, TABLES, "")
    for kind, keys in (("agency", AGENCY_KEYS), ("publisher", FAMILY_KEYS)):
        rows = table.get(kind, [])
        if not _is_rows(rows):
            yield f"{kind} must be written as [[{kind}]], once for each"
            return
        for number, row in enumerate(rows, start=1):
            yield from _wrong_row(row, keys, f"{kind} {number}: ")
            if kind == "publisher":
                yield from _wrong_family(row, f"{kind} {number}: ")


def _wrong_family(row: Mapping[str, Any], where: str) -> Iterator[str]:
    if not isinstance(row.get("apart", False), bool):
        yield f"{where}apart must be true or false, not {row['apart']!r}"
    outlets: Any = row.get("outlets")
    if not _is_rows(outlets):
        yield f'{where}outlets must be a list such as [{{ name = "Harbor Post" }}]'
        return
    for number, outlet in enumerate(outlets, start=1):
        yield from _wrong_row(outlet, OUTLET_KEYS, f"{where}outlet {number}: ")


def _wrong_row(row: Mapping[str, Any], keys: Sequence[str], where: str) -> Iterator[str]:
    yield from _unknown(row, keys, where)
    if not _is_name(row.get("name")):
        yield f'{where}name is missing or empty: give one, such as name = "Harbor Post"'
    for key in ("also", "dateline"):
        words = row.get(key, [])
        if not (isinstance(words, list) and all(map(_is_name, words))):
            yield f'{where}{key} must be a list of words, such as ["HP"], not {words!r}'


def _unknown(row: Mapping[str, Any], keys: Sequence[str], where: str) -> Iterator[str]:
    for key in row:
        if key not in keys:
            near = get_close_matches(key, keys, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"use {', '.join(keys)}"
            yield f"{where}there is no key {key!r}, {hint}"


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(row, dict) for row in value)


def _is_name(value: Any) -> bool:
    """Tell whether a value is a name that can be told from others: words that are not only marks."""
    return isinstance(value, str) and bool(outlet_key(value))
