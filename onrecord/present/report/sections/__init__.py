"""The sections of the report: every module of this folder declares one, and the folder is the registry.

To add one, add a file beside this one that declares SECTION, and a template of the section's key in
`templates/sections`. Its view is made of frozen values; every `Words` in it becomes a link to the source.
"""

import functools
import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from onrecord.present.report.reading import Reading


class View(Protocol):
    """What a section shows."""

    @property
    def count(self) -> int:
        """How many things it lists; 0 makes the section say that there is nothing, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of the page.

    Attributes:
        key: Its anchor and the name of its template.
        short: Its name in the list of sections.
        title: Its heading.
        rank: Where it stands: low comes first.
        knows: How it knows what it says, in one or two sentences.
        cannot: What it cannot see.
        nothing: What to say where it has nothing, and why that may be.
        view: From the record to what is shown.
    """

    key: str
    short: str
    title: str
    rank: int
    knows: str
    cannot: str
    nothing: str
    view: Callable[[Reading], View]


@functools.cache  # the folder does not change while we run
def sections() -> tuple[Section, ...]:
    """Return all sections in the order in which they are read."""
    modules = [
        importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)
    ]
    declared: list[Section] = [module.SECTION for module in modules]
    return tuple(sorted(declared, key=lambda section: section.rank))
