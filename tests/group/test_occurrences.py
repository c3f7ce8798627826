"""A story's events: reports of one day's news together, the days of their openings decide."""

from itertools import permutations

import pytest

from onrecord.extract import findings_of
from onrecord.group import stories

ANNOUNCED = "Mayor Jana Hollis said on Sunday that she would reopen the Chain Bridge in Karsund."
OPENED = "Mayor Jana Hollis reopened the Chain Bridge in Karsund on Friday. A crowd crossed the Chain Bridge."
PREVIEW = "Mayor Jana Hollis will reopen the Chain Bridge in Karsund on Friday, the city said."
UNDATED = "Mayor Jana Hollis and the Chain Bridge in Karsund: what is known about the reopening."
LOOKS_BACK = f"{OPENED} The mayor thanked the crew. The band played. Karsund's bridge had been shut since Sunday, 14 June 2026."


def found(page, *reports):
    return [
        findings_of(page(text, id=f"r{number}", title=f"Title {number}", published=day))
        for number, (text, day) in enumerate(reports)
    ]


def told(findings):
    (story,) = stories(findings)
    return [(event.date, event.documents) for event in story.events]


def test_reports_of_days_apart_are_on_two_events(page):
    reports = found(page, (ANNOUNCED, "2026-06-14"), (ANNOUNCED, "2026-06-15"), (OPENED, "2026-06-19"))
    assert told(reports) == [("2026-06-14", ("r0", "r1")), ("2026-06-19", ("r2",))]


def test_the_order_of_reports_changes_nothing(page):
    reports = found(page, (ANNOUNCED, "2026-06-14"), (OPENED, "2026-06-19"), (ANNOUNCED, "2026-06-16"))
    assert len({stories(order) for order in permutations(reports)}) == 1


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        pytest.param(OPENED, "2026-06-21", "2026-06-19", id="the day of the news, not that of the report"),
        pytest.param(PREVIEW, "2026-06-17", "2026-06-17", id="a day ahead is not yet news"),
        pytest.param(UNDATED, "2026-06-17", "2026-06-17", id="no day told: the report's own"),
        pytest.param(LOOKS_BACK, "2026-06-19", "2026-06-19", id="background does not count"),
        pytest.param(ANNOUNCED, "2026-06-18", "2026-06-18", id="a day so long before is background"),
    ],
)
def test_the_opening_tells_the_day_of_the_news(page, text, published, day):
    assert told(found(page, (text, published))) == [(day, ("r0",))]


def test_a_report_whose_news_has_no_day_stands_in_no_event(page):
    assert told(found(page, (UNDATED, None), (UNDATED, "2026-06-17"))) == [("2026-06-17", ("r1",))]
