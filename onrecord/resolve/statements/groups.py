"""Units with the very same words by one speaker: compared once, however many reports print them."""

from collections import defaultdict
from collections.abc import Sequence

from onrecord.resolve.statements.units import Unit

SHORT = 5  # content words below which an occasion dated apart keeps two equal phrases apart


def alike(units: Sequence[Unit]) -> tuple[tuple[int, ...], ...]:
    """Return the indices of `units` in groups of equal words, speaker and kind, in order."""
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, unit in enumerate(units):
        date = unit.quote.occasion.date if unit.quote.occasion and unit.content < SHORT else None
        words = tuple(word.form for word in unit.words)
        # Nobody knows whether an unknown speaker of few words is the other report's unknown speaker.
        alone = index if unit.speaker is None else None
        groups[words, unit.speaker, unit.quote.kind, unit.marked, date, alone].append(index)
    return tuple(tuple(group) for group in groups.values())
