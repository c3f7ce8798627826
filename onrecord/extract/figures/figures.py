"""Figures on a page, in text order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extract.figures.counted_words import Counted
from onrecord.extract.figures.countings import counted
from onrecord.extract.figures.exclusions import is_no_figure
from onrecord.extract.figures.limits import Limits, limits
from onrecord.extract.figures.numerals import Numeral, numerals
from onrecord.extract.figures.ranges import pair_of
from onrecord.model.figures import Figure
from onrecord.model.findings import Findings
from onrecord.model.ids import content_id
from onrecord.model.pages import Page
from onrecord.model.spans import Span
from onrecord.model.times import TimeExpression

SINCE_BEFORE = 2  # words between "since" and the date at most, itself among them: "since the March vote"
SURE, LESS_SURE = 0.9, 0.6  # a measure or a named count; a number whose counted thing was not found


def figures(findings: Findings) -> tuple[Figure, ...]:
    """Return the figures of a page, in text order, none over another."""
    page = findings.page
    barred = tuple(one for one in findings.times if one.type != "DURATION" or not _counts(page, one.start))
    made: list[Figure] = []
    for numeral, opening in _read(page, barred):
        limit = limits(page, numeral)
        if opening is not None:
            limit = replace(limit, first=min(limit.first, opening))
        figure = _figure(findings, numeral, limit, counted(page, numeral, limit))
        if figure is not None and not (made and made[-1].end > figure.start):
            made.append(figure)
    return tuple(made)


def _read(page: Page, barred: Sequence[TimeExpression]) -> Iterator[tuple[Numeral, int | None]]:
    """Yield the numbers that are figures, two that tell one range as one, each with the word that opens it."""
    found = list(numerals(page))
    at = 0
    while at < len(found):
        pair = pair_of(page, found[at], found[at + 1] if at + 1 < len(found) else None)
        if pair is None:
            if not is_no_figure(page, found[at], barred):
                yield found[at], None
            at += 1
            continue
        whole = pair.kind in ("range", "share", "tally")
        if not whole or not is_no_figure(page, pair.as_numeral, barred):
            for one in pair.numerals:
                if whole or not is_no_figure(page, one, barred):
                    yield one, pair.opening
        at += 2


def _counts(page: Page, start: int) -> bool:
    """Tell whether a duration counts ("five years"), and does not only point ("the past two days", "a week")."""
    held = page.tokens_in(start, start + 1)
    word = page.text_of(held[0]).lower() if held else ""
    return word not in (
        "the",
        "a",
        "an",
        "this",
        "these",
        "last",
        "past",
        "next",
        "several",
        "few",
        "many",
        "some",
    )


def _figure(findings: Findings, numeral: Numeral, limit: Limits, what: Counted) -> Figure | None:
    page = findings.page
    first, stop = min(limit.first, what.first), max(limit.stop, what.stop)
    start, end = page.tokens[first].start, page.tokens[stop - 1].end
    unit = numeral.kind if numeral.kind in ("ordinal", "share", "tally") else what.unit
    if (
        unit is None
        and limit.phrase == ""
        and numeral.value < 10
        and numeral.kind == "exact"
        and not _stands(page, numeral)
    ):
        return None
    if unit is None and numeral.kind == "range":  # "from 4 to 6": hours, pages, verses
        return None
    low, high = limit.low, limit.high
    if what.unit in ("USD", "GBP", "EUR") and limit.first > what.first:
        first = what.first
    why = what.why if not limit.phrase else f"{what.why[:-1]}, “{limit.phrase}” so many."
    return Figure(
        id=content_id("f", page.document.id, start, end),
        document=page.document.id,
        start=start,
        end=end,
        value=limit.value,
        low=low,
        high=high,
        unit=unit,
        of=what.of,
        approximate=limit.approximate,
        attributed=_attributed(findings, start, end),
        date=_date(findings, start),
        score=SURE if what.unit is not None else LESS_SURE,
        why=why,
    )


def _stands(page: Page, numeral: Numeral) -> bool:
    """Tell whether a small bare number still counts: as the object or subject of a verb ("the two agreed")."""
    token = page.tokens[numeral.stop - 1]
    return token.dep in ("nsubj", "dobj", "nsubjpass", "pobj", "attr") and token.pos in ("NUM", "NOUN")


def _attributed(findings: Findings, start: int, end: int) -> Span | None:
    """Return who gives the figure: the speaker of the quotation that holds it, or the one behind "according to"."""
    for quote in findings.quotes:
        if quote.speaker and any(one.start <= start and end <= one.end for one in quote.content):
            return quote.speaker[0]
    page = findings.page
    held = page.tokens_in(start, end)
    sentence = page.sentence_at(held[0])
    for at in range(sentence.first, sentence.stop - 2):
        if [page.text_of(at).lower(), page.text_of(at + 1).lower()] == ["according", "to"]:
            named = page.subtree(at + 2) if page.tokens[at + 2].dep == "pobj" else ()
            source = next((i for i in page.children(at + 1) if page.tokens[i].dep == "pobj"), None)
            named = page.subtree(source) if source is not None else named
            if named:
                return page.span(named[0], named[-1] + 1)
    return None


def _date(findings: Findings, start: int) -> str | None:
    """Return the one date that the sentence tells, None where it tells none or several."""
    page = findings.page
    held = page.tokens_in(start, start + 1)
    sentence = page.sentence_at(held[0])
    told = {
        one.date
        for one in findings.times
        if sentence.start <= one.start < sentence.end and one.date and not _only_bounds(page, one.start)
    }
    return told.pop() if len(told) == 1 else None


def _only_bounds(page: Page, start: int) -> bool:
    """Tell whether a time is only a bound: "the highest since 1969", "the first since the March vote"."""
    first = page.tokens_in(start, start + 1)[0]
    return "since" in (page.text_of(i).lower() for i in range(max(0, first - SINCE_BEFORE), first))
