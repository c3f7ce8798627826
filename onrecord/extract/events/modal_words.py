"""The words that decide whether an act was done, promised, planned, supposed or denied: modality.toml, read once."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, cast

from onrecord.model.events import Modality

Effects = Mapping[str, tuple[tuple[str | None, Modality], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModalWords:
    """What each word makes of the act that hangs on it, by lemma: the particle it needs, and the modality.

    Attributes:
        verbs: "vowed to reopen".
        nouns: "the possibility of closing".
        adjectives: "ready to talk".
        modifiers: "the planned merger".
        menaces: Acts that are held out against somebody, whoever tells of them.
        hostile: Acts whose future, in one's own words, is a threat.
        penalties: What somebody who warns of it would do himself.
        predicting: Who speaks of what others may do.
        arranged: What nobody decides alone.
        guessing: Verbs that suppose what is told in the past.
        light: Verbs that take their sense from their object.
        hearsay: Verbs in whose passive a report does not vouch for what follows.
        open: Subjects that leave open who it is.
        occurring: What a thing does that comes about.
        asking: Verbs that ask for the infinitive behind their object.
        askings: Nouns of asking.
        askable: Who or what can be asked to do something.
        manners: Verbs whose bare form orders nothing.
        struggles: What protest goes on with.
        untrue: What is said of a claim that does not hold.
        nobody: Subjects that deny the act.
    """

    verbs: Effects
    nouns: Effects
    adjectives: Effects
    modifiers: Effects
    menaces: frozenset[str]
    hostile: frozenset[str]
    penalties: frozenset[str]
    predicting: frozenset[str]
    arranged: frozenset[str]
    guessing: frozenset[str]
    light: frozenset[str]
    hearsay: frozenset[str]
    open: frozenset[str]
    occurring: frozenset[str]
    asking: frozenset[str]
    askings: frozenset[str]
    askable: frozenset[str]
    manners: frozenset[str]
    struggles: frozenset[str]
    untrue: frozenset[str]
    nobody: frozenset[str]


@functools.cache  # a constant of the package, read on first use
def modal_words() -> ModalWords:
    """Return the words that ship with the package."""
    table = tomllib.loads(files("onrecord.extract.events").joinpath("modality.toml").read_text("utf-8"))
    effects = ("verbs", "nouns", "adjectives", "modifiers")
    words: dict[str, Any] = {name: _by_lemma(table[name]) for name in effects}
    words |= {name: frozenset(held) for name, held in table["other"].items()}
    return ModalWords(**words)


def _by_lemma(lists: Mapping[str, list[str]]) -> Effects:
    """Return the lists turned round; what needs a particle comes first."""
    found: dict[str, tuple[tuple[str | None, Modality], ...]] = {}
    for modality, words in lists.items():
        for word in words:
            lemma, _, particle = word.partition("+")
            one = (particle or None, cast("Modality", modality))
            have = found.get(lemma, ())
            found[lemma] = (one, *have) if particle else (*have, one)
    return found
