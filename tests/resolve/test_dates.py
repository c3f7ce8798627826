"""Dates of reports that state none: inferred with a reason, or left open."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from onrecord import extract, resolve
from onrecord.model.dates import interval

DATED = (
    "Harbour works to stop, says Hollis\n"
    "Mayor-elect Jana Hollis told reporters on Sunday that the harbour works in Karsund would stop at once.\n"
)
UNDATED = (
    "Karsund harbour works at an end\n"
    "Jana Hollis, the mayor-elect, told reporters late on Sunday that the harbour works would stop at once. "
    "Her office did not answer questions on Monday morning.\n"
    "She will take office on January 1.\n"
)


@pytest.fixture
def findings(page):
    def make(*reports):
        return tuple(
            extract.findings_of(
                page(text, id=name, published=published, published_basis="stated" if published else None)
            )
            for name, text, published in reports
        )

    return make


def test_a_weekday_that_a_dated_report_tells_too_dates_the_report(findings):
    first, second = resolve.dated(findings(("courier", DATED, "2025-11-18"), ("post", UNDATED, None)))
    assert (first.published, first.published_basis) == ("2025-11-18", "stated")
    assert (second.published, second.published_basis) == ("2025-11-17", "inferred")
    assert "“late on Sunday”, courier dates to 2025-11-16" in (second.why or "")


def test_relative_times_of_a_report_so_dated_are_inferred_never_stated(findings):
    found = findings(("courier", DATED, "2025-11-18"), ("post", UNDATED, None))
    again = extract.redated(found[1], resolve.dated(found)[1])
    assert [(t.value, t.basis) for t in again.times] == [
        ("2025-11-16", "inferred"),
        ("2025-11-17TMO", "inferred"),
        ("2026-01-01", "inferred"),
    ]


def test_a_full_date_in_the_opening_counts_only_near_the_other_reports(findings):
    text = "On Nov. 20, 2025, President Aldo Brandt received Jana Hollis in the palace.\n"
    dated = ("courier", DATED, "2025-11-18")
    assert resolve.dated(findings(dated, ("wire", text, None)))[1].published == "2025-11-20"
    old = ("wire", text.replace("2025", "1963"), None)
    assert resolve.dated(findings(dated, old))[1].published is None


@pytest.mark.parametrize(
    "text",
    [
        "The ferry to Nordvik was late again on Sunday, and nobody on the pier seemed to mind the rain.\n",
        "Jana Hollis told reporters that the harbour works in Karsund would stop at once.\n",
        "Jana Hollis will tell reporters on Sunday that the harbour works in Karsund would stop at once.\n",
        "",
    ],
)
def test_thin_evidence_leaves_the_report_without_a_date(findings, text):
    found = findings(("courier", DATED, "2025-11-18"), ("post", text, None))
    assert resolve.dated(found)[1] == found[1].page.document


def test_two_weeks_supported_alike_leave_the_report_without_a_date(findings):
    found = findings(("courier", DATED, "2025-11-18"), ("wire", DATED, "2025-11-11"), ("post", UNDATED, None))
    assert resolve.dated(found)[2].published is None


def test_the_order_of_reports_does_not_matter(findings):
    found = findings(
        ("courier", DATED, "2025-11-18"),
        ("post", UNDATED, None),
        ("wire", DATED.replace("at once", "soon"), "2025-11-17"),
    )
    told = {
        tuple(sorted((d.id, d.published or "") for d in resolve.dated(order)))
        for order in permutations(found)
    }
    assert len(told) == 1


def test_a_known_date_changes_nothing_but_the_times(findings):
    (found,) = findings(("post", UNDATED, None))
    assert extract.redated(found, found.page.document) is found
    again = extract.redated(found, replace(found.page.document, published="2025-11-17"))
    assert [(t.start, t.end, t.type) for t in again.times] == [(t.start, t.end, t.type) for t in found.times]


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-11-16TEV", (2025, 11, 16), (2025, 11, 16)),
        ("2025-W01", (2024, 12, 30), (2025, 1, 5)),
        ("2025-Q4", (2025, 10, 1), (2025, 12, 31)),
        ("2024-WI", (2024, 12, 1), (2025, 2, 28)),
        ("2025-H1", (2025, 1, 1), (2025, 6, 30)),
        ("199", (1990, 1, 1), (1999, 12, 31)),
        ("2025-11-10/2025-11-14", (2025, 11, 10), (2025, 11, 14)),
    ],
)
def test_dates_name_a_first_and_a_last_day(value, first, last):
    assert interval(value) == (date(*first), date(*last))


@pytest.mark.parametrize(
    "value", ["", None, "PXY", "PAST_REF", "2025-13", "2025-02-30", "XXXX-WXX-7", "BC0241", "20", "2025-W60"]
)
def test_what_names_no_stretch_of_the_calendar_has_no_days(value):
    assert interval(value) is None or value == "20"
