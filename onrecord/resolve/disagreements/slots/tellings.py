"""One slot of one thing, filled by a report: who was to be extradited, why a bill was withdrawn."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.copies import Origin
from onrecord.model.disagreements import About, Disagreement, DisagreementClass, Side
from onrecord.model.ids import content_id
from onrecord.model.people import Person
from onrecord.model.quotes import Statement
from onrecord.model.spans import Place
from onrecord.model.tellings import origins_behind
from onrecord.resolve.disagreements.slots.reports import Report

ORDER: tuple[DisagreementClass, ...] = ("conflict", "update", "scope", "attribution", "rounding", "wording")
MOST_SIDES = 8  # a slot that is filled in more ways than this is no slot but a topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What the slots are read from.

    Attributes:
        reports: The reports.
        people: The story's people by id.
        statements: What was said, over reports.
    """

    reports: tuple[Report, ...]
    people: Mapping[str, Person]
    statements: tuple[Statement, ...]

    def name(self, party: str) -> str:
        """Return the name of a person, body or place, or the noun that stands for one."""
        return self.people[party].name if party in self.people else party


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one report says in one slot of one thing.

    Attributes:
        key: Which slot of which thing; tellings with one key are compared.
        about: The thing, in words short enough for a line.
        value: What the report says, in its words.
        sense: What of it is compared; two tellings with one sense tell alike.
        place: The words.
        class_: How this slot differs where it does.
    """

    key: tuple[str, ...]
    about: str
    value: str
    sense: frozenset[str]
    place: Place
    class_: DisagreementClass = "wording"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One kind of detail that is compared.

    Attributes:
        kind: What sort of detail it is.
        why: Why it is shown, one sentence for each class it can have.
        find: Reads it from a story.
        score: How sure that the tellings speak of one thing; from reading what was found in real stories.
    """

    kind: About
    why: Mapping[DisagreementClass, str]
    find: Callable[[Coverage], Iterable[Telling]]
    score: float


def compared(slot: Slot, tellings: Iterable[Telling], origins: Sequence[Origin]) -> tuple[Disagreement, ...]:
    """Return the things whose slot two or more reports fill differently."""
    groups: dict[tuple[str, ...], list[Telling]] = defaultdict(list)
    for telling in tellings:
        groups[telling.key].append(telling)
    made = [_difference(slot, groups[key], origins) for key in sorted(groups)]
    return tuple(one for one in made if one is not None)


def _difference(slot: Slot, group: Sequence[Telling], origins: Sequence[Origin]) -> Disagreement | None:
    senses: dict[frozenset[str], list[Telling]] = defaultdict(list)
    for telling in sorted(group, key=lambda one: (one.place, one.value)):
        senses[telling.sense].append(telling)
    if not 1 < len(senses) <= MOST_SIDES or not _apart(group):
        return None
    sides = tuple(
        sorted(
            (_side(held, origins) for held in senses.values()),
            key=lambda side: (-len(side.origins), -len(side.documents), side.value, side.places),
        )
    )
    classes = {one.class_ for one in group}
    class_ = next(name for name in ORDER if name in classes)
    about = _commonest([one.about for one in group])
    return Disagreement(
        id=content_id("d", about, *(f"{p.document}:{p.start}" for side in sides for p in side.places)),
        about=about,
        kind=slot.kind,
        class_=class_,
        sides=sides,
        score=slot.score,
        why=slot.why[class_],
    )


def _apart(group: Sequence[Telling]) -> bool:
    """Tell whether two reports fill the slot differently; one that says two things differs from itself alone."""
    by_document: dict[str, set[frozenset[str]]] = defaultdict(set)
    for telling in group:
        by_document[telling.place.document].add(telling.sense)
    told = list(by_document.values())
    return any(one != told[0] for one in told[1:])


def _side(held: Sequence[Telling], origins: Sequence[Origin]) -> Side:
    documents = tuple(sorted({one.place.document for one in held}))
    return Side(
        value=_commonest([one.value for one in held]),
        documents=documents,
        origins=origins_behind(documents, origins),
        places=tuple(dict.fromkeys(one.place for one in held)),
    )


def _commonest(words: Sequence[str]) -> str:
    return min(words, key=lambda word: (-words.count(word), len(word), word))
