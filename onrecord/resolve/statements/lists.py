"""Lists of demands or promises, worded anew by each report: the same where two of their items are."""

from collections.abc import Sequence

from onrecord.resolve.statements.clauses import Clause
from onrecord.resolve.statements.links import Link
from onrecord.resolve.statements.synonyms import Term
from onrecord.resolve.statements.words import Word

DEMANDED = frozenset({"demand", "pledg", "promis", "propos", "proposal", "request", "call", "vow"})
NEAR = 8  # words before a list in which it is said to be one
ITEMS = 2  # of two lists that are the same
IN_ITEM = 2  # terms that one has in common with the other

Item = tuple[Term, ...]


def same_list(one: Clause, other: Clause, score: float) -> Link | None:
    """Return what ties two lists of demands or promises that have two of their items in common.

    Args:
        one: The one.
        other: The other.
        score: How sure such a link is.
    """
    if one.denied != other.denied or not all(map(_is_demanded, (one, other))):
        return None
    theirs = _items(other)
    same = [(item, next((x for x in theirs if _alike(item, x)), None)) for item in _items(one)]
    pairs = [(item, match) for item, match in same if match]
    if len({match for _, match in pairs}) < ITEMS:
        return None
    return Link(
        score=score,
        left=frozenset().union(*(one.indices(item) for item, _ in pairs)),
        right=frozenset().union(*(other.indices(match) for _, match in pairs)),
        why=f"list the same things: “{one.told(pairs[0][0])}”, “{one.told(pairs[1][0])}”",
    )


def _is_demanded(clause: Clause) -> bool:
    return any(word.stem in DEMANDED for word in clause.view.unit.before[-NEAR:])


def _items(clause: Clause) -> list[Item]:
    """Return the terms of each item of a list; what no comma, semicolon or "and" parts is one item."""
    items: list[list[Term]] = [[]]
    for term in clause.terms:
        last = items[-1][-1].indices[-1] if items[-1] else term.indices[0]
        if any(_parts(clause.words, index) for index in range(last, term.indices[0])):
            items.append([])
        items[-1].append(term)
    return [tuple(item) for item in items]


def _parts(words: Sequence[Word], index: int) -> bool:
    """Tell whether an item ends with this word."""
    return any(mark in words[index].tail for mark in ",;") or words[index + 1].form in {"and", "or"}


def _alike(item: Item, other: Item) -> bool:
    return len({term.name for term in item} & {term.name for term in other}) >= IN_ITEM
