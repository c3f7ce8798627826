"""Common nouns that can speak: both the names of a page and the speakers of a story are read with them."""

import functools
from importlib.resources import files


@functools.cache  # the file does not change while we run
def source_nouns(kind: str) -> frozenset[str]:
    """Return nouns of one kind, base forms in lower case.

    Args:
        kind: `roles` (what a person is: mayor, lawyer), `people` (voters, residents) or `bodies` (ministry, party).

    >>> "mayor" in source_nouns("roles"), "ministry" in source_nouns("bodies")
    (True, True)
    """
    text = (files("onrecord.model") / "data" / "sources.txt").read_text(encoding="utf-8")
    _, _, section = text.partition(f"[{kind}]\n")
    return frozenset(section.partition("\n[")[0].split())
