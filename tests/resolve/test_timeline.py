"""The timeline: one line for one thing, as narrow as the reports allow together, uncertain where they are."""

from itertools import permutations

import pytest

from onrecord import extract, resolve
from onrecord.model.copies import Origin
from tests.cases import cases

COURIER = (
    "Mayor-elect Jana Hollis met President Aldo Brandt in the palace of Karsund on Friday.\n"
    "She will be sworn in as mayor of Karsund on 1 January 2026.\n"
)
POST = (
    "President Aldo Brandt met mayor-elect Jana Hollis in the Karsund palace on Nov. 21, 2025.\n"
    "The number of boats is the highest since 1969.\n"
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


def test_two_reports_of_one_day_make_one_line(findings):
    found = findings(("courier", COURIER, "2025-11-22"), ("post", POST, "2025-11-23"))
    met, sworn = resolve.timeline(found)
    assert (met.date, met.precision, met.basis) == ("2025-11-21", "day", "stated")
    assert [place.document for place in met.places] == ["courier", "post"]
    assert (sworn.date, sworn.basis) == ("2026-01-01", "stated")


def test_a_bound_dates_nothing(findings):
    assert all(line.date != "1969" for line in resolve.timeline(findings(("post", POST, "2025-11-23"))))


def test_a_month_and_a_day_of_one_thing_become_the_day(findings):
    month = "In November President Aldo Brandt met mayor-elect Jana Hollis in the Karsund palace.\n"
    found = findings(("courier", month, "2025-11-30"), ("post", POST, "2025-11-23"))
    (line,) = resolve.timeline(found)
    assert (line.date, len(line.places)) == ("2025-11-21", 2)


def test_an_inferred_date_looks_uncertain(findings):
    found = findings(("courier", COURIER, None), ("post", POST, "2025-11-23"))
    found = tuple(map(extract.redated, found, resolve.dated(found)))
    lines = resolve.timeline(found[:1])
    assert [(line.date, line.basis) for line in lines] == [
        ("2025-11-21", "inferred"),
        ("2026-01-01", "stated"),
    ]
    assert "does not state itself" in lines[0].why


def test_origins_are_counted_and_feeds_are_not(findings):
    found = findings(("courier", COURIER, "2025-11-22"), ("post", POST, "2025-11-23"))
    origins = (
        Origin(id="o-1", name="Nordvik Wire", kind="agency", documents=("courier", "post")),
        Origin(id="o-2", name="an interview", kind="interview", documents=("post",), tells=False),
    )
    assert resolve.timeline(found, (), origins)[0].independent == 1


def test_the_order_of_reports_does_not_matter(findings):
    found = findings(
        ("courier", COURIER, "2025-11-22"), ("post", POST, "2025-11-23"), ("wire", POST, "2025-11-22")
    )
    assert len({resolve.timeline(order) for order in permutations(found)}) == 1


def test_a_report_without_any_date_makes_no_line(findings):
    assert resolve.timeline(findings(("courier", COURIER.replace(" 2026", ""), None))) == ()


@cases("resolve/timeline")
def test_a_line_is_the_clause_that_the_time_dates(case, findings):
    lines = resolve.timeline(findings(("courier", case["text"], str(case["published"]))))
    assert [line.what for line in lines] == case["told"]
    for line in lines:
        assert line.told is not None
        assert case["text"][line.told.start : line.told.end] == line.what
        (place,) = line.places
        assert place.start <= line.told.start < line.told.end <= place.end


def test_a_short_clause_joins_the_long_sentence_that_tells_the_same(findings):
    long = (
        "A freighter struck the Chain Bridge on Sunday, injuring four and cutting the old town off from the "
        "mainland, from its hospital, its market and both of its schools.\n"
    )
    short = "Dockers marched to the Chain Bridge, which a freighter struck on Sunday.\n"
    (line,) = resolve.timeline(findings(("courier", long, "2025-11-18"), ("post", short, "2025-11-18")))
    assert [place.document for place in line.places] == ["courier", "post"]


def test_two_acts_of_the_same_people_on_one_day_stay_two_lines(findings):
    one = "Hollis, whom the dockers of Karsund trust, left Brandt on Friday.\n"
    other = "In Nordvik, far from the harbour and its unions, Hollis called Brandt on Friday.\n"
    lines = resolve.timeline(findings(("courier", one, "2025-11-23"), ("post", other, "2025-11-23")))
    assert len(lines) == 2


def test_what_was_announced_and_then_told_reads_as_one_thing_that_moved_on(findings):
    before = "Mayor Jana Hollis will open the harbour bridge of Karsund on Friday.\n"
    after = "Mayor Jana Hollis opened the harbour bridge of Karsund on Friday.\n"
    (line,) = resolve.timeline(findings(("courier", before, "2025-11-18"), ("post", after, "2025-11-22")))
    assert (line.date, len(line.places)) == ("2025-11-21", 2)
    assert "by 1 before it was to happen and by 1 since" in line.why
    (alone,) = resolve.timeline(findings(("courier", before, "2025-11-18")))
    assert "before it was to happen" in alone.why
