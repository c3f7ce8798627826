"""The extractors: every module of this folder that declares EXTRACTOR, ordered by what it reads and yields.

To add one, add a file (or a folder) beside this one that declares one constant:

    EXTRACTOR = Extractor(yields="figures", reads=("times",), find=figures)

and a YAML file of cases in tests/cases/extract. `find` gets the page and the findings made so far.
"""

import functools
import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter
from typing import Any, Protocol

from onrecord.model.documents import Document
from onrecord.model.findings import Findings
from onrecord.model.flags import NOT_REPORTING, Flag
from onrecord.model.outlets import Outlets
from onrecord.model.pages import Page


class Found(Protocol):
    """Anything with a span."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """One past the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extractor:
    """One kind of finding and how to find it.

    Attributes:
        yields: The field of `Findings` it fills.
        reads: The fields it needs filled before.
        find: From the page's findings so far to the new ones, in text order.
    """

    yields: str
    reads: tuple[str, ...] = ()
    find: Callable[[Findings], Sequence[Found]]


@functools.cache  # the folder does not change while we run
def extractors() -> tuple[Extractor, ...]:
    """Return all extractors, each after those it reads from."""
    folder = importlib.import_module("onrecord.extract")
    modules = (
        importlib.import_module(f"onrecord.extract.{found.name}")
        for found in pkgutil.iter_modules(folder.__path__)
    )
    declared = {
        e.yields: e for e in (getattr(module, "EXTRACTOR", None) for module in modules) if e is not None
    }
    order = TopologicalSorter({name: e.reads for name, e in sorted(declared.items())}).static_order()
    return tuple(declared[name] for name in order if name in declared)


def findings_of(page: Page, flags: tuple[Flag, ...] = (), outlets: Outlets | None = None) -> Findings:
    """Return everything that the extractors find on one page, but for what stands in flagged lines.

    Args:
        page: The page.
        flags: Lines of it that are not reporting.
        outlets: The known outlets; those that onrecord ships with where None.
    """
    findings = Findings(page=page, flags=flags, outlets=outlets)
    if not page.tokens:  # a text in another language, or of marks only: no grammar, so nothing to find
        return findings
    barred = tuple(flag for flag in flags if flag.kind in NOT_REPORTING)
    for extractor in extractors():
        found: Any = tuple(one for one in extractor.find(findings) if not _inside(one, barred))
        findings = replace(findings, **{extractor.yields: found})
    return findings


def redated(found: Findings, document: Document) -> Findings:
    """Return the findings of the same page under a document whose date is now known; unchanged if it is not."""
    if document == found.page.document:
        return found
    return findings_of(replace(found.page, document=document), found.flags, found.outlets)


def _inside(one: Found, flags: tuple[Flag, ...]) -> bool:
    return any(flag.start < one.end and one.start < flag.end for flag in flags)
