"""Dates, bylines and labels above the report: the report's own, and no sentence of it."""

from collections.abc import Iterator

from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Sheet


def labels(sheet: Sheet) -> Iterator[Find]:
    """Yield a date glued on before the first sentence or standing by itself, and a byline."""
    if sheet.dated:
        yield Find(
            start=sheet.dated.start,
            end=sheet.dated.end,
            kind="metadata",
            score=0.95,
            why="A date that belongs to no sentence: it says when the report was published.",
        )
    if sheet.byline:
        yield Find(
            start=sheet.byline.start,
            end=sheet.byline.end,
            kind="metadata",
            score=0.95,
            why="The byline: it names who wrote the report.",
        )


RULE = Rule(find=labels)
