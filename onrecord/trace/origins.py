"""The independent tellings that remain when copies are folded under what they copy."""

from collections.abc import Sequence

from onrecord.model.copies import Credit, Derivation, Origin
from onrecord.model.documents import Document


def origins(
    documents: Sequence[Document], derived: Sequence[Derivation], credited: Sequence[Credit]
) -> tuple[Origin, ...]:
    """Return the origins, most documents first."""
    del documents, derived, credited
    return ()
