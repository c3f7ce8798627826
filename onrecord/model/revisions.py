"""What differs between an older record of a story and a newer one."""

from dataclasses import dataclass
from typing import Literal

RevisionChange = Literal["new", "changed", "withdrawn"]
RevisionKind = Literal["document", "origin", "statement", "figure", "commitment"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One thing that the newer record has and the older has not, or has otherwise, or has no longer.

    Attributes:
        id: Hash of what changed and how.
        kind: What it is: a document, an origin, a statement, a figure or a commitment.
        change: `new`, `changed`, or `withdrawn` (no longer there; not that anybody took it back).
        what: Its words, for a reader.
        before: What the older record had, None where it is new.
        after: What the newer record has, None where it is no longer there.
        documents: Ids of the documents that carry it, sorted.
        row: Id of its row in the newer record, or in the older one where it is no longer there.
        why: What changed, in a sentence.
    """

    id: str
    kind: RevisionKind
    change: RevisionChange
    what: str
    before: str | None = None
    after: str | None = None
    documents: tuple[str, ...] = ()
    row: str
    why: str
