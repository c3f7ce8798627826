"""The words that name a political act, by PLOVER type: lexicon.toml, read once."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What a verb or noun names.

    Attributes:
        type: PLOVER type, or a modality for the words of commitment.
        particle: A word that must hang on it ("call *on*"), else None.
    """

    type: str
    particle: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What a verb names when it is done to one of these.

    Attributes:
        objects: Lemmas of what it is done to.
        type: PLOVER type; empty where it names no act.
        through: Whether whom the act is aimed at hangs on the object ("raised concerns about the ferry").
    """

    objects: frozenset[str]
    type: str
    through: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The acts by lemma.

    Attributes:
        verbs: Acts that a verb can name; those that need a particle come first.
        senses: What a verb names depending on its object; before `verbs`.
        things: What does nothing to anybody, whatever the verb ("the rule prohibits").
        nouns: Acts that a noun can name.
        intransitive: Verbs that name an act only where nothing is acted on.
        calling: Verbs that say what somebody or something is called.
        blame: Words that make it blame.
        praise: Words that make it praise.
        binding_verbs: Verbs by which somebody binds himself or tries to bind another.
        binding_nouns: The same for nouns.
    """

    verbs: Mapping[str, tuple[Act, ...]]
    senses: Mapping[str, tuple[Sense, ...]]
    things: frozenset[str]
    nouns: Mapping[str, tuple[Act, ...]]
    intransitive: frozenset[str]
    calling: frozenset[str]
    blame: frozenset[str]
    praise: frozenset[str]
    binding_verbs: Mapping[str, tuple[Act, ...]]
    binding_nouns: Mapping[str, tuple[Act, ...]]


@functools.cache  # a constant of the package, read on first use
def lexicon() -> Lexicon:
    """Return the lexicon that ships with the package."""
    table = tomllib.loads(files("onrecord.extract.events").joinpath("lexicon.toml").read_text("utf-8"))
    return Lexicon(
        verbs=_by_lemma(table["verbs"]),
        senses=_by_verb(table["senses"]),
        things=frozenset(table["things"]["nouns"]),
        nouns=_by_lemma(table["nouns"]),
        intransitive=frozenset(table["intransitive"]["verbs"]),
        calling=frozenset(table["characterisations"]["verbs"]),
        blame=frozenset(table["characterisations"]["negative"]),
        praise=frozenset(table["characterisations"]["positive"]),
        binding_verbs=_by_lemma(table["commitments"]),
        binding_nouns=_by_lemma(table["commitment_nouns"]),
    )


def _by_verb(rows: list[dict[str, Any]]) -> dict[str, tuple[Sense, ...]]:
    senses: dict[str, tuple[Sense, ...]] = {}
    for row in rows:
        sense = Sense(objects=frozenset(row["objects"]), type=row["type"], through=row.get("through", False))
        for verb in row["verbs"]:
            senses[verb] = (*senses.get(verb, ()), sense)
    return senses


def _by_lemma(lists: Mapping[str, list[str]]) -> dict[str, tuple[Act, ...]]:
    acts: dict[str, tuple[Act, ...]] = {}
    for kind, words in lists.items():
        for word in words:
            lemma, _, particle = word.partition("+")
            act = Act(type=kind, particle=particle or None)
            have = acts.get(lemma, ())
            acts[lemma] = (act, *have) if particle else (*have, act)
    return acts
