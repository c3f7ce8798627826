"""Days of a large story, by how many reports tell of them."""

from datetime import date

from onrecord.model.documents import Document
from onrecord.model.findings import Findings
from onrecord.model.pages import Page
from onrecord.model.times import TimeExpression
from onrecord.resolve.timeline_days import days_most_told


def report(name: str, *values: str) -> Findings:
    document = Document(id=name, path=name, text="", sha256="0", words=0)
    times = tuple(
        TimeExpression(
            id=f"{name}{i}", document=name, start=i, end=i, type="DATE", value=value, basis="stated"
        )
        for i, value in enumerate(values)
    )
    return Findings(page=Page(document=document, tokens=(), sentences=(), entities=()), times=times)


def test_a_day_counts_once_for_each_report_and_longer_stretches_not_at_all():
    found = (
        report("a", "2025-11-21", "2025-11-21", "2025-11-21", "2025-11"),
        report("b", "2025-11-16TEV", "2025-11-04"),
        report("c", "2025-11-16", "PRESENT_REF"),
    )
    assert days_most_told(found, 1) == (date(2025, 11, 16),)
    assert days_most_told(found, 9) == (date(2025, 11, 4), date(2025, 11, 16), date(2025, 11, 21))
    assert days_most_told((), 3) == ()
