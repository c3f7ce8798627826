"""The flag rules: every module of this folder that declares RULE.

To add one, add a file beside this one that declares one constant:

    RULE = Rule(find=ages)

and a YAML file of cases of the same name in tests/cases/clean/flags, with a find, a *nothing found* and why.
A line of reporting flagged is far worse than a line of junk missed.
"""

import functools
import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from onrecord.clean.flags.sheets import Find, Sheet
from onrecord.model.flags import Flag
from onrecord.model.ids import content_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One reason to hold that a stretch is no reporting.

    Attributes:
        find: From a text to the stretches.
    """

    find: Callable[[Sheet], Iterable[Find]]


@functools.cache  # the folder does not change while we run
def rules() -> tuple[Rule, ...]:
    """Return all rules, in the order of their files' names."""
    folder = importlib.import_module("onrecord.clean.flags")
    names = sorted(found.name for found in pkgutil.iter_modules(folder.__path__))
    modules = (importlib.import_module(f"{folder.__name__}.{name}") for name in names)
    return tuple(module.RULE for module in modules if hasattr(module, "RULE"))


def flags_of(document: str, sheet: Sheet) -> tuple[Flag, ...]:
    """Return every flag of a text, in text order.

    A find that lies inside another is left out: a line is flagged once, for the widest reason.
    """
    finds = {find for rule in rules() for find in rule.find(sheet) if find.start < find.end}
    ordered = sorted(finds, key=lambda one: (one.start, -one.end, -one.score, one.kind, one.why))
    kept: list[Find] = []
    reached = -1
    for find in ordered:
        if find.end > reached:
            kept.append(find)
            reached = find.end
    return tuple(
        Flag(
            id=content_id("f", document, find.start, find.end, find.kind),
            document=document,
            start=find.start,
            end=find.end,
            kind=find.kind,
            score=find.score,
            why=find.why,
        )
        for find in kept
    )
