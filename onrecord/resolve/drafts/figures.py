"""Figures of a draft held against those of a record."""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.model.checks import Check, CheckVerdict
from onrecord.model.documents import Document
from onrecord.model.figures import Figure
from onrecord.model.ids import content_id
from onrecord.model.spans import Place, Span
from onrecord.resolve.statements.words import words_of

FEWEST = 2  # content words that two sentences must share for their figures to be of one thing
FRAME = 160  # code points around a figure that are looked at, inside its line
SMALL = 2.0  # from here a figure is worth a check; "one" and "a" count nothing


def figure_checks(
    figures: Sequence[Figure],
    drafts: Mapping[str, Document],
    known: Sequence[Figure],
    reports: Mapping[str, Document],
) -> Iterator[Check]:
    """Yield a check for each figure of the drafts that stands for a number of something.

    `exact` where a report has the same number of the same unit in a sentence about the same, `altered` where
    its nearest sentence has another number of that unit, `missing` where no sentence is near. A number that the
    reports use of something else only is no support.

    Args:
        figures: The drafts' figures.
        drafts: The drafts by id.
        known: The record's figures.
        reports: The reports by id.
    """
    told = [(one, _around(one, reports[one.document])) for one in known if one.document in reports]
    for figure in figures:
        if figure.value is None or figure.value < SMALL:
            continue
        about = _around(figure, drafts[figure.document])
        near = [
            (len(about & words), one)
            for one, words in told
            if one.unit == figure.unit and one.value is not None and len(about & words) >= FEWEST
        ]
        yield _check(figure, near, drafts, reports)


def _check(
    figure: Figure,
    near: Sequence[tuple[int, Figure]],
    drafts: Mapping[str, Document],
    reports: Mapping[str, Document],
) -> Check:
    same = [(shared, one) for shared, one in near if one.value == figure.value]
    pool = same or list(near)
    best = min(pool, key=lambda pair: (-pair[0], pair[1].document, pair[1].start))[1] if pool else None
    verdict: CheckVerdict = "exact" if same else "altered" if best else "missing"
    written = drafts[figure.document].text[figure.start : figure.end]
    return Check(
        id=content_id("k", "figure", figure.document, figure.start, figure.end),
        document=figure.document,
        start=figure.start,
        end=figure.end,
        content=(Span(start=figure.start, end=figure.end),),
        about="figure",
        verdict=verdict,
        place=Place(document=best.document, start=best.start, end=best.end) if best else None,
        why=_why(written, best, verdict, reports),
    )


def _why(written: str, best: Figure | None, verdict: str, reports: Mapping[str, Document]) -> str:
    if best is None:
        return f"No report has “{written}” in a sentence about the same."
    theirs = reports[best.document].text[best.start : best.end]
    if verdict == "exact":
        return f"{best.document} has “{theirs}” in a sentence about the same."
    return f"The nearest sentence, in {best.document}, has “{theirs}”."


def _around(figure: Figure, document: Document) -> frozenset[str]:
    """Return the stems of the content words in the figure's line near it, numbers left out."""
    text = document.text
    start = max(text.rfind("\n", 0, figure.start) + 1, figure.start - FRAME)
    stop = text.find("\n", figure.end)
    end = min(len(text) if stop < 0 else stop, figure.end + FRAME)
    return frozenset(
        word.stem
        for word in words_of(text, start, end)
        if word.content and not word.form[0].isdigit() and not figure.start <= word.start < figure.end
    )
