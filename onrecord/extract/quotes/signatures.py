"""Quotations signed behind: "..." - Jana Hollis. The dash is the cue, the name the speaker.

Read from the text alone: a dash and a name are hardly ever parsed as anything sensible.
"""

import re

from onrecord.extract.quotes.drafts import Draft, Sheet
from onrecord.model.spans import Span

SIGNATURE = re.compile(
    r"[ \t.,]{0,3}\n{0,2}[ \t]{0,3}(?P<dash>-{1,3}|[–—―~])[ \t]?"
    r"(?P<name>[A-Z][\w.’'-]*(?:[ \t](?:[A-Z][\w.’'-]*|de|van|von|al|bin|of|the)){0,7})"
    r"(?P<rest>(?:[ \t]?[,(\[|][^“”\"]*)?[.\s]*)$"
)
LONGEST = 160  # code points from mark to line end: a name, a role, a place
SURE = 0.9  # a convention of print, hardly ever used otherwise


def signed(sheet: Sheet, number: int) -> Draft | None:
    """Return the stretch as a signed quotation; None where no name behind a dash ends its line."""
    stretch = sheet.marked[number]
    text = sheet.page.document.text
    lines = text[stretch.outer_end : stretch.outer_end + LONGEST].split("\n")
    if any(c.isalnum() for c in lines[0]):
        behind = lines[0]
    else:  # on a line of its own, with or without an empty one between
        behind = "\n".join(lines[: 2 if lines[1:2] != [""] else 3])
    if stretch.outer_end + len(behind) < len(text) and text[stretch.outer_end + len(behind)] != "\n":
        return None
    found = SIGNATURE.match(behind)
    if found is None:
        return None
    dash, name = (
        Span(start=stretch.outer_end + found.start(group), end=stretch.outer_end + found.end(group))
        for group in ("dash", "name")
    )
    written = name.of(text).rstrip(".,")
    return Draft(
        cue=None,
        marked=(number,),
        dash=dash,
        named=Span(start=name.start, end=name.start + len(written)),
        score=SURE,
    )
