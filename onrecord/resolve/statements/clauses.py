"""Clauses of a quotation with what they tell: their terms, and whether they deny it or make it hang on something."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.resolve.statements.fragments import View, views_of
from onrecord.resolve.statements.senses import NEGATIONS
from onrecord.resolve.statements.synonyms import Term, terms_of
from onrecord.resolve.statements.units import Unit
from onrecord.resolve.statements.words import Word, told

# Cues that deny what they introduce.
DENYING = frozenset("deny denies denied denying denial refuse refuses refused refusing refusal".split())
CONDITIONS = frozenset({"if", "unless"})
NEAR = 4  # words before a clause in which such a cue stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A quotation, or one clause or fragment of it.

    Attributes:
        view: The words, and where they stand in the quotation.
        terms: What they tell, in order.
    """

    view: View
    terms: tuple[Term, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """The words."""
        return self.view.unit.words

    @property
    def forms(self) -> frozenset[str]:
        """The forms of the words."""
        return frozenset(word.form for word in self.words)

    @property
    def names(self) -> frozenset[str]:
        """What it tells, without order."""
        return frozenset(term.name for term in self.terms)

    @property
    def denied(self) -> bool:
        """Whether a "not" stands in it or a cue such as "denied" before it."""
        near = [word.form for word in (*self.view.unit.before[-NEAR:], *self.words)]
        return any(form in NEGATIONS or form in DENYING or form.endswith("n't") for form in near)

    @property
    def conditional(self) -> bool:
        """Whether it makes what it tells hang on something."""
        return bool(CONDITIONS & self.forms)

    def indices(self, terms: Sequence[Term]) -> frozenset[int]:
        """Return the indices, in the whole quotation, of the words of some of its terms."""
        return frozenset(self.view.indices[index] for term in terms for index in term.indices)

    def told(self, terms: Sequence[Term]) -> str:
        """Return the words of some of its terms, for a sentence to the reader."""
        return told([self.words[index] for term in terms for index in term.indices])


def clauses_of(unit: Unit) -> list[Clause]:
    """Return the whole quotation first, then its fragments in marks and its clauses."""
    return [Clause(view=view, terms=tuple(terms_of(view.unit.words))) for view in views_of(unit)]
