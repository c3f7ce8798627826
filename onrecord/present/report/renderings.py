"""One version of a statement with its changes written in: kept, dropped, added and changed words in order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.model.documents import Document
from onrecord.model.quotes import Difference, Quote
from onrecord.model.spans import Place, Span
from onrecord.present.report.spoken import stretches

Kind = Literal["kept", "dropped", "added"]
WORD = re.compile(r"\S+")
OPEN = frozenset("\"'“‘«„")
SHUT = frozenset("\"'”’»“")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of one kind.

    Attributes:
        kind: `kept`, `dropped` (only in the fullest version) or `added` (only in this one).
        text: The words, single spaces between them.
    """

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    text: str
    change: int  # which difference it belongs to; -1 for none
    own: bool  # whether it is the report's own, beside words in marks


def pieces(
    fullest: tuple[Quote, Document], here: tuple[Quote, Document], differences: Sequence[Difference]
) -> tuple[Piece, ...]:
    """Return the words of the version `here`, with what the fullest version has and this one has not.

    The differences are the record's own, so that what is marked and the verdict never disagree.
    """
    theirs = _words(*fullest, [one.fullest for one in differences])
    ours = _words(*here, [one.here for one in differences])
    return tuple(_joined(_merged(theirs, ours)))


def _words(quote: Quote, document: Document, places: Sequence[Place | None]) -> list[_Word]:
    """Return a version's words, each with the difference it belongs to, in one pass over both."""
    ordered = sorted(
        (place.start, place.end, number)
        for number, place in enumerate(places)
        if place is not None and place.document == document.id
    )
    marked = _in_marks(quote, document.text)
    found, at = [], 0
    for span in stretches(quote, document.text):
        for match in WORD.finditer(document.text, span.start, span.end):
            while at < len(ordered) and ordered[at][1] <= match.start():
                at += 1
            inside = at < len(ordered) and ordered[at][0] < match.end()
            number = ordered[at][2] if inside else -1
            own = bool(marked) and not any(
                s.start <= match.end() - 1 and match.start() < s.end for s in marked
            )
            found.append(_Word(text=match.group(), change=number, own=own))
    return found


def _in_marks(quote: Quote, text: str) -> tuple[Span, ...]:
    """Return the spans of a partly marked quotation that stand in marks; none where all or nothing does."""
    if quote.kind != "mixed":
        return ()
    return tuple(
        span
        for span in quote.content
        if text[span.start - 1 : span.start] in OPEN and text[span.end : span.end + 1] in SHUT
    )


def _merged(theirs: Sequence[_Word], ours: Sequence[_Word]) -> Iterator[Piece]:
    """Walk both versions at once: theirs where it differs, then ours where it does, then a word of both.

    What a report tells in its own words around the marks was compared with nothing: it is shown and takes no
    word of the other with it, lest the words in marks end up beside the wrong ones.
    """
    i = j = 0
    while i < len(theirs) or j < len(ours):
        if i < len(theirs) and theirs[i].change >= 0:
            yield Piece(kind="dropped", text=theirs[i].text)
            i += 1
        elif j < len(ours) and ours[j].change >= 0:
            yield Piece(kind="added", text=ours[j].text)
            j += 1
        elif j < len(ours) and ours[j].own and not _both_own(theirs[i : i + 1], ours[j]):
            yield Piece(kind="kept", text=ours[j].text)
            j += 1
        elif i < len(theirs) and theirs[i].own and not (j < len(ours) and ours[j].own):
            i += 1
        else:
            if j < len(ours):
                yield Piece(kind="kept", text=ours[j].text)
            i, j = i + 1, j + 1


def _both_own(theirs: Sequence[_Word], ours: _Word) -> bool:
    return bool(theirs) and theirs[0].own and theirs[0].text.casefold() == ours.text.casefold()


def _joined(found: Iterator[Piece]) -> Iterator[Piece]:
    """Join neighbours of one kind."""
    kind: Kind = "kept"
    held: list[str] = []
    for piece in found:
        if held and piece.kind != kind:
            yield Piece(kind=kind, text=" ".join(held))
            held = []
        kind = piece.kind
        held.append(piece.text)
    if held:
        yield Piece(kind=kind, text=" ".join(held))
