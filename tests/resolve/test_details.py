"""Details of one thing that reports fill in differently, and what they tell alike, in a case table."""

from itertools import permutations

import pytest

from onrecord import extract, resolve
from tests.cases import cases


@pytest.fixture
def compared(page):
    def make(reports):
        findings = tuple(
            extract.findings_of(page(text, id=name, published="2025-11-18", published_basis="stated"))
            for name, text in reports
        )
        people, named = resolve.people(findings)
        quotes, mentions = resolve.attributed(findings, people, named)
        documents = tuple(found.page.document for found in findings)
        statements, quotes = resolve.statements(quotes, documents)
        return resolve.compared(
            findings, people=people, mentions=mentions, statements=statements, quotes=quotes
        )

    return make


@cases("resolve/details")
def test_details_differ_as_the_table_says(case, compared):
    differences, _ = compared(case["reports"].items())
    assert [[one.kind, one.class_] for one in differences] == case["differences"]


@cases("resolve/details")
def test_every_side_shows_its_words_and_no_word_judges(case, compared):
    differences, agreed = compared(case["reports"].items())
    for one in differences:
        assert len(one.sides) > 1
        assert not {"false", "lie", "wrong", "broken"} & set(one.why.lower().split())
        for place in (place for side in one.sides for place in side.places):
            assert case["reports"][place.document][place.start : place.end].strip()
    for one in agreed:
        assert len({place.document for place in one.places}) > 1


@cases("resolve/details")
def test_the_order_of_reports_does_not_matter(case, compared):
    rows = list(case["reports"].items())
    assert len({compared(order) for order in permutations(rows)}) == 1
