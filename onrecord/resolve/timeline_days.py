"""Which days matter most in a large story: those that most reports tell of."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from onrecord.model.dates import only_day
from onrecord.model.findings import Findings


def days_most_told(findings: Sequence[Findings], most: int) -> tuple[date, ...]:
    """Return the days that most reports tell of, in order of time.

    A report counts once for a day however often it names it, and not at all for the day it appeared on unless its
    words tell that day: a report published on a day says nothing of that day.

    Args:
        findings: The findings of all reports.
        most: How many days at most.
    """
    counts: Counter[date] = Counter()
    for found in findings:
        counts.update({day for one in found.times if (day := only_day(one.value)) is not None})
    chosen = sorted(counts, key=lambda day: (-counts[day], day))[:most]
    return tuple(sorted(chosen))
