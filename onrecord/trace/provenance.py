"""Which document comes from which, or from a source outside the set."""

from collections.abc import Sequence

from onrecord.model.copies import Credit, Derivation, Reuse
from onrecord.model.findings import Findings


def derivations(
    findings: Sequence[Findings], reused: Sequence[Reuse], credited: Sequence[Credit]
) -> tuple[Derivation, ...]:
    """Return what derives from what, by derived document."""
    del findings, reused, credited
    return ()
