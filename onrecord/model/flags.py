"""Lines that do not belong to the reporting."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from onrecord.model.documents import Document

FlagKind = Literal[
    "furniture",
    "heading",
    "caption",
    "metadata",
    "injected",
    "garbled",
    "promotion",
    "hidden",
    "addressed-to-a-machine",
]

# Words in lines of these kinds are kept and shown, never counted as reporting. Headings, captions, datelines
# and garbled lines are the report's own and are read.
NOT_REPORTING = frozenset[FlagKind](
    {"furniture", "injected", "promotion", "hidden", "addressed-to-a-machine"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A stretch that is not reporting: kept and shown, never counted.

    Attributes:
        id: Hash of what it marks.
        document: Id of the document.
        start: First code point.
        end: One past the last.
        kind: `furniture` (page chrome, newsletter slots, ages, counters), `heading`, `caption`, `metadata`
            (a date or label glued on), `injected` (does not belong to the report), `garbled` (torn or
            machine-mangled words), `promotion`, `hidden`, `addressed-to-a-machine`.
        score: How sure, in [0, 1].
        why: One sentence for the reader.
    """

    id: str
    document: str
    start: int
    end: int
    kind: FlagKind
    score: float
    why: str


def openings(document: Document, flags: Iterable[Flag]) -> tuple[int, ...]:
    """Return where a line's reporting begins behind a dateline or label that opens the line.

    Grammar must not run over such a place: "KARSUND (NW) — A freighter" is no name, and a quotation does not
    begin with the dateline.
    """
    return tuple(
        sorted(
            flag.end
            for flag in flags
            if flag.kind == "metadata"
            and not document.text[document.text.rfind("\n", 0, flag.start) + 1 : flag.start].strip()
        )
    )
