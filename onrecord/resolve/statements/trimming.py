"""A unit without the words at its ends that belong to another utterance."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from onrecord.model.spans import Span
from onrecord.resolve.statements.units import Unit


def part_of(unit: Unit, elsewhere: AbstractSet[int]) -> Unit:
    """Return the unit without the words before and after that belong to another utterance.

    Words between that belong to it stay: a part is always one stretch. Its content spans are cut to match.
    """
    own = [index for index in range(len(unit.words)) if index not in elsewhere]
    first, stop = own[0], own[-1] + 1
    if stop - first == len(unit.words):
        return unit
    start, end = unit.words[first].start, unit.words[stop - 1].end
    spans = tuple(
        Span(
            start=span.start if not first else max(span.start, start),
            end=span.end if stop == len(unit.words) else min(span.end, end),
        )
        for span in unit.spans
        if span.end > start and span.start < end
    )
    return replace(
        unit,
        spans=spans,
        words=unit.words[first:stop],
        marked=unit.marked[first:stop],
        before=(*unit.before, *unit.words[:first]),
        after=(*unit.words[stop:], *unit.after),
        lead=unit.words[first - 1].tail if first else unit.lead,
    )
