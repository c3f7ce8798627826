"""What a noun looks like as a row: its fields in order, their names in the tables, their types and meaning."""

import dataclasses
import functools
import inspect
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from onrecord.model.records import Record

KEPT_BACK = frozenset({"annotations"})  # fields of Record that are a cache for rebuilds and no table
ATTRIBUTE = re.compile(r"^ {4}(\w+): (.*)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a noun, and one column of its table.

    Attributes:
        name: Its name in rows (`class`).
        attribute: Its name in Python (`class_`: a trailing underscore keeps clear of reserved words).
        hint: Its type, None left out.
        optional: Whether it may be None.
        required: Whether a row must have it, because the noun has no default for it.
        meaning: What its docstring says of it.
    """

    name: str
    attribute: str
    hint: Any
    optional: bool
    required: bool
    meaning: str


@functools.cache  # the nouns do not change while we run
def tables() -> Mapping[str, type]:
    """Return each table's name and the noun of its rows, in the order of the contract.

    >>> list(tables())[:3]
    ['documents', 'flags', 'people']
    """
    nouns = {field.name: get_args(field.hint)[0] for field in fields_of(Record)}
    return MappingProxyType({name: noun for name, noun in nouns.items() if name not in KEPT_BACK})


@functools.cache
def fields_of(noun: type) -> tuple[Field, ...]:
    """Return the fields of a noun in the order of its rows."""
    hints, meanings = get_type_hints(noun), meanings_of(noun)
    return tuple(
        Field(
            name=field.name.rstrip("_"),
            attribute=field.name,
            hint=_without_none(hints[field.name]),
            optional=type(None) in get_args(hints[field.name]),
            required=field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING,
            meaning=meanings.get(field.name, ""),
        )
        for field in dataclasses.fields(noun)
    )


def is_placed(noun: type) -> bool:
    """Tell whether a noun stands in a text, so that its row shows the exact words."""
    return {"document", "start", "end"} <= {field.name for field in fields_of(noun)}


def columns_of(noun: type) -> tuple[str, ...]:
    """Return the names of a table's columns."""
    names = []
    for field in fields_of(noun):
        names.append(field.name)
        if field.name == "end" and is_placed(noun):
            names.append("exact")
    return tuple(names)


def is_pairs(hint: Any) -> bool:
    """Tell whether a type is a tuple of pairs with a word first, which a row shows as an object."""
    of = get_args(hint)
    if get_origin(hint) is not tuple or len(of) != 2 or of[1] is not ...:
        return False
    pair = get_args(of[0])
    return get_origin(of[0]) is tuple and len(pair) == 2 and pair[0] is str and pair[1] is not ...


def meanings_of(noun: type) -> dict[str, str]:
    """Return what a noun's docstring says of each attribute, its line breaks taken out."""
    lines = iter((inspect.getdoc(noun) or "").splitlines())
    meanings: dict[str, str] = {}
    last = None
    for line in lines:
        if line == "Attributes:":
            break
    for line in lines:
        if line and not line.startswith(" "):
            break
        found = ATTRIBUTE.match(line)
        if found:
            last = found[1]
            meanings[last] = found[2]
        elif last and line.strip():
            meanings[last] += " " + line.strip()
    return meanings


def _without_none(hint: Any) -> Any:
    if get_origin(hint) not in (Union, UnionType):
        return hint
    (kept,) = (of for of in get_args(hint) if of is not type(None))
    return kept
