"""The lines of a page that can be furniture: no sentence of reporting, no name, no source, no day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model.documents import Document

WORD = re.compile(r"[^\W\d_][\w’'-]*")
STOPPED = re.compile(r"[.!?…:;,][\"'”’)\]]*\Z")
PROSE = 8  # words from which a line that ends like a sentence is reporting
SHORT, LONGEST = 10, 60  # words of a line that is no sentence, and of one that speaks to the reader
EDGE = 3  # lines from either end of the page where an outlet speaks of itself
MOST_LINES = 2_000  # lines looked at on one page
# What names a source, a person at work, a day or a picture is the report's own, however often it stands there.
OWN = re.compile(
    r"^\W*(?:by|from|via|sources?|story|words|reporting|writing|written|editing|edited|additional|compiled|photos?"
    r"|images?|pictures?|video|file|updated?|published|posted|corrections?|editor[’']s|opinion|analysis|exclusive|part)\b"
    r"|[\"“”«»@]|[(][A-Z][\w ]+[)]|\b(?:photo|getty|reuters|associated press|afp)\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
# A place in capitals before a dash, or a name alone: a dateline, a byline.
CAPITALS = re.compile(r"^[A-Z][A-Z .,’'-]{2,40}(?:$|\s[—–-])")
NAME = re.compile(r"(?:[A-Z][\w.’'-]*(?: (?:and|de|van|von|al|bin))?(?: |$)){2,6}\Z")
TO_READER = re.compile(
    r"\b(?:you|your|our|us|subscrib\w+|newsletters?|sign up|click|podcast|support\w*|donat\w+)\b",
    re.IGNORECASE,
)
TOLD = re.compile(
    r"\b(?:said|says|say|told|tells|according|added|wrote|announced|reported|asked|will|would)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLine:
    """One line that may be furniture.

    Attributes:
        document: Its document.
        start: First code point.
        text: Its words, without the blanks around them.
        outside: Whether it stands before all reporting of its page, or behind it.
        to_reader: Whether it is a sentence; then one that speaks to the reader, at either end of its page.
    """

    document: Document
    start: int
    text: str
    outside: bool
    to_reader: bool


def prose_of(document: Document) -> frozenset[str]:
    """Return the lines of a page that read as reporting and do not speak to the reader."""
    return frozenset(text for _, text in _rows(document) if _is_prose(text) and not _speaks_to_reader(text))


def page_lines(document: Document) -> Iterator[PageLine]:
    """Yield the lines of a page that may be furniture, in order, each wording once."""
    rows = _rows(document)
    prose = [number for number, (_, text) in enumerate(rows) if _is_prose(text)]
    if not prose:
        return
    seen = {document.title}
    for number, (start, text) in enumerate(rows):
        edge = number < EDGE or number >= len(rows) - EDGE
        to_reader = bool(STOPPED.search(text))
        able = _speaks_to_reader(text) and edge if to_reader else _is_label(text)
        if able and text not in seen and not OWN.search(text):
            seen.add(text)
            outside = to_reader or not prose[0] <= number <= prose[-1]
            yield PageLine(document=document, start=start, text=text, outside=outside, to_reader=to_reader)


def _rows(document: Document) -> list[tuple[int, str]]:
    rows = []
    start = 0
    for raw in document.text.split("\n")[:MOST_LINES]:
        if text := raw.strip():
            rows.append((start + raw.index(text), text))
        start += len(raw) + 1
    return rows


def _is_prose(text: str) -> bool:
    return STOPPED.search(text) is not None and len(WORD.findall(text)) >= PROSE


def _speaks_to_reader(text: str) -> bool:
    short = len(WORD.findall(text)) <= LONGEST
    return short and TO_READER.search(text) is not None and TOLD.search(text) is None


def _is_label(text: str) -> bool:
    """Tell whether a line is a few words and neither a dateline nor a name alone, which may be a byline."""
    words = len(WORD.findall(text))
    return 0 < words <= SHORT and not CAPITALS.match(text) and not NAME.match(text)
