"""Where several reports have an utterance from: one interview, one appearance before reporters, one speech."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model.copies import Credit, OriginKind, Reuse
from onrecord.model.findings import Findings
from onrecord.model.outlets import Outlets
from onrecord.model.pages import Sentence
from onrecord.model.spans import Place

# Words that tell a public occasion; the place after it is kept for the name. Every repeat is bounded.
OCCASION = re.compile(
    r"(?:\b(?:told|telling|tells|speaking to|spoke to|speaking with|asked by|said to|remarks to|addressing)"
    r" (?:a |the |several |some )?(?P<press>reporters?|journalists?|the press|the media)"
    # With an article: "to address the nation" and "up for debate" tell no occasion.
    r"|(?:(?<!\w)(?:an?|the|his|her|their|its|this|that)|[’']s) (?P<event>(?:[\w-]+ ){0,2}(?:speech|address|news conference|press conference|press briefing|briefing|rally"
    r"|hearing|debate|town hall)))"
    r"(?P<where>(?: (?:at|in|on|outside|aboard|before|after) (?:the |a |an |his |her )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,4})?)"
)
STATEMENT = re.compile(
    r"\b(?:in|by) (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}(?P<paper>statement|letter|post|tweet|op-ed|memo)\b"
)
WITH_OUTLET = frozenset({"interview", "told"})
REACH = 1  # sentences around the quotation that may tell its occasion


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """One occasion that several documents quote from.

    Attributes:
        kind: `interview`, `remarks` or `statement`.
        name: What it is called.
        documents: Ids of the documents that quote from it, sorted.
        place: Where it is told.
    """

    kind: OriginKind
    name: str
    documents: tuple[str, ...]
    place: Place


def occasions(
    findings: Sequence[Findings], reused: Sequence[Reuse], credited: Sequence[Credit], known: Outlets
) -> Iterator[Shared]:
    """Yield the occasions behind the quotations that two or more documents share."""
    by_id = {found.page.document.id: found for found in findings}
    held: dict[tuple[OriginKind, str], set[str]] = defaultdict(set)
    told: dict[tuple[OriginKind, str], list[tuple[str, Place]]] = defaultdict(list)
    for group in _groups(reused):
        found = [one for place in group for one in _told(by_id[place.document], place, credited, known)]
        for key in sorted({(kind, who) for kind, who, _, _ in found}):
            held[key] |= {place.document for place in group}
            told[key].extend((name, place) for kind, who, name, place in found if (kind, who) == key)
    for key in sorted(held):
        name, place = max(told[key], key=lambda row: (len(row[0]), row[1]))
        yield Shared(kind=key[0], name=name, documents=tuple(sorted(held[key])), place=place)


def _groups(reused: Sequence[Reuse]) -> list[list[Place]]:
    """Return the places that share one quotation, each row with the first that it overlaps."""
    held: dict[str, dict[Place, int]] = defaultdict(dict)  # by document: its places, with their group
    groups: list[set[Place]] = []
    for row in reused:
        if row.kind == "quotation":
            met = [
                group
                for end in (row.left, row.right)
                for place, group in held[end.document].items()
                if _meets(place, end)
            ]
            number = min(met, default=len(groups))
            if number == len(groups):
                groups.append(set())
            for end in (row.left, row.right):
                groups[number].add(end)
                held[end.document].setdefault(end, number)
    return [sorted(group) for group in groups]


def _meets(one: Place, other: Place) -> bool:
    """Tell whether two places of a document share most of the shorter one."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return 2 * common > min(one.end - one.start, other.end - other.start)


def _told(
    found: Findings, place: Place, credited: Sequence[Credit], known: Outlets
) -> Iterator[tuple[OriginKind, str, str, Place]]:
    """Yield what a report says of the occasion of a quotation: kind, whose, name, where it says so."""
    outlets = [
        row
        for row in credited
        if row.document == place.document
        and row.relation in WITH_OUTLET
        and any(covered.span.overlaps(place.span) for covered in row.covers)
    ]
    for row in outlets:
        where = Place(document=row.document, start=row.start, end=row.end)
        yield "interview", known.publisher(row.credited), f"interview with {row.credited}", where
    if not outlets:
        yield from _public(found, place)


def _public(found: Findings, place: Place) -> Iterator[tuple[OriginKind, str, str, Place]]:
    who = _speaker(found, place)
    for sentence in _around(found, place):
        text = found.page.document.text
        match = OCCASION.search(text, sentence.start, sentence.end)
        if match:
            what = "remarks to reporters" if match["press"] else " ".join(match["event"].split()[-2:])
            name = f"{who}: {what}{match['where']}" if who else f"{what}{match['where']}"
            at = Place(document=place.document, start=match.start(), end=match.end())
            yield "remarks", f"{who} {'press' if match['press'] else what.split()[-1]}", name, at
            return
        match = STATEMENT.search(text, sentence.start, sentence.end)
        if match:
            name = f"{who}: {match['paper']}" if who else match["paper"]
            at = Place(document=place.document, start=match.start(), end=match.end())
            yield "statement", f"{who} {match['paper']}", name, at
            return


def _speaker(found: Findings, place: Place) -> str:
    for quote in found.quotes:
        if any(span.overlaps(place.span) for span in quote.content) and quote.speaker_name:
            return quote.speaker_name
    return ""


def _around(found: Findings, place: Place) -> Sequence[Sentence]:
    """Return the quotation's sentence, then the one before it."""
    sentences = found.page.sentences
    numbers = [n for n, s in enumerate(sentences) if s.start < place.end and place.start < s.end]
    if not numbers:
        return ()
    before = range(max(0, numbers[0] - REACH), numbers[0])
    return [sentences[n] for n in (*numbers, *before)]
