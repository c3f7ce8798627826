"""Names of fields: what each program calls a report's id, text, headline, outlet, address and date."""

import functools
import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import Any

SEPARATORS = re.compile(r"[\s._-]+")
SURROGATES = re.compile("[\ud800-\udfff]")  # half a character: no encoding can write it
NAMED = (
    "name",
    "title",
    "@value",
    "headline",
)  # where an object such as {"name": "Harbor Post"} keeps its word
DEEPEST = 20  # objects inside objects; no program nests a report's text deeper

Names = tuple[tuple[str, str], ...]


def renamed(row: Mapping[str, Any], names: Names = ()) -> dict[str, str]:
    """Return a row's fields as words, known ones under onrecord's names, the others under their own.

    Args:
        row: One object of a JSON file, one row of a table, or one front matter.
        names: The user's own mapping, their name to onrecord's; it wins over the known aliases.

    >>> renamed({"Headline": "Ferry late", "body": "It came.", "wind": 7})
    {'title': 'Ferry late', 'text': 'It came.', 'wind': '7'}
    """
    given = {field: words for field, value in row.items() if (words := _words(field, value))}
    chosen = {field: ours for field, ours in names if field in given}
    taken = set(chosen.values())
    for ours, aliases in known_names().items():
        plain = {_plain(field): field for field in reversed(given) if field not in chosen}
        for alias in aliases:
            field = plain.get(_plain(alias))
            if ours not in taken and field is not None and _fits(ours, given[field]):
                chosen[field] = ours
                taken.add(ours)
    # A field that merely bears one of our names but lost to another keeps its word under a name of its own.
    return {chosen.get(f, f"input:{f}" if f in known_names() else f): words for f, words in given.items()}


@functools.cache
def known_names() -> dict[str, tuple[str, ...]]:
    """Return onrecord's field names with their aliases, the most telling alias first."""
    table = tomllib.loads(
        resources.files("onrecord.read").joinpath("aliases.toml").read_text(encoding="utf-8")
    )
    return {ours: tuple(aliases) for ours, aliases in table.items()}


def is_known(field: str) -> bool:
    """Tell whether a field's name is one that some program gives to a part of a report."""
    return _plain(field) in {_plain(alias) for aliases in known_names().values() for alias in aliases}


def whole(text: str) -> str:
    """Return a text with line ends as line feeds and half characters marked as unreadable."""
    return SURROGATES.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def _fits(ours: str, words: str) -> bool:
    """Tell whether a value can be what its name says: `source` is an address with some, an outlet with others."""
    is_address = words.startswith(("http://", "https://"))
    return is_address if ours == "url" else not (ours == "outlet" and is_address)


def _plain(field: str) -> str:
    return SEPARATORS.sub("", field).casefold()


def _words(field: str, value: Any) -> str:
    """Return a value as words; a text keeps every character, an object its name, a list its members."""
    if isinstance(value, str):
        return whole(value) if value.strip() else ""
    if value is None or isinstance(value, bool):
        return "" if value is None else json.dumps(value)
    if isinstance(value, dict | list) and _plain(field) in map(_plain, known_names()["text"]):
        return "\n".join(_strings(value))
    return whole(_named(value))


def _named(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_named, value)))
    if isinstance(value, dict):
        name = next((value[key] for key in NAMED if isinstance(value.get(key), str)), None)
        return name or json.dumps(value, sort_keys=True, ensure_ascii=False)
    return "" if value is None else str(value)


def _strings(value: Any, depth: int = 0) -> Iterable[str]:
    """Yield the strings inside a text that comes in sections, in order (as fundus writes it)."""
    if isinstance(value, str):
        if value.strip():
            yield whole(value)
    elif isinstance(value, dict | list) and depth < DEEPEST:
        for member in value.values() if isinstance(value, dict) else value:
            yield from _strings(member, depth + 1)
