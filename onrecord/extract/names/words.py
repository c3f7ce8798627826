"""The word lists behind the clues, read once from the data files beside this one."""

import functools
import tomllib
from importlib.resources import files
from typing import Any

from onrecord.model.sources import source_nouns

DATA = files("onrecord.extract.names") / "data"


@functools.cache  # the files do not change while we run
def _tables() -> dict[str, Any]:
    return tomllib.loads((DATA / "words.toml").read_text(encoding="utf-8"))


@functools.cache
def listed(name: str) -> frozenset[str]:
    """Return the words of one list of `words.toml`, lower case; `roles` is shared with the other rooms."""
    if name == "roles":
        return source_nouns("roles")
    return frozenset(_tables()["lists"][name].split())


@functools.cache
def honorifics() -> dict[str, str]:
    """Return honorifics, each with the pronoun's gender it tells: `m`, `f` or nothing."""
    table: dict[str, str] = _tables()["honorifics"]
    return table


@functools.cache
def given_names() -> dict[str, str]:
    """Return given names in lower case, each with the gender of most bearers: `m`, `f`, or `n` for both."""
    gender = "n"
    found: dict[str, str] = {}
    for line in (DATA / "given_names.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            gender = line[1]
        elif not line.startswith("#"):
            found |= dict.fromkeys(line.casefold().split(), gender)
    return found


@functools.cache
def place_names() -> frozenset[str]:
    """Return names of countries, capitals, US states and large cities, lower case, full stops left out."""
    lines = (DATA / "places.txt").read_text(encoding="utf-8").splitlines()
    known = {line.casefold().replace(".", "") for line in lines if not line.startswith("#")}
    return frozenset(known | listed("short_places"))
