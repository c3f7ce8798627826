"""A second opinion on an act's type: explicit words name it, the learned typing reads the words around."""

from dataclasses import dataclass

from onrecord.extract.events.encoder import Shares, encoder
from onrecord.extract.events.evidence import Evidence, evidence
from onrecord.extract.events.kinds import CLASSES, pooled, shares, weights
from onrecord.extract.events.lexicons import Lexicon
from onrecord.extract.events.shapes import Clause
from onrecord.model.spans import Span
from onrecord.model.trees import Tree

ALONE = 0.6  # sureness of an explicit word that nothing bears out or speaks against
AGREED, DISPUTED = 0.9, 0.4
# Share that another class must have before the two are said to differ: of the clauses kept apart, 45 of 56 that have
# it are typed right, and 17 of 52 that do not.
LEAST_SHARE = 0.5
# PLV types a promise of any act as AGREE, a threat as THREATEN, a refusal as REJECT; here the modality says that,
# so for an act that has not happened these classes speak against nothing.
SAY_HOW = frozenset({"AGREE", "THREATEN", "REJECT", "REQUEST"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """How sure an act's type is.

    Attributes:
        score: In [0, 1].
        why: A sentence for the reader; empty where nothing is to be added.
    """

    score: float
    why: str = ""


def opinion_on(tree: Tree, clause: Clause, words: Lexicon) -> Opinion:
    """Return whether the words around an act bear out the type that an explicit word gives it.

    Without both actors, or for a type that the learned typing does not know, there is no second opinion.
    """
    if clause.source is None or clause.target is None or clause.type not in CLASSES:
        return Opinion(score=ALONE)
    source, target = _held(tree, clause.source), _held(tree, clause.target)
    if not source or not target - source:
        return Opinion(score=ALONE)
    told = evidence(tree, source, target - source, words)
    linear = shares(told.groups, weights())
    place = int(linear.argmax())
    if CLASSES[place] == clause.type and float(linear[place]) >= LEAST_SHARE:
        return Opinion(score=AGREED)  # borne out already; the encoder costs forty times as much
    spread = pooled(linear, encoder().shares(told.short, told.around))
    place = int(spread.argmax())
    if CLASSES[place] == clause.type:
        return Opinion(score=AGREED)
    told_by_modality = clause.modality != "happened" and CLASSES[place] in SAY_HOW
    if told_by_modality or float(spread[place]) < LEAST_SHARE:
        return Opinion(score=ALONE)
    other = "no political act" if CLASSES[place] == "NONE" else CLASSES[place].lower()
    return Opinion(score=DISPUTED, why=f"Uncertain: the words around it read more like {other}.")


def shares_of(told: Evidence) -> Shares:
    """Return how likely each of CLASSES is by both models; the shares are one together."""
    return pooled(shares(told.groups, weights()), encoder().shares(told.short, told.around))


def _held(tree: Tree, span: Span) -> frozenset[int]:
    return frozenset(tree.page.tokens_in(span.start, span.end))
