"""Whether reported speech tells in other words what another report tells or quotes."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from onrecord.resolve.statements.clauses import Clause
from onrecord.resolve.statements.fragments import tails_apart
from onrecord.resolve.statements.links import Link
from onrecord.resolve.statements.lists import same_list
from onrecord.resolve.statements.senses import numbers_in
from onrecord.resolve.statements.synonyms import Term

# Chosen on the annotated story and on fourteen others, by reading every pair that they join.
FEWEST = 3  # terms in common, a deed among them
SHARE = 0.75  # of the weight of the lighter one's terms
OF_HEAVIER = 0.3  # of the weight of the other one's
OF_BOTH = 0.6  # of the weight of each one's, where they share no more than a deed and a name
SCORE = 0.6  # at most, however much is shared: other words are weaker evidence than the same ones
OF_ONESELF = 0.5
FIRST = frozenset({"i", "i'm", "i'll", "i've", "i'd", "me", "my", "myself"})
THIRD = frozenset({"he", "she"})
OTHERS = frozenset("they you we him them us their your our".split())
# What somebody does alone and of which a report tells in one word: no other words are needed.
ONESELF = frozenset({"leave-office", "run-for-office", "plead-guilty", "recuse", "testify"})
OFFICE = frozenset({"post", "office", "job", "position", "role", "chief", "executiv"})


def paraphrase(ones: Sequence[Clause], others: Sequence[Clause], weights: Mapping[str, float]) -> Link | None:
    """Return what ties two units of one speaker that share a deed, but not its words; None where nothing does.

    One of the two must be reported speech: two wordings in marks are two utterances. So may be two sentences of one
    report. Negation, condition, numbers and names must agree; most of the lighter clause must be in the other.

    Args:
        ones: The one unit and its clauses.
        others: The other one and its clauses.
        weights: How much each stem says.
    """
    left, right = ones[0].view.unit, others[0].view.unit
    if left.speaker is None or left.speaker != right.speaker or left.document == right.document:
        return None
    if all(left.marked) and all(right.marked):
        return None
    pairs = (_paraphrase(one, other, weights) for one in ones for other in others)
    best = max((pair for pair in pairs if pair), key=lambda pair: pair.score, default=None)
    return best or same_list(ones[0], others[0], SCORE)


def _paraphrase(one: Clause, other: Clause, weights: Mapping[str, float]) -> Link | None:
    common = one.names & other.names
    deeds = frozenset(term.name for term in one.terms if term.deed) & common
    if not deeds or not _agree(one, other) or not _opens(one, other, common):
        return None
    score = _share(one, other, common, weights) or _of_oneself(one, other, deeds)
    if score is None:
        return None
    left, right = ([term for term in clause.terms if term.name in common] for clause in (one, other))
    return Link(
        score=score,
        left=one.indices(left),
        right=other.indices(right),
        why=f"tell the same in other words: “{one.told(left)}”, “{other.told(right)}”",
    )


def _opens(one: Clause, other: Clause, common: AbstractSet[str]) -> bool:
    """Tell whether one of the two begins with what both tell, and what they hang on it is not two things.

    "That Vask will testify" and "that much turns on the testimony of Vask" share all but what is said.
    """
    begins = any(clause.terms[0].name in common for clause in (one, other))
    return begins and not tails_apart(one.view, other.view)


def _agree(one: Clause, other: Clause) -> bool:
    """Tell whether neither denies what the other tells, nor makes it hang on something, nor counts otherwise."""
    if one.denied != other.denied or one.conditional != other.conditional:
        return False
    figures = set(numbers_in(one.words)), set(numbers_in(other.words))
    if all(figures) and figures[0] != figures[1]:
        return False
    people = [{term.name for term in clause.terms if term.person} for clause in (one, other)]
    return not (people[0] - other.names and people[1] - one.names)


def _share(
    one: Clause, other: Clause, common: AbstractSet[str], weights: Mapping[str, float]
) -> float | None:
    weighed = [_weighed(clause.terms, weights) for clause in (one, other)]
    shared = sum(min(sides[name] for sides in weighed) for name in common)
    less, more = sorted(shared / sum(sides.values()) for sides in weighed)
    named = any(term.person for term in one.terms if term.name in common)
    if len(common) >= FEWEST:
        enough = more >= SHARE and less >= OF_HEAVIER
    else:
        bare = len(common) == FEWEST - 1 and all(clause.terms[0].name in common for clause in (one, other))
        enough = bare and named and less >= OF_BOTH
    return round(SCORE * min(1.0, more), 3) if enough else None


def _weighed(terms: Sequence[Term], weights: Mapping[str, float]) -> dict[str, float]:
    """Return for each term how much it says; of two words of one set the commoner counts."""
    found: dict[str, float] = {}
    for term in terms:
        weight = weights.get(term.stem, 1.0)
        found[term.name] = min(weight, found.get(term.name, weight))
    return found


def _of_oneself(one: Clause, other: Clause, deeds: AbstractSet[str]) -> float | None:
    """Score a deed that speakers tell of themselves, where one of the two tells nothing else."""
    if not deeds & ONESELF or not all(map(_own, (one, other))):
        return None
    bare = any(clause.names <= deeds | OFFICE for clause in (one, other))
    return OF_ONESELF if bare else None


def _own(clause: Clause) -> bool:
    """Tell whether the clause is of the speaker: "I" in marks, or one pronoun in reported speech, and no name."""
    if any(term.person for term in clause.terms) or clause.forms & OTHERS:
        return False
    if all(clause.view.unit.marked):
        return bool(clause.forms & FIRST) and not clause.forms & THIRD
    return len(clause.forms & THIRD) == 1
