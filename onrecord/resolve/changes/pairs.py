"""Which row of the newer record is the same thing as a row of the older one."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
Keys = Callable[[T], Iterable[Hashable]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing(Generic[T]):
    """Rows of two records set against each other.

    Attributes:
        both: Rows that are one thing, the older first.
        gone: Rows of the older record alone.
        new: Rows of the newer record alone.
    """

    both: tuple[tuple[T, T], ...]
    gone: tuple[T, ...]
    new: tuple[T, ...]


def pairing(old: Sequence[T], new: Sequence[T], *levels: Keys[T]) -> Pairing[T]:
    """Return which rows are one thing: those with a key in common, the surest keys first, one to one.

    Args:
        old: Rows of the older record.
        new: Rows of the newer one.
        levels: For each level of trust, what gives a row's keys.
    """
    left = dict(enumerate(old))
    right = dict(enumerate(new))
    both: list[tuple[T, T]] = []
    for keys in levels:
        free: dict[Hashable, deque[int]] = defaultdict(deque)
        for index, row in right.items():
            for key in keys(row):
                free[key].append(index)
        for index, row in list(left.items()):
            match = next(
                (found for key in keys(row) if (found := _first(free[key], right)) is not None), None
            )
            if match is not None:
                both.append((left.pop(index), right.pop(match)))
    return Pairing(both=tuple(both), gone=tuple(left.values()), new=tuple(right.values()))


def _first(waiting: deque[int], right: dict[int, T]) -> int | None:
    """Return the first that nothing has taken yet."""
    while waiting and waiting[0] not in right:
        waiting.popleft()
    return waiting[0] if waiting else None
