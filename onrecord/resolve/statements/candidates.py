"""Pairs of quotations worth comparing: those with words or a phrase in common, found in near-linear time."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from onrecord.resolve.statements.chants import is_chant
from onrecord.resolve.statements.fragments import least_content
from onrecord.resolve.statements.synonyms import terms_of
from onrecord.resolve.statements.units import Unit

# A key that more units share than this says little by itself: its units are then compared only with the
# fullest FEW of them, so that the work stays in proportion to the number of quotations.
CROWD = 40
FEW = 4
SHINGLE = 3  # words in a row that make a key, for phrases of common words
LONG_SHINGLE = 6  # words in a row that make a key whoever speaks
TOGETHER = 2  # content words that two units must share, unless a shingle speaks for them
FRAGMENT = 2  # content words up to which a unit is a fragment, for which one shared word is enough

Key = tuple[str | None, str]
Pair = tuple[int, int]


def candidates(units: Sequence[Unit]) -> tuple[Pair, ...]:
    """Return the pairs of indices into `units` that may render one utterance, sorted."""
    by_word: dict[Key, list[int]] = defaultdict(list)
    by_phrase: dict[Key, list[int]] = defaultdict(list)
    for index, unit in enumerate(units):
        for stem in {word.stem for word in unit.words if word.content} | _deeds(unit):
            by_word[unit.speaker, stem].append(index)
        for phrase in _phrases(unit):
            by_phrase[phrase].append(index)
    size = [unit.content for unit in units]
    least = [least_content(unit) for unit in units]
    together = Counter(pair for (who, _), group in by_word.items() if who for pair in _pairs(group, size))
    found = {
        pair
        for pair, shared in together.items()
        if shared >= TOGETHER or min(least[i] for i in pair) <= FRAGMENT
    }
    for fragment, group in _scare_fragments(units).items():
        by_phrase[None, fragment] = group
    for group in by_phrase.values():
        found.update(_pairs(group, size))
    return tuple(sorted(found))


def _deeds(unit: Unit) -> set[str]:
    """Return the sets of like words that the unit tells a deed with, as keys that are no stems."""
    return {f"={term.name}" for term in terms_of(unit.words) if term.deed}


def _pairs(group: Sequence[int], size: Sequence[int]) -> Iterable[Pair]:
    if len(group) <= CROWD:
        return combinations(group, 2)
    fullest = sorted(group, key=lambda index: (-size[index], index))[:FEW]
    return {(min(one, full), max(one, full)) for one in group for full in fullest if one != full}


def _phrases(unit: Unit) -> set[Key]:
    short: set[Key] = {(unit.speaker, run) for run in _runs(unit, SHINGLE)} if unit.speaker else set()
    if is_chant(unit):
        short |= {("crowd", run) for run in _runs(unit, SHINGLE)}
    return short | {(None, run) for run in _runs(unit, LONG_SHINGLE)}


def _scare_fragments(units: Sequence[Unit]) -> dict[str, list[int]]:
    """Return the whole words of each scare quote with the units that hold them."""
    fragments = {
        unit.stems for unit in units if unit.quote.function == "scare" and len(unit.words) >= SHINGLE
    }
    sizes = sorted({len(fragment) for fragment in fragments if len(fragment) < LONG_SHINGLE})
    holders: dict[str, list[int]] = defaultdict(list)
    for index, unit in enumerate(units):
        stems = unit.stems
        inside = {stems[i : i + size] for size in sizes for i in range(len(stems) - size + 1)} & fragments
        for fragment in inside:
            holders[" ".join(fragment)].append(index)
    return holders


def _runs(unit: Unit, size: int) -> Iterable[str]:
    for first in range(len(unit.words) - size + 1):
        run = unit.words[first : first + size]
        if any(word.content for word in run):
            yield " ".join(word.stem for word in run)
