"""Datelines: the place and agency before the first sentence."""

import re
from collections.abc import Iterator

from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Sheet

LOOKED_AT = 5  # lines from the start; a report that was updated may carry a note above its dateline
AGENCY = r"\((?P<agency>[A-Z█][\w█&./ -]{0,30})\)"
PLACE = r"[A-Z][A-Z.'’‑-]+(?:[ /-][A-Z][A-Z.'’‑-]+){0,4}"
REGION = r"(?:,\s+[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})?"
DAY = r"(?:,\s+(?:[A-Z][a-z]{2,8}\.?\s+[0-3]?\d|[0-3]?\d\s+[A-Z][a-z]{2,8})(?:,?\s+(?:19|20)\d\d)?)?"
DASH = r"\s*(?:—|–|--?)+\s*"
CAPITALS = re.compile(
    rf"(?P<place>{PLACE}){REGION}{DAY}\s*(?:{AGENCY})?{DASH}(?:{AGENCY.replace('agency', 'after')}{DASH})?(?=\S)"
)
# "Karsund (NWT) The mayor said": no dash, so the agency must be capitals or blacked out.
BARE = re.compile(
    r"(?:[A-Z][\w.'’-]+(?:,? [A-Z][\w.'’-]+){0,3} )?\((?P<agency>[A-Z█]{2,6}(?: [A-Z][a-z]+)?|Reuters)\)\s*(?:[—–-]+\s*)?(?=[\"“‘A-Z])"
)
SHORTEST_BARE_PLACE = 5  # letters: "NATO – Europe's shield – said" begins a sentence
LABELS = frozenset(
    {"BREAKING", "UPDATE", "UPDATED", "EXCLUSIVE", "ANALYSIS", "OPINION", "CORRECTION", "WATCH"}
)


def datelines(sheet: Sheet) -> Iterator[Find]:
    """Yield the dateline of a report, once."""
    for line in sheet.lines[:LOOKED_AT]:
        match = CAPITALS.match(line.text) or BARE.match(line.text)
        if match and _stands(match, line.text):
            yield Find(
                start=line.start,
                end=line.start + len(match[0].rstrip()),
                kind="metadata",
                score=0.95,
                why="The dateline: it says where the report was written and for which agency.",
            )
            return


def _stands(match: re.Match[str], line: str) -> bool:
    if match.re is BARE:
        return not _is_short_for(match["agency"], match[0].partition("(")[0])
    if match["agency"] or match.groupdict().get("after"):
        return True
    place: str = match["place"]
    follows = line[match.end()]
    dashed = re.search(r"[—–]|--| - ", match[0])
    return (
        dashed is not None
        and place.rstrip(".") not in LABELS
        and len(place) >= SHORTEST_BARE_PLACE
        and (follows.isupper() or follows in "\"“‘'")
        and len(line) - match.end() > len(match[0])
    )


def _is_short_for(acronym: str, words: str) -> bool:
    """Tell whether an acronym explains the words before it: "Harbour Authority (HA) Director", "Brandt's (BRM)"."""
    initials = iter(word[0].upper() for word in words.split())
    explains = all(letter in initials for letter in acronym[:2].upper())
    return bool(words) and (explains or words.rstrip().endswith(("'s", "’s")))


RULE = Rule(find=datelines)
