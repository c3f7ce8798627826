"""One line of the list of what changed."""

from collections.abc import Iterable
from typing import NotRequired, TypedDict, Unpack

from onrecord.model.ids import content_id
from onrecord.model.revisions import Revision, RevisionChange, RevisionKind


class Told(TypedDict):
    """What a line tells beside its subject; see `Revision`."""

    documents: Iterable[str]
    before: NotRequired[str | None]
    after: NotRequired[str | None]
    why: str


def line(kind: RevisionKind, change: RevisionChange, what: str, row: str, **told: Unpack[Told]) -> Revision:
    """Return one line; its id rests on the row and on what was before and after."""
    before, after = told.get("before"), told.get("after")
    return Revision(
        id=content_id("v", kind, change, row, str(before), str(after)),
        kind=kind,
        change=change,
        what=what,
        before=before,
        after=after,
        documents=tuple(sorted(told["documents"])),
        row=row,
        why=told["why"],
    )
