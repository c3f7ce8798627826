"""Relations: one point for each deed between two actors who are both sure, weighted by whether it happened."""

from itertools import permutations

import pytest

from onrecord.extract import findings_of
from onrecord.model.people import Mention, Person
from onrecord.resolve import relations, weighed
from onrecord.resolve.events import acted, clusters
from onrecord.resolve.scores import scale, score_of

NAMES = ("Hollis", "Brandt", "Okafor", "Velm")
PEOPLE = [Person(id=name, name=name, kind="person") for name in NAMES]
# Who is named in one sentence only is nobody of the story; so the tests tell a second report that names them.
NAMED = "Hollis slept.\nBrandt slept.\nOkafor slept."


@pytest.fixture
def points(page):
    def made(*reports):
        pages = [page(text, id=f"r{n}", published=date) for n, (date, text) in enumerate(reports)]
        found = [findings_of(one) for one in [*pages, page(NAMED, id="z", published="2026-12-31")]]
        mentions = list(named(found))
        groups, events = clusters(acted(found, mentions, ()), found)
        return relations(groups, events, found, mentions, PEOPLE)

    return made


def named(findings):
    for found in findings:
        text = found.page.document.text
        for name in NAMES:
            start = text.find(name)
            while start >= 0:
                where = found.page.document.id
                yield Mention(
                    id=f"m{where}{start}",
                    document=where,
                    start=start,
                    end=start + len(name),
                    person=name,
                    form="name",
                )
                start = text.find(name, start + 1)


def shown(found):
    return sorted((one.source, one.target, one.score) for one in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hollis accused Brandt of waste.", [("Hollis", "Brandt", -2.0)]),
        ("Brandt threatened to fine Hollis.", [("Brandt", "Hollis", -3.1)]),
        ("Hollis plans to meet with Brandt.", [("Hollis", "Brandt", 2.5)]),
        ("Hollis praised Brandt.", [("Hollis", "Brandt", 4.6)]),
        ("Hollis and Brandt held talks.", [("Brandt", "Hollis", 2.1), ("Hollis", "Brandt", 2.1)]),
    ],
)
def test_each_deed_makes_a_point_in_its_direction(points, text, expected):
    assert shown(points(("2026-03-08", text))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Hollis may soon meet with Brandt.",
        "Hollis never accused Brandt of waste.",
        "Hollis endorsed Brandt's rival.",
        "The potential meeting between Hollis and Brandt drew attention.",
        "Hollis accused Velm of waste.",
        "Hollis walked home.",
    ],
)
def test_what_is_supposed_denied_done_to_another_or_an_aside_makes_none(points, text):
    assert not points(("2026-03-08", text))


def test_who_speaks_of_what_others_did_makes_no_point(points):
    found = points(("2026-03-08", "Okafor said that Brandt accused Hollis of waste."))
    assert shown(found) == [("Brandt", "Hollis", -2.0)]


def test_a_thing_told_by_two_reports_is_one_point(points):
    text = "Hollis accused Brandt of waste."
    assert len(points(("2026-03-08", text), ("2026-03-09", text))) == 1


def test_a_point_takes_the_day_of_its_first_report_unless_the_sentence_looks_back(points):
    now, before = "Hollis praised Brandt.", "Brandt had previously threatened to fine Hollis."
    found = points(("2026-03-09", now), ("2026-03-08", before))
    assert [(one.score, one.date) for one in found] == [(-3.1, None), (4.6, "2026-03-09")]


def test_every_point_holds_the_sentence_behind_it_and_its_words(points):
    (found,) = points(("2026-03-08", "It rained.\nHollis accused Brandt of waste."))
    assert "“Hollis accused Brandt of waste.”" in found.why
    assert found.place is not None
    assert found.place.document == "r0"


def test_the_order_of_reports_changes_nothing(points):
    reports = [("2026-03-08", "Hollis accused Brandt of waste."), ("2026-03-09", "Brandt met Hollis.")]
    orders = [points(*order) for order in permutations(reports)]
    assert len({tuple(shown(one)) for one in orders}) == 1


def test_blame_is_conflict_and_every_score_stays_on_the_scale():
    assert scale().scores["ACCUSE"] == -2.0
    assert all(-10 <= one <= 10 for one in scale().scores.values())
    assert all(0 <= one <= 1 for one in scale().weights.values())


def test_nothing_announced_scores_beyond_the_agreement_or_the_threat_to_do_it():
    assert score_of("AID", "promised") == score_of("CONSULT", "promised") == 2.5
    assert score_of("ASSAULT", "stated-intent") == score_of("THREATEN", "threatened") == -3.1
    assert score_of("ASSAULT", "happened") == -9.3
    assert score_of("ASSAULT", "denied") == 0


def test_events_carry_the_score_of_what_they_name(page):
    found = [findings_of(page("Hollis accused Brandt of waste.", id="a", published="2026-03-08"))]
    _, events = clusters(acted(found, list(named(found)), ()), found)
    assert [one.intensity for one in weighed(events)] == [-2.0]
