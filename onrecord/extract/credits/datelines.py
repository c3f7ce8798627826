"""Datelines: an agency in brackets before the first sentence answers for the whole report."""

import re
from collections.abc import Iterator

from onrecord.model.documents import Document
from onrecord.model.outlets import Outlets, outlet_key

# "KARSUND, Vestria, March 8 (Nordvik Wire) -": a place in capitals, perhaps more of it and a day, a name in
# brackets, a dash. Every repeat is bounded.
DATELINE = re.compile(
    r"^[ \t]*(?:[A-Z][A-Z’'./ -]{1,40}(?:, [A-Z][\w.’' ]{1,30}){0,3} ?)?"
    r"[(](?P<agency>[^()\n]{1,40})[)] ?(?:--|[-–—])",
    re.MULTILINE,
)
LINES = 6  # a dateline stands in one of the first lines that hold words
MASKED = "█"


def dateline(document: Document, outlets: Outlets) -> Iterator[tuple[int, int, str, float]]:
    """Yield the document's dateline, if it has one that names an agency: place, the agency's name, how sure."""
    end = 0
    for line in document.text.splitlines(keepends=True)[: 2 * LINES]:
        match = DATELINE.match(line)
        if match:
            name = _agency(match["agency"].strip(), document.outlet, outlets)
            if name is not None:
                lead = len(line) - len(line.lstrip())
                yield end + lead, end + match.end("agency") + 1, *name
            return
        end += len(line)


def _agency(words: str, outlet: str | None, outlets: Outlets) -> tuple[str, float] | None:
    listed = outlets.agency_of_dateline(words) or outlets.full_name(words)
    if listed is not None:
        return listed, 0.98
    if outlet is not None and (words.strip(MASKED) == "" or _initials(outlet, words)):
        return outlet, 0.9
    plain = words.strip(MASKED)
    return (words, 0.7) if plain and plain[0].isupper() and len(words) > 1 else None


def _initials(outlet: str, words: str) -> bool:
    """Tell whether short words stand for the outlet: its name, or the first letters of it."""
    letters = "".join(word[0] for word in outlet_key(outlet).split())
    return words.lower() in (letters, outlet_key(outlet))
