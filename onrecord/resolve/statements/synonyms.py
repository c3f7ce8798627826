"""Words that tell the same thing in reports ("resign", "step down"), from a list made by hand."""

import functools
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from types import MappingProxyType

from onrecord.model.counting_words import MONTHS, WEEKDAYS
from onrecord.model.sources import source_nouns
from onrecord.resolve.statements.words import Word, form_of, stem

Phrase = tuple[str, ...]
CALENDAR = frozenset(word.casefold() for word in (*MONTHS, *WEEKDAYS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word or phrase of an utterance under the word that stands for its set.

    Attributes:
        name: That word; the stem itself where the list has no set for it.
        stem: The stem of its first word, under which it has a weight.
        indices: The words it is made of.
        deed: Whether the list has it as something that is done.
        person: Whether it is a name.
    """

    name: str
    stem: str
    indices: tuple[int, ...]
    deed: bool = False
    person: bool = False


def terms_of(words: Sequence[Word]) -> Iterator[Term]:
    """Yield the terms of an utterance in order, grammar and adverbs of manner left out.

    "fully", "formally" and the like say how, and reports put them in and leave them out. A name is one term with
    the titles and roles in front of it, under its last word: "treasurer Jon Brandt" is "Brandt".
    """
    index = 0
    while index < len(words):
        stop = _name_end(words, index)
        if stop > index:
            yield _term(words, index, stop, name=words[stop - 1].stem, person=True)
        elif found := _set_at(words, index):
            (name, deed), size = found
            stop = index + size
            yield _term(words, index, stop, name=name, deed=deed)
        elif _tells(words, index):
            yield _term(words, index, index + 1, name=words[index].stem)
        index = max(stop, index + 1)


def _term(
    words: Sequence[Word], first: int, stop: int, *, name: str, deed: bool = False, person: bool = False
) -> Term:
    told = words[stop - 1] if person else words[first]
    return Term(name=name, stem=told.stem, indices=tuple(range(first, stop)), deed=deed, person=person)


def _name_end(words: Sequence[Word], first: int) -> int:
    """Return one past the name that begins here, roles in front included; `first` itself where none does."""
    stop = last = first
    while stop < len(words):
        if _in_name(words, stop):
            last = stop + 1
        elif words[stop].form not in source_nouns("roles") and words[stop].form != "former":
            break
        stop += 1
        if words[stop - 1].tail.strip():
            break
    return last


def _in_name(words: Sequence[Word], index: int) -> bool:
    """Tell whether a capital letter is a name's: inside the sentence, or with another one right behind it."""
    word = words[index]
    if not word.name or not word.content or word.form in CALENDAR:
        return False
    inner = index > 0 and not words[index - 1].ends
    return inner or (not word.tail.strip() and any(after.name for after in words[index + 1 : index + 2]))


def _tells(words: Sequence[Word], index: int) -> bool:
    """Tell whether the word is content, no adverb of manner, and not the "order" of "in order to"."""
    word = words[index]
    around = [other.form for other in words[max(0, index - 1) : index + 2]]
    manner = word.form.endswith("ly") and not word.name
    return word.content and not manner and around != ["in", "order", "to"]


def _set_at(words: Sequence[Word], index: int) -> tuple[tuple[str, bool], int] | None:
    """Return the set that a phrase beginning at `index` belongs to and how many words it has."""
    for size in (2, 1):
        run = tuple(word.stem for word in words[index : index + size])
        if len(run) == size and run in _sets():
            return _sets()[run], size
    return None


@functools.cache
def _sets() -> Mapping[Phrase, tuple[str, bool]]:
    data = tomllib.loads((resources.files(__package__) / "data/synonyms.toml").read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            tuple(stem(form_of(word)) for word in phrase.split("_")): (name, kind == "deeds")
            for kind, sets in data.items()
            for name, phrases in sets.items()
            for phrase in phrases.split()
        }
    )
