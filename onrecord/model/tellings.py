"""How many independent tellings stand behind some documents. Pure functions, shared by all rooms."""

from collections.abc import Collection, Sequence

from onrecord.model.copies import Origin


def origins_behind(documents: Collection[str], origins: Sequence[Origin]) -> tuple[str, ...]:
    """Return the ids of the origins that tell what these documents tell, in the origins' order.

    For any finding: the length is the number to trust. An outside source that feeds several reports, and does not tell the story itself, is not counted.
    """
    held = set(documents)
    return tuple(one.id for one in origins if one.tells and held.intersection(one.documents))
