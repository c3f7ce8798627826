"""Nouns to rows: plain values that JSON, a spreadsheet and a database can hold.

The rules, for every table alike: a `Span` is `[start, end]`; a `Place` is an object that shows its exact words;
a noun with document, start and end shows its `exact` words after `end`; tuples are lists; tuples of pairs are
objects; a noun in a noun is an object; a trailing underscore of a name is dropped.
"""

import dataclasses
import functools
import math
from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args, get_origin

from onrecord.model.fields import fields_of, is_pairs, is_placed, tables
from onrecord.model.records import Record
from onrecord.model.spans import Place, Span

Row = dict[str, Any]
Texts = Mapping[str, str]
Encode = Callable[[Any, Texts], Any]


def rows_of(record: Record) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Yield each table's name and rows in the order of the contract, empty tables too."""
    texts = {document.id: document.text for document in record.documents}
    for table in tables():
        yield table, tuple(row_of(noun, texts) for noun in getattr(record, table))


def row_of(noun: Any, texts: Texts) -> Row:
    """Return a noun as a row.

    Args:
        noun: Any noun of the model.
        texts: Each document's text by id, to show the exact words from.

    >>> from onrecord.model.flags import Flag
    >>> flag = Flag(id="f-1", document="a", start=0, end=8, kind="furniture", score=1.0, why="A page's menu.")
    >>> row_of(flag, {"a": "Share it"})["exact"]
    'Share it'
    """
    kind: type = type(noun)
    row: Row = {}
    for name, attribute, encode in _plan(kind):
        row[name] = encode(getattr(noun, attribute), texts)
        if name == "end" and is_placed(kind):
            row["exact"] = _exact(noun.document, noun.start, noun.end, texts)
    return row


@functools.cache
def _plan(noun: type) -> tuple[tuple[str, str, Encode], ...]:
    return tuple((field.name, field.attribute, _encoder(field.hint)) for field in fields_of(noun))


@functools.cache
def _encoder(hint: Any) -> Encode:
    """Return how to write a value of the given type; None stays None."""
    if hint in LEAVES:
        return LEAVES[hint]
    if is_pairs(hint):
        return lambda pairs, _: _object(pairs)
    if get_origin(hint) is tuple:
        return _list_of(_encoder(get_args(hint)[0]))
    if dataclasses.is_dataclass(hint):
        return lambda noun, texts: noun and row_of(noun, texts)
    return lambda value, _: value


def _list_of(encode: Encode) -> Encode:
    return lambda values, texts: [encode(value, texts) for value in values]


def _place(place: Place, texts: Texts) -> Row:
    return {
        "document": place.document,
        "start": place.start,
        "end": place.end,
        "exact": _exact(place.document, place.start, place.end, texts),
    }


def _exact(document: str, start: int, end: int, texts: Texts) -> str:
    return texts.get(document, "")[start:end]


def _finite(number: float | None) -> float | None:
    """Return the number, None for infinity and the like, which JSON cannot say."""
    return float(number) if number is not None and math.isfinite(number) else None


def _object(pairs: tuple[tuple[str, Any], ...]) -> Row:
    """Return pairs as an object; a name that comes again is numbered, so that no value is lost."""
    made: Row = {}
    for name, value in pairs:
        free, times = name, 1
        while free in made:
            times += 1
            free = f"{name} ({times})"
        made[free] = value
    return made


LEAVES: Mapping[Any, Encode] = {
    Span: lambda span, _: span and [span.start, span.end],
    Place: lambda place, texts: place and _place(place, texts),
    float: lambda number, _: _finite(number),
}
