"""The word lists of the cleaning rules."""

import functools
import tomllib
from importlib import resources


@functools.cache  # the file does not change while we run
def word_list(name: str) -> frozenset[str]:
    """Return the words of one list of `words.toml`."""
    table = tomllib.loads(
        resources.files("onrecord.clean").joinpath("words.toml").read_text(encoding="utf-8")
    )
    return frozenset(table[name].split())
