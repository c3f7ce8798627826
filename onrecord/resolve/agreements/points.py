"""One thing that one report tells, and the agreement that several such tellings make."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.copies import Origin
from onrecord.model.disagreements import Agreement
from onrecord.model.ids import content_id
from onrecord.model.spans import Place
from onrecord.model.tellings import origins_behind


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One report's telling of a thing.

    Attributes:
        about: What it is about, in a few words; "" where the report only has a pronoun for it.
        value: What the report says of it.
        words: What tellings of one thing have in common: lemmas, and ids of people.
        place: Where it says so.
    """

    about: str
    value: str
    words: frozenset[str]
    place: Place


def agreement_of(points: Sequence[Point], origins: Sequence[Origin], why: str) -> Agreement | None:
    """Return the agreement of tellings of one thing, None where fewer than two reports tell it."""
    documents = tuple(sorted({one.place.document for one in points}))
    if len(documents) < 2 or not any(one.about for one in points):
        return None
    places = tuple(dict.fromkeys(sorted(one.place for one in points)))
    behind = origins_behind(documents, origins)
    return Agreement(
        id=content_id("ag", *(f"{place.document}:{place.start}" for place in places)),
        about=_central(points),
        value=plainest([one.value for one in points]),
        places=places,
        documents=documents,
        origins=behind,
        independent=len(behind),
        why=why.format(reports=len(documents)),
    )


def _central(points: Sequence[Point]) -> str:
    """Return the label of the telling that has most in common with the others, the fuller of two names of a thing."""
    named = [one for one in points if one.about]
    shared = {one.about: 0 for one in named}
    for one in named:
        others = [other for other in points if other.place.document != one.place.document]
        shared[one.about] += sum(len(one.words & other.words) for other in others)
    best = min(shared, key=lambda about: (-shared[about], -len(about), about))
    fuller = [one.about for one in named if one.about.endswith(f" {best}")]
    return (
        plainest(fuller) if len({one.place.document for one in points if one.about in fuller}) > 1 else best
    )


def plainest(words: Sequence[str]) -> str:
    """Return the words that most tellings use; the shorter ones where several are used alike."""
    return min(words, key=lambda word: (-words.count(word), len(word), word))


def together(points: Sequence[Point], fewest: int) -> list[list[Point]]:
    """Return groups of tellings, each of which shares so many words with one that its group already holds."""
    groups: list[list[Point]] = []
    for point in sorted(points, key=lambda one: (one.place, one.about)):
        home = next(
            (held for held in groups if any(len(point.words & one.words) >= fewest for one in held)), None
        )
        if home is None:
            groups.append([point])
        else:
            home.append(point)
    return groups
