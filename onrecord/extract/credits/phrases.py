"""The words around a name that make it a credit, from `phrases.toml`."""

import functools
import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files

# What a phrase may hold between its head and its preposition: at most four words, so that time stays bounded.
WORDS = r"[\w’'$%-]+(?: [\w’'$%-]+){0,3}"
NAMED = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}[’'] ?s"
ARTICLE = r"(?: the| a| an| its| his| her| their|,)?(?: [a-z-]+){0,2} ?[\"“‘(\[]?"
WINDOW = 90  # code points looked at on either side of a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that make a credit.

    Attributes:
        relation: How the source is credited.
        pattern: The words.
        credited: For a source without a name: what it is called, with the pattern's groups filled in.
    """

    relation: str
    pattern: re.Pattern[str]
    credited: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """All phrases: before a name, after it, and without one."""

    before: tuple[Phrase, ...]
    after: tuple[Phrase, ...]
    unnamed: tuple[Phrase, ...]


@functools.cache  # a file of the package, read once
def phrases() -> Phrases:
    """Return the phrases that onrecord ships with."""
    table = tomllib.loads(files("onrecord.extract.credits").joinpath("phrases.toml").read_text("utf-8"))
    return Phrases(
        before=tuple(_phrase(row, "(?:{})" + ARTICLE + "$") for row in table["before"]),
        after=tuple(_phrase(row, "(?:{})") for row in table["after"]),
        unnamed=tuple(_phrase(row, r"(?<!\w)(?:{})") for row in table["unnamed"]),
    )


def _phrase(row: dict[str, str], frame: str) -> Phrase:
    words = re.sub(r"\bW\b", lambda _: WORDS, row["pattern"])
    words = re.sub(r"\bX\b", lambda _: NAMED, words)
    return Phrase(
        relation=row["relation"],
        pattern=re.compile(frame.replace("{}", words)),
        credited=row.get("credited", ""),
    )
