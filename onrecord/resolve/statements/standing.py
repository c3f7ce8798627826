"""What is known of the reports' descent, for the choice of the wording the others are held against."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from onrecord.model.copies import Derivation

# Kinds of derivation that hand on another report's wording as it is, so that the two are one witness. Who rewrites
# a report sets sentences anew and may well have looked up the words: on real reports such ones bore out the better
# of two wordings.
HANDED_ON = frozenset({"copy", "syndicated", "translation"})
DEEPEST = 50  # steps from a copy to its source; longer chains are a circle


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Which reports are one witness, and which went through another language.

    Attributes:
        sources: For each derived document the document it comes from.
        translated: Documents whose words are a translation, of a document here or of an unnamed one.
    """

    sources: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    translated: frozenset[str] = frozenset()

    def witness(self, document: str) -> str:
        """Return the document at the head of the chain that hands on the words."""
        for _ in range(DEEPEST):
            if document not in self.sources:
                break
            document = self.sources[document]
        return document


def standing_of(derived: Iterable[Derivation], documents: Iterable[str]) -> Standing:
    """Return the standing of the reports; where one has several sources, the likeliest counts.

    Args:
        derived: Derivations; those from outside the set name no document here.
        documents: Ids of the reports.
    """
    known = frozenset(documents)
    ordered = sorted(derived, key=lambda one: (one.score, one.share or 0.0, one.id))
    return Standing(
        sources={
            one.derived: one.from_
            for one in ordered
            if one.kind in HANDED_ON and one.from_ in known and one.from_ is not None
        },
        translated=frozenset(one.derived for one in ordered if one.kind == "translation"),
    )
