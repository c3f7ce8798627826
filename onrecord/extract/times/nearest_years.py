"""Which year a date without one belongs to, seen from the report's date."""

from datetime import date, timedelta

from onrecord.extract.times.meanings import Meaning
from onrecord.extract.times.year_forms import days_in
from onrecord.model.times import Direction

# Within so many days of the report the nearest year is meant, whatever the verb: for another one writers say
# "last" or "next". Tuned on TimeBank.
NEAR = timedelta(days=60)


def nearest_year(meaning: Meaning, report: date, direction: Direction | None) -> tuple[int, str]:  # noqa: PLR0911 - one return a rule
    """Return the year that fits "last", "next", the verb, or the shortest way, and which of them spoke."""
    dated = [(year, days_in(meaning, year)) for year in (report.year - 1, report.year, report.year + 1)]
    spans = [(year, *span) for year, span in dated if span is not None]
    if meaning.shift == -1:
        return max((y for y, _, last in spans if last < report), default=report.year), "the last one before"
    if meaning.shift == 1:
        return min((y for y, first, _ in spans if first > report), default=report.year), "the next one after"
    if meaning.shift == 0:
        return report.year, "the one in the year of"
    nearest = min(spans, key=lambda one: min(abs(one[1] - report), abs(one[2] - report)), default=None)
    if nearest is not None and min(abs(nearest[1] - report), abs(nearest[2] - report)) < NEAR:
        return nearest[0], "the nearest to"
    if direction == "past":
        return max(
            (y for y, first, _ in spans if first <= report), default=report.year
        ), "the verb looks back from"
    if direction == "future":
        return min(
            (y for y, _, last in spans if last >= report), default=report.year
        ), "the verb looks ahead from"
    return (nearest[0] if nearest else report.year), "the nearest to"
