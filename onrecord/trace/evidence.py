"""What speaks for one report having been made from the other: points that add up, each with its words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.copies import Credit
from onrecord.model.documents import Document
from onrecord.model.findings import Findings
from onrecord.model.outlets import Outlets
from onrecord.model.spans import Place
from onrecord.trace.publishers import same_address, same_outlet
from onrecord.trace.ties import Side, Tie

# Points in tenths of "enough": ten decide. The weights were set on the tuning story and the seed case; a credit
# decides alone, times or length alone do not.
CREDITED, SERVED, UNNAMED_CREDIT, MANGLED = 12, 8, 4, 9
EARLIER, FULLER, CONTAINED, MORE_QUOTED = 5, 4, 4, 4
PERHAPS_EARLIER = 2  # by dates of which one was worked out, which is a first possible day and no more
FULLER_QUOTATIONS = 2
MORE_COVERED = 0.15  # share of words
MORE_OF_QUOTATIONS = 0.2  # share of quoted words
# Relations under which a report says that words come from an outlet.
FROM_OUTLET = frozenset({"according to", "revealed", "first reported", "agency", "told", "interview", "link"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One reason to think that a report was made from another.

    Attributes:
        points: How much it weighs.
        words: The reason, for the reader; the end of a sentence.
        place: Where the reader can see it, if in one place.
        overall: Whether it speaks of the two reports as wholes, and so says nothing of a single passage.
    """

    points: int
    words: str
    place: Place | None = None
    overall: bool = False


def evidence(
    derived: Findings,
    source: Findings,
    tie: Tie,
    credits_: Sequence[Credit],
    marks: Mapping[str, Sequence[Place]],
    known: Outlets,
) -> tuple[Evidence, ...]:
    """Return what speaks for `derived` having been made from `source`, most telling first."""
    one, other = derived.page.document, source.page.document
    sides = tie.side(one.id), tie.side(other.id)
    found = [
        *_credit(one, other, credits_, known),
        *_time(one, other, known),
        *_quotations(tie, *sides),
        *_containment(*sides),
        *_mangled(one, other, marks),
    ]
    return tuple(sorted(found, key=lambda reason: (-reason.points, reason.words)))


def _credit(one: Document, other: Document, credits_: Sequence[Credit], known: Outlets) -> Iterator[Evidence]:
    own = [row for row in credits_ if row.document == one.id and row.relation in FROM_OUTLET]
    for row in sorted(own, key=lambda row: (not same_address(row.url, other.url), row.relation == "link")):
        place = Place(document=row.document, start=row.start, end=row.end)
        if same_address(row.url, other.url):
            yield Evidence(points=CREDITED, words="it links to that report as its source", place=place)
            return
        if same_outlet(row.credited, other.outlet, known) and not same_outlet(
            row.credited, one.outlet, known
        ):
            # A link to another page of the outlet says little of this one.
            points = UNNAMED_CREDIT if row.relation == "link" else CREDITED
            told = f"it links to a page of {row.credited}"
            words = told if row.relation == "link" else f"it names {row.credited} as its source"
            yield Evidence(points=points, words=words, place=place)
            return
    if other.outlet is None:
        for row in own:
            if row.relation in ("according to", "revealed"):
                place = Place(document=row.document, start=row.start, end=row.end)
                words = (
                    f"it names {row.credited}, and the other report, which may be that one, names no outlet"
                )
                yield Evidence(points=UNNAMED_CREDIT, words=words, place=place)
                return
    if _agency(other, known) and not _agency(one, known):
        yield Evidence(points=SERVED, words=f"{other.outlet} is an agency, whose text others print")


def _agency(document: Document, known: Outlets) -> bool:
    return document.outlet is not None and known.is_agency(document.outlet)


def _time(one: Document, other: Document, known: Outlets) -> Iterator[Evidence]:
    # An agency's later date says nothing: it sends the same text again with every turn of the story.
    if not _agency(one, known) and earlier(other, one):
        words = f"it was published later ({one.published}, the other {other.published})"
        yield Evidence(points=EARLIER, words=words)
    elif not _agency(one, known) and _perhaps_earlier(other, one):
        words = f"it seems to have come out later ({_day(one)}, the other {_day(other)})"
        yield Evidence(points=PERHAPS_EARLIER, words=words)


def _perhaps_earlier(one: Document, other: Document) -> bool:
    """Tell whether one came out before the other by their days, one of which at least was worked out."""
    days = one.published, other.published
    return None not in days and (days[0] or "")[:10] < (days[1] or "")[:10] and not earlier(one, other)


def _day(document: Document) -> str:
    day = (document.published or "")[:10]
    return day if document.published_basis == "stated" else f"{day} by its time words"


def earlier(one: Document, other: Document) -> bool:
    """Tell whether a report came out before another, by dates that both state; inferred ones prove nothing."""
    if one.published is None or other.published is None:
        return False
    size = min(len(one.published), len(other.published))
    stated = one.published_basis == other.published_basis == "stated"
    return stated and one.published[:size] < other.published[:size]


def _quotations(tie: Tie, one: Side, other: Side) -> Iterator[Evidence]:
    fuller = tie.fuller(other.document)
    if fuller - tie.fuller(one.document) >= FULLER_QUOTATIONS:
        yield Evidence(
            points=FULLER, words=f"{fuller} of the quotations stand there at greater length", overall=True
        )
    if one.quotations and other.quotations and one.quoted - other.quoted >= MORE_OF_QUOTATIONS:
        words = (
            f"{one.quoted:.0%} of what it quotes stands there too, but only {other.quoted:.0%} the other way"
        )
        yield Evidence(points=MORE_QUOTED, words=words, overall=True)


def _containment(one: Side, other: Side) -> Iterator[Evidence]:
    if one.carried - other.carried >= MORE_COVERED:
        words = f"{one.carried:.0%} of it stands in the other, {other.carried:.0%} of the other in it"
        yield Evidence(points=CONTAINED, words=words, overall=True)


def _mangled(one: Document, other: Document, marks: Mapping[str, Sequence[Place]]) -> Iterator[Evidence]:
    mine, theirs = marks.get(one.id, ()), marks.get(other.id, ())
    if mine and not theirs:
        words = "it has the torn words and odd names of a text that went through a machine"
        yield Evidence(points=MANGLED, words=words, place=mine[0])
