"""Units with the very same words by one speaker: compared once, however many reports print them."""

from collections import defaultdict
from collections.abc import Sequence

from onrecord.resolve.statements.units import Unit

FEWEST = 3  # content words, names aside, of reported speech that can be the same utterance
WORDS = 5  # words in a row that need no three content words
SHORT = 5  # content words below which an occasion dated apart keeps two equal phrases apart


def alike(units: Sequence[Unit]) -> tuple[tuple[int, ...], ...]:
    """Return the indices of `units` in groups of equal words, speaker and kind, in order."""
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, unit in enumerate(units):
        date = unit.quote.occasion.date if unit.quote.occasion and unit.content < SHORT else None
        words = tuple(word.form for word in unit.words)
        # Nobody knows whether an unknown speaker is the other report's, or one reported word the same utterance.
        slight = _plain(unit) < FEWEST and len(unit.words) < WORDS
        unsure = unit.speaker is None or (unit.quote.kind == "indirect" and slight)
        alone = index if unsure else None
        groups[words, unit.speaker, unit.quote.kind, unit.marked, date, alone].append(index)
    return tuple(tuple(group) for group in groups.values())


def _plain(unit: Unit) -> int:
    return sum(word.content and not word.name for word in unit.words)
