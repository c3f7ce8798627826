"""Words that tell one act in different ways: families.toml, read once."""

import functools
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from onrecord.model.trees import Tree


@functools.cache  # a constant of the package, read on first use
def family(name: str) -> Mapping[str, Any]:
    """Return the words of one family."""
    table: Mapping[str, Mapping[str, Any]] = tomllib.loads(
        files("onrecord.resolve.disagreements.slots").joinpath("families.toml").read_text("utf-8")
    )
    return table[name]


@functools.cache
def words_in(name: str, row: str) -> frozenset[str]:
    """Return one row of a family; empty where the family has none."""
    return frozenset(family(name).get(row, ()))


def verb_of(tree: Tree, index: int, name: str) -> str | None:
    """Return the lemma under which a verb belongs to a family ("step down"), None where it does not."""
    if tree.token(index).pos != "VERB":
        return None
    lemma = tree.lemma[index]
    if lemma in words_in(name, "verbs"):
        return lemma
    wanted = family(name).get("particles", {}).get(lemma, ())
    found = next((tree.lower[i] for i in tree.below[index] if tree.lower[i] in wanted), None)
    return f"{lemma} {found}" if found else None
