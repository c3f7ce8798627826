"""The exporters: every module of this folder that declares EXPORTER, by name.

To add one, add a file beside this one that declares one constant:

    EXPORTER = Exporter(name="memo", meaning="One line for --help.", files=memo)

`files` gets the record and returns what is to be written; it opens nothing itself.
"""

import functools
import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from onrecord.errors import UsageError
from onrecord.model.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One file of an export.

    Attributes:
        name: Its name in the folder that the user chose.
        body: Its whole content.
    """

    name: str
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """One format.

    Attributes:
        name: What `--to` calls it.
        meaning: What it is good for, in one sentence.
        files: From the record to the files; the same record gives the same bytes.
    """

    name: str
    meaning: str
    files: Callable[[Record], Iterable[Written]]


@functools.cache  # the folder does not change while we run
def exporters() -> tuple[Exporter, ...]:
    """Return all exporters by name."""
    folder = importlib.import_module("onrecord.present.export")
    modules = (
        importlib.import_module(f"onrecord.present.export.{found.name}")
        for found in pkgutil.iter_modules(folder.__path__)
    )
    declared = (getattr(module, "EXPORTER", None) for module in modules)
    return tuple(sorted((one for one in declared if one is not None), key=lambda one: one.name))


def exporter_named(name: str) -> Exporter:
    """Return the exporter of a format.

    Raises:
        UsageError: There is none of that name; the message says which there are.
    """
    known = {one.name: one for one in exporters()}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=1)
    hint = f"Did you mean {near[0]!r}? " if near else ""
    raise UsageError(f"there is no format {name!r}. {hint}The formats are {', '.join(known)}.")
