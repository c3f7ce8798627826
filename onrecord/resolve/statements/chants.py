"""Slogans: what a crowd chants in one report and another crowd in the next is one saying, in nobody's own words."""

from onrecord.resolve.statements.evidence import Shared
from onrecord.resolve.statements.units import Unit
from onrecord.resolve.statements.words import form_of, stem

CROWDS = frozenset(
    "crowd demonstrator dozens fan hundreds marcher mourner netizen people protester protestor rioter striker supporter"
    " thousands user".split()
)
RUN = 4  # words in a row
CONTENT = 2  # content words among them
OTHER = 1  # words at either end that another translation may have


def is_chant(unit: Unit) -> bool:
    """Tell whether the words stand in marks and a crowd that nobody names says them."""
    who = unit.quote.speaker_name or ""
    nameless = unit.quote.person is None and all(unit.marked)
    return nameless and any(stem(form_of(word)) in _stems() for word in who.split())


def same_chant(left: Unit, right: Unit, shared: Shared) -> bool:
    """Tell whether two crowds say the same slogan, but for a word that translators differ in."""
    if not is_chant(left) or not is_chant(right):
        return False
    return (
        shared.run >= RUN
        and shared.run_content >= CONTENT
        and max(len(left.words), len(right.words)) - shared.run <= OTHER
    )


def _stems() -> frozenset[str]:
    return frozenset(stem(crowd) for crowd in CROWDS)
