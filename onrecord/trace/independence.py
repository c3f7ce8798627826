"""How many origins, not how many outlets, stand behind a finding."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.copies import Origin
from onrecord.model.quotes import Statement


def counted(statements: Sequence[Statement], origins: Sequence[Origin]) -> tuple[Statement, ...]:
    """Return the statements with the origins behind each and their number."""
    return tuple(
        replace(one, origins=behind, independent=len(behind))
        for one in statements
        for behind in [tuple(o.id for o in origins if o.tells and set(o.documents) & set(one.documents))]
    )
