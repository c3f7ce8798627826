"""Whether two figures of different reports count one thing."""

from collections.abc import Mapping

from onrecord.model.contents import likeness
from onrecord.resolve.disagreements.tellings import MEASURES, Told, tables

ALIKE = 0.3  # weighted share of words in common; with the same verb and a counted noun of one kind
VERY_ALIKE = 0.6  # without that
SMALLEST_RARE = 3  # things of one sort; two of anything are found everywhere
TOLL_FACTOR = 3  # a toll grows while a story runs, seldom to more than so many times
COMMON = frozenset(
    {
        "year",
        "month",
        "week",
        "day",
        "hour",
        "minute",
        "time",
        "mile",
        "meter",
        "metre",
        "dollar",
        "question",
        "thing",
        "way",
        "part",
    }
)


def one_thing(left: Told, right: Told, weight: Mapping[str, float], *, same_value: bool) -> float:
    """Return how sure two figures of different reports count the same thing; 0 where they do not.

    Where the values differ, who acts must be known to be the same: "expelled 60" and "expelled 23" are mostly
    two expulsions.
    """
    if left.kind != right.kind or (left.named and right.named and not left.named & right.named):
        return 0.0
    alike = likeness(left.words, right.words, weight)
    if _one_toll(left, right):
        return max(alike, 0.5)
    if left.kind == "years old":
        return alike if alike >= ALIKE and _one_person(left, right) else 0.0
    if same_value and _rare_count(left) and not _other_subject(left, right):
        return max(alike, ALIKE)
    return alike if _alike_enough(left, right, alike, same_value=same_value) else 0.0


def _alike_enough(left: Told, right: Told, alike: float, *, same_value: bool) -> bool:
    """Tell whether the sentences are alike, the more so where verb or subject are not known to be the same."""
    enough = ALIKE if left.verb and left.verb == right.verb else VERY_ALIKE
    if alike < enough or _other_subject(left, right):
        return False
    return same_value or bool(left.subject & right.subject) or alike >= VERY_ALIKE


def _rare_count(one: Told) -> bool:
    """Tell whether the same number of the same things is hardly chance: "five demands", not "two people"."""
    return (
        one.kind not in MEASURES
        and one.kind != "people"
        and size(one) >= SMALLEST_RARE
        and one.kind not in COMMON
    )


def _one_toll(left: Told, right: Told) -> bool:
    """Tell whether both give one toll: like verbs, persons, no other actor, no other place, like size.

    A story has mostly one toll of a kind, however it is told; another town or another ship has its own.
    """
    if left.verb != right.verb or left.verb not in tables()[1] or left.kind != "people":
        return False
    elsewhere = bool(left.names and right.names and not left.names & right.names)
    small, large = sorted((size(left), size(right)))
    return not elsewhere and not _other_subject(left, right) and 0 < large <= small * TOLL_FACTOR


def size(one: Told) -> float:
    """Return the number, or the bound that stands for it."""
    figure = one.figure
    return next(number for number in (figure.value, figure.low, figure.high, 0.0) if number is not None)


def _one_person(left: Told, right: Told) -> bool:
    ours, theirs = (set((one.figure.of or "").lower().split()) for one in (left, right))
    return bool(ours & theirs)


def _other_subject(left: Told, right: Told) -> bool:
    return bool(left.subject and right.subject and not left.subject & right.subject)
