"""Rows back to nouns. A row may come from a stranger's file: every value is checked, nothing is believed."""

import functools
from collections.abc import Callable, Mapping
from typing import Any, Literal, TypeVar, get_args, get_origin

from onrecord.errors import StoryFileError
from onrecord.model.fields import Field, fields_of, is_pairs, is_placed
from onrecord.model.rows import Texts
from onrecord.model.spans import Place, Span

Noun = TypeVar("Noun")
Decode = Callable[[Any, Texts], Any]
SHOWN = 60  # code points of a wrong value that an error message shows


def noun_of(kind: type[Noun], row: Any, texts: Texts) -> Noun:
    """Return the noun that a row holds.

    Fields that this version does not know are passed over; fields that are missing take their default.

    Args:
        kind: Which noun.
        row: The row, as `row_of` makes it.
        texts: Each document's text by id; every span must stand inside, every `exact` must be its words.

    Raises:
        StoryFileError: A value is missing, of the wrong type, or points outside its text.
    """
    if not isinstance(row, Mapping):
        raise StoryFileError(f"{_named(kind)} should be an object with named fields, not {_shown(row)}")
    noun_type: type = kind
    given = {
        field.attribute: _value(kind, field, row[field.name], texts)
        for field in fields_of(noun_type)
        if field.name in row or _missing(kind, field)
    }
    if is_placed(noun_type):
        _check_exact(row, texts)
    noun = kind(**given)
    _check_spans(noun, texts)
    return noun


def _missing(kind: type, field: Field) -> bool:
    """Refuse a row without a field that has no default."""
    if field.required:
        raise StoryFileError(f"{_named(kind)} has no `{field.name}`")
    return False


def _value(kind: type, field: Field, value: Any, texts: Texts) -> Any:
    if value is None and field.optional:
        return None
    try:
        return _decoder(field.hint)(value, texts)
    except (TypeError, ValueError, KeyError) as error:
        wrong = f"`{field.name}` of {_named(kind)} cannot be {_shown(value)}"
        raise StoryFileError(wrong) from error


@functools.cache
def _decoder(hint: Any) -> Decode:
    """Return how to read a value of the given type; it raises ValueError or TypeError for any other."""
    if get_origin(hint) is Literal:
        return lambda value, _: _one_of(value, get_args(hint))
    if hint in (str, int, float, bool):
        return lambda value, _: _plain(value, hint)
    if is_pairs(hint):
        return _pairs_of(_decoder(get_args(get_args(hint)[0])[1]))
    if get_origin(hint) is tuple:
        return _tuple_of(_decoder(get_args(hint)[0]))
    special: dict[Any, Decode] = {Span: lambda value, _: _span(value), Place: _place}
    return special.get(hint) or (lambda value, texts: noun_of(hint, value, texts))


def _plain(value: Any, kind: type) -> Any:
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise ValueError
    return value


def _one_of(value: Any, allowed: tuple[Any, ...]) -> Any:
    if value not in allowed:
        raise ValueError
    return value


def _span(value: Any) -> Span:
    start, end = value
    return Span(start=_plain(start, int), end=_plain(end, int))


def _place(value: Any, texts: Texts) -> Place:
    _check_exact(value, texts)
    return Place(document=value["document"], start=value["start"], end=value["end"])


def _tuple_of(decode: Decode) -> Decode:
    def read(values: Any, texts: Texts) -> tuple[Any, ...]:
        if not isinstance(values, list):
            raise TypeError
        return tuple(decode(value, texts) for value in values)

    return read


def _pairs_of(decode: Decode) -> Decode:
    def read(value: Any, texts: Texts) -> tuple[tuple[str, Any], ...]:
        if not isinstance(value, dict):
            raise TypeError
        return tuple((name, decode(one, texts)) for name, one in value.items())

    return read


def _check_exact(row: Mapping[str, Any], texts: Texts) -> None:
    """Refuse a stretch whose words are not those of the text: a reader would click to the wrong ones."""
    document, start, end = row["document"], row["start"], row["end"]
    if document not in texts:
        raise StoryFileError(f"a row names the document {_shown(document)}, which is not there")
    if not 0 <= _plain(start, int) <= _plain(end, int) <= len(texts[document]):
        raise StoryFileError(f"{start} to {end} is no stretch of the document {_shown(document)}")
    if row.get("exact") != texts[document][start:end]:
        raise StoryFileError(f"{start} to {end} of the document {_shown(document)} holds other words")


def _check_spans(noun: Any, texts: Texts) -> None:
    """Refuse spans that end after the noun's own text."""
    text = getattr(noun, "text", texts.get(getattr(noun, "document", "")))
    if text is None:
        return
    kind: type = type(noun)
    for field in fields_of(kind):
        value = getattr(noun, field.attribute)
        for span in value if isinstance(value, tuple) else (value,):
            if isinstance(span, Span) and span.end > len(text):
                raise StoryFileError(f"`{field.name}` of {_named(kind)} ends after its text")


def _named(kind: type) -> str:
    return f"a {kind.__name__}"


def _shown(value: Any) -> str:
    words = repr(value)
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
