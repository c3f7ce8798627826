"""Person, organisation, place or outlet: decided over the whole story, from what stands around a name."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import sqrt

from onrecord.model.people import PersonKind
from onrecord.resolve.people.written import Written

# What one clue is worth for each kind. Set by hand on three of the stories, then read on others: a title or an
# honorific outweighs any label; labels of the small language model are worth least, because it takes unfamiliar
# surnames for places.
WORTH: dict[str, dict[PersonKind, float]] = {
    "honorific": {"person": 4.0},
    "honorific-m": {"person": 4.0},
    "honorific-f": {"person": 4.0},
    "title": {"person": 3.0},
    "role": {"person": 2.0},
    "given-m": {"person": 2.5},
    "given-f": {"person": 2.5},
    "given-n": {"person": 2.5},
    "initial": {"person": 1.0},
    "who": {"person": 2.0},
    "said": {"person": 1.0, "organisation": 0.5},
    "possessed": {"person": 1.0},
    "he": {"person": 0.5},
    "she": {"person": 0.5},
    "in": {"place": 1.5},
    "residents": {"place": 1.5},
    "place-name": {"place": 3.0},
    "place-word": {"place": 3.0},
    "organisation-word": {"organisation": 3.0},
    "acronym": {"organisation": 1.5},
    "the": {"organisation": 1.0},
    "outlet-word": {"outlet": 2.0},
    "named-so": {"person": 3.0},
    "outlet": {"outlet": 5.0},
    "according": {"outlet": 0.5},
    "reported": {"outlet": 1.0},
    "told-before": {"outlet": 0.5},
}
LABELS: dict[str, dict[PersonKind, float]] = {
    "PERSON": {"person": 1.2},
    "ORG": {"organisation": 0.8},
    "GPE": {"place": 1.0},
    "LOC": {"place": 1.0},
    "FAC": {"place": 1.0},
}
# Nobody says "Mr." of a place, whatever the model takes the name for.
PLACES = frozenset({"GPE", "LOC", "FAC"})
# Groups, works, laws and goods are no actors; these labels speak against all four kinds.
NOT_ACTORS = frozenset({"NORP", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT", "LANGUAGE"})
AGAINST = 1.2
LEAST = 1.0  # the weakest sum that makes a kind
LEAST_ALONE = 1.9  # the same for a single word that no full name supports
MARGIN = 0.3  # by how much the best kind must lead


def kind_of(
    names: Sequence[Written], *, support: float = 0.0, least: float = LEAST, labels: bool = True
) -> PersonKind | None:
    """Return what the names with one spelling stand for, None where nothing speaks clearly.

    Args:
        names: All places with this spelling, in all reports.
        support: What full names in the story add for a person ("Jana Hollis" for "Hollis").
        least: The weakest sum that decides.
        labels: Whether the language library's labels count.
    """
    sums = sums_of(names, labels=labels)
    sums["person"] += support
    if sums["outlet"] > LEAST and sums["organisation"] > 0:
        sums["outlet"] += sums.pop("organisation")  # an outlet is an organisation too
    best, second, *_ = sorted(sums.items(), key=lambda item: (-item[1], item[0]))
    return best[0] if best[1] >= least and best[1] - second[1] >= MARGIN else None


def sums_of(names: Sequence[Written], *, labels: bool = True) -> dict[PersonKind, float]:
    """Return what speaks for each kind; a clue seen in n of N places counts n over the root of N."""
    sums: dict[PersonKind, float] = {"person": 0.0, "organisation": 0.0, "place": 0.0, "outlet": 0.0}
    clues = Counter(clue for one in names for clue in one.name.evidence)
    given = Counter(one.name.label for one in names if labels)
    if not clues["place-name"] and any(clue.startswith("honorific") for clue in clues):
        given = Counter({label: times for label, times in given.items() if label not in PLACES})
    scale = sqrt(max(len(names), 1))
    for counted, worth in ((clues, WORTH), (given, LABELS)):
        for clue, times in sorted(counted.items()):
            for kind, value in worth.get(clue, {}).items():
                sums[kind] += value * times / scale
    others = sum(given[label] for label in NOT_ACTORS) + 3 * (
        clues["people-of-a-place"] + clues["thing-word"]
    )
    against = AGAINST * others / scale
    return {kind: value - against for kind, value in sums.items()}


def gender_of(evidence: Iterable[str]) -> str | None:
    """Return `m` or `f` as honorifics, given names and pronouns tell, None where they do not or disagree.

    >>> gender_of(["said", "honorific-f", "she"])
    'f'
    """
    clues = Counter(evidence)
    he = 5 * clues["honorific-m"] + 2 * bool(clues["given-m"]) + clues["he"]
    she = 5 * clues["honorific-f"] + 2 * bool(clues["given-f"]) + clues["she"]
    if he >= 2 * she and he >= 2:
        return "m"
    return "f" if she >= 2 * he and she >= 2 else None
