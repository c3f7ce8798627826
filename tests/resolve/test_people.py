"""People over reports: put together where the context says so, apart where it does not."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.names import names
from onrecord.model.findings import Findings
from onrecord.resolve import people
from tests.cases import cases


def findings_of(page, reports):
    pages = [page(text, id=name, path=f"{name}.txt") for name, text in reports.items()]
    return [Findings(page=one, names=names(Findings(page=one))) for one in pages]


@cases("resolve/people")
def test_people_are_joined_by_context_and_slips_are_flagged(case, page):
    found, _ = people(findings_of(page, case["reports"]))
    by_name = {(one.name, one.kind): one for one in found}
    for row in case["people"]:
        assert (row["name"], row["kind"]) in by_name, sorted(by_name)
        person = by_name[row["name"], row["kind"]]
        assert {form.words: form.flag for form in person.forms} == row["forms"]
        assert all(form.why for form in person.forms if form.flag)
        for role in row.get("roles", ()):
            assert role in person.roles


STORY = {
    "a": "President Aldo Brandt met Mayor-elect Zorana Hollis. Brandt said Ms. Hollis was kind. The KHU agreed.",
    "b": "Zarana Hollis, the mayor-elect of Karsund, praised Linda Brandt. Hollis told The Karsund Courier so.",
    "c": "In Karsund, the Karsund Harbour Union and Zorana Hollis, the mayor-elect, met. Brandt said nothing.",
    "d": "Robert Marsh and Linda Marsh came. Marsh left. Hollis Hails Surprise Deal With Harbour Union Rival",
}


def test_every_form_counts_its_mentions_and_every_span_reads_as_its_form(page):
    found, mentions = people(findings_of(page, STORY))
    assert found
    by_person = {one.id: one for one in found}
    assert len(by_person) == len(found)
    seen = Counter((one.person, STORY[one.document][one.start : one.end]) for one in mentions)
    assert seen == Counter({(one.id, form.words): form.count for one in found for form in one.forms})
    for one in found:
        for form in one.forms:
            where = {
                m.document
                for m in mentions
                if (m.person, STORY[m.document][m.start : m.end]) == (one.id, form.words)
            }
            assert tuple(sorted(where)) == form.documents
    for one in (*found, *mentions):
        assert 0 <= one.score <= 1
        assert one.why


@pytest.fixture(scope="module")
def page_cache():
    from onrecord.annotate import page_of
    from onrecord.model.documents import Document

    made = {}
    for name, text in STORY.items():
        page = page_of(Document(id=name, path=name, text=text, sha256=name, words=len(text.split())))
        made[name] = Findings(page=page, names=names(Findings(page=page)))
    return made


@given(st.permutations(sorted(STORY)))
@settings(max_examples=12, deadline=None)
def test_the_order_of_reports_changes_nothing(page_cache, order):
    assert people([page_cache[name] for name in order]) == people(
        [page_cache[name] for name in sorted(STORY)]
    )


def test_many_people_of_one_surname_take_no_longer_than_as_many_of_many(page):
    """Names are compared within small blocks: what is compared grows with the names, not with their square."""
    from onrecord.resolve.people.persons import same_persons

    class Counted(str):
        compared = 0
        __slots__ = ()

        def __eq__(self, other):
            Counted.compared += 1
            return str.__eq__(self, other)

        __hash__ = str.__hash__

    def compared(count):
        Counted.compared = 0
        keys = {(Counted(f"given{n}"), Counted("brandt")): frozenset({str(n)}) for n in range(count)}
        same_persons(keys)
        return Counted.compared

    small, large = compared(200), compared(2000)
    assert large < 20 * small
