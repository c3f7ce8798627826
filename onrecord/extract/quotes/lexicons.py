"""The words that introduce speech, beliefs and plans: read once from cues.toml."""

import functools
import tomllib
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Dictionary forms, by how they take what was said.

    Attributes:
        says: With a clause or the words themselves.
        tells_of: With an object ("criticised the plan").
        names: With an object and its new name ("called him a liar").
        believes: Thoughts, with a clause.
        plans: Intentions, with "to".
        nouns: Nouns with a clause.
        of_what: Prepositions before what is spoken of.
        works: Words in front of a title.
        namings: Words in front of a name.
        openers: Words that a clause may begin with.
        occasions: What words are said or written in or at.
        speaking: Verbs of an occasion.
        name_giving: Verbs that give somebody a name.
        persons: Pronouns that stand for persons.
        named_things: Things that bear a name in marks in front of them.
        mentions: Words before a word that is spoken of.
        small: Words that a title may leave in lower case.
    """

    says: frozenset[str]
    tells_of: frozenset[str]
    names: frozenset[str]
    believes: frozenset[str]
    plans: frozenset[str]
    nouns: frozenset[str]
    of_what: frozenset[str]
    works: frozenset[str]
    namings: frozenset[str]
    small: frozenset[str]
    named_things: frozenset[str]
    mentions: frozenset[str]
    name_giving: frozenset[str]
    persons: frozenset[str]
    occasions: frozenset[str]
    speaking: frozenset[str]
    openers: frozenset[str]

    @property
    def speech(self) -> frozenset[str]:
        """Every verb of speech."""
        return self.says | self.tells_of | self.names


@functools.cache  # a file of the package, the same at every call
def lexicon() -> Lexicon:
    """Return the words that introduce what was said."""
    table = tomllib.loads(files("onrecord.extract.quotes").joinpath("cues.toml").read_text(encoding="utf-8"))
    return Lexicon(**{name: frozenset(words.split()) for name, words in table.items()})
