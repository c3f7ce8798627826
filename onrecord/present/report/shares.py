"""How much of each report is its own words."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model.copies import Reuse
from onrecord.model.spans import Place
from onrecord.present.report.reading import Reading


def percent(share: float | None) -> int | None:
    """Return a share as whole percent, never 0 or 100 unless it is."""
    if share is None or share in {0, 1}:
        return None if share is None else round(share * 100)
    return min(99, max(1, round(share * 100)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of a report is its own words, in percent of its text.

    Attributes:
        own: Found in no other report.
        shared: Found in another report too, and who had it first is not known.
    """

    own: int
    shared: int


def own_words(reading: Reading) -> dict[str, Share]:
    """Return, by report, how much of its text no other report has.

    Passages count as taken where the other side is known to have had them first, or both have them from a
    third; a quotation in common is no copy, and what a copy has in common with the report that leads its telling
    is that report's own. A derivation from outside counts with the share it states.
    """
    taken: dict[str, list[Place]] = defaultdict(list)
    unknown: dict[str, list[Place]] = defaultdict(list)
    for one in reading.record.reuse:
        for place, other in ((one.left, "right"), (one.right, "left")):
            if _leads(place.document, one, reading):
                continue
            if one.kind != "quotation" and one.source in {other, "common"}:
                taken[place.document].append(place)
            elif one.kind != "quotation" and one.source == "unknown":
                unknown[place.document].append(place)
    stated = dict.fromkeys(reading.documents, 0.0)
    for derivation in reading.record.derivations:
        stated[derivation.derived] = max(stated[derivation.derived], derivation.share or 0.0)
    return {
        document: _share(len(found.text), stated[document], taken[document], unknown[document])
        for document, found in reading.documents.items()
    }


def _leads(document: str, one: Reuse, reading: Reading) -> bool:
    """Tell whether a report leads the telling to which the other side of a passage belongs."""
    telling = reading.tellings.get(document)
    inside = telling is not None and {one.left.document, one.right.document} <= set(telling.documents)
    return inside and not reading.chips[document].copy


def _share(length: int, stated: float, taken: list[Place], unknown: list[Place]) -> Share:
    from_others = max(stated, _covered(taken) / max(length, 1))
    either = max(from_others, _covered([*taken, *unknown]) / max(length, 1))
    own = percent(max(0.0, 1 - either)) or 0
    return Share(own=own, shared=percent(either - from_others) or 0)


def _covered(places: Iterable[Place]) -> int:
    """Return how many characters the places cover together."""
    total = at = 0
    for place in sorted(places):
        total += max(0, place.end - max(at, place.start))
        at = max(at, place.end)
    return total
