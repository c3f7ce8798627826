"""What came of commitments: acted on, taken back, refused or open, never more than the reports say."""

import pytest

from tests.resolve.pledged import FIRST, LATER, SECOND, made


def test_a_pledge_told_again_and_done_is_one_commitment_acted_on(told):
    found = made(told(("a", "2026-03-08", FIRST), ("b", "2026-03-09", SECOND), ("c", "2026-03-13", LATER)))
    pledge = next(c for c in found if c.kind == "pledge")
    assert pledge.actor_name == "Jana Hollis"
    assert [(s.step, s.place.document) for s in pledge.steps] == [
        ("stated", "a"),
        ("repeated", "b"),
        ("acted-on", "c"),
    ]
    assert pledge.status == "acted on (reported)"


def test_a_threat_of_which_nothing_came_stays_open_with_its_condition(told):
    found = made(told(("a", "2026-03-08", FIRST), ("c", "2026-03-13", LATER)))
    threat = next(c for c in found if c.kind == "threat")
    assert (threat.actor_name, threat.status) == ("Aldo Brandt", "open")
    assert threat.condition == "if the council kept the toll"
    assert [s.step for s in threat.steps] == ["stated", "repeated"]


def test_an_act_told_before_the_pledge_does_not_fulfil_it(told):
    found = made(told(("a", "2026-03-14", FIRST), ("c", "2026-03-13", LATER)))
    assert next(c for c in found if c.kind == "pledge").status == "open"


def test_the_act_of_another_does_not_fulfil_it(told):
    other = "Brandt reopened the damaged bridge on Friday."
    found = made(told(("a", "2026-03-08", FIRST), ("c", "2026-03-13", other)))
    assert next(c for c in found if c.kind == "pledge").status == "open"


def test_what_is_asked_not_to_be_done_is_not_refused_by_the_asking(told):
    asked = "Minister Aldo Brandt instructed Hollis not to endorse the harbour treaty."
    found = made(told(("a", "2026-03-08", asked), ("b", "2026-03-08", asked)))
    assert {c.answers for c in found} == {()}


def test_a_team_acts_for_its_owner(told):
    pledge = "Hollis pledged to invite the governor to Karsund."
    done = "Hollis' team invited the governor to Karsund."
    found = made(told(("a", "2026-03-08", pledge), ("b", "2026-03-10", done)))
    assert [c.status for c in found] == ["acted on (reported)"]


PLANNED = "Mayor Jana Hollis plans to meet with Minister Aldo Brandt."


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("Hollis and Brandt held a meeting at the harbour.", "acted on (reported)"),
        ("The potential meeting between Hollis and Brandt drew attention.", "open"),
        ("Hollis held a meeting with the dockers.", "open"),
    ],
)
def test_a_meeting_was_held_only_where_a_later_report_names_both_as_having_met(told, later, status):
    found = made(told(("a", "2026-03-08", PLANNED), ("c", "2026-03-13", later)))
    assert [c.status for c in found if c.kind == "plan"] == [status]


def test_an_agreement_told_again_is_not_acted_on(told):
    text = "Hollis agreed with the dockers on a lower harbour toll."
    found = made(told(("a", "2026-03-08", text), ("b", "2026-03-09", text)))
    assert {c.status for c in found} <= {"open"}


def test_a_call_that_was_rejected_had_been_made(told):
    text = "Hollis rejected Brandt's call for an independent inquiry."
    found = made(told(("a", "2026-03-08", text)))
    assert [(c.kind, c.actor_name, c.action) for c in found] == [
        ("demand", "Aldo Brandt", "call for an independent inquiry")
    ]
    assert [(a.answer, a.by) for a in found[0].answers] == [("refused", "p-hollis")]


@pytest.mark.parametrize(
    ("later", "answers"),
    [
        ("Hollis refused to open the harbour books.", [("refused", "p-hollis", "2026-03-09")]),
        ("Hollis agreed to open the harbour books.", [("granted", "p-hollis", "2026-03-09")]),
        ("Hollis refused to close the ferry line.", []),
        ("The council refused to open the harbour books.", []),
        ("Hollis opened the harbour books.", []),
        ("Hollis declined to say whether she would open the harbour books.", []),
        ("Hollis may refuse to open the harbour books.", []),
    ],
)
def test_a_demand_shows_how_it_was_answered_and_stays_open(told, later, answers):
    asked = "Minister Aldo Brandt urged Hollis to open the harbour books."
    demand = next(
        c for c in made(told(("a", "2026-03-08", asked), ("b", "2026-03-09", later))) if c.kind == "demand"
    )
    assert [(a.answer, a.by, a.date) for a in demand.answers] == answers
    assert demand.status == "open"
    assert ("and no report says that it was done" in demand.why) == bool(answers)


@pytest.mark.parametrize(
    ("later", "status", "step"),
    [
        ("Brandt dropped his threat to withhold the harbour money.", "withdrawn (reported)", "withdrawn"),
        ("Brandt backed away from withholding the harbour money.", "withdrawn (reported)", "withdrawn"),
        ("Brandt softened his threat over the harbour money.", "open", "softened"),
        ("Brandt toned down his threat.", "open", "softened"),
        ("Brandt may drop his threat to withhold the harbour money.", "open", None),
        ("Brandt did not drop his threat to withhold the harbour money.", "open", None),
        ("Hollis dropped her threat to withhold the harbour money.", "open", None),
        ("Brandt dropped his threat to jail the pilots.", "open", None),
        ("Brandt dropped his pledge on harbour money.", "open", None),
        ("The council kept the toll.", "condition met", None),
        ("The council has not kept the toll.", "condition not met", None),
        ("The mayor kept the toll.", "open", None),
        ("It is not known whether the council kept the toll.", "open", None),
    ],
)
def test_what_later_reports_say_came_of_a_threat(told, later, status, step):
    found = made(told(("a", "2026-03-08", FIRST), ("c", "2026-03-13", later)))
    threat = next(c for c in found if c.kind == "threat" and "harbour money" in c.action)
    assert threat.status == status
    assert [s.step for s in threat.steps if s.step not in ("stated", "repeated")] == ([step] if step else [])


def test_why_holds_the_words_that_a_status_rests_on(told):
    later = "Brandt dropped his threat to withhold the harbour money."
    found = made(told(("a", "2026-03-08", FIRST), ("c", "2026-03-13", later)))
    why = next(c.why for c in found if c.kind == "threat")
    assert "taken back: “Brandt dropped his threat" in why


def test_what_is_no_longer_demanded_was_taken_back(told):
    demand = "Brandt demanded that the council lower the toll."
    later = "Brandt no longer insists that the council lower the toll."
    found = made(told(("a", "2026-03-08", demand), ("c", "2026-03-13", later)))
    assert [c.status for c in found] == ["withdrawn (reported)"]


def test_unless_turns_a_condition_round(told):
    threat = "Brandt threatened to close the port unless the council lowers the toll."
    found = made(told(("a", "2026-03-08", threat), ("c", "2026-03-13", "The council lowered the toll.")))
    assert [c.status for c in found] == ["condition not met"]


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("Brandt suspended the company's licence.", "acted on (reported)"),
        ("Brandt suspended the company's chairman.", "open"),
        ("Hollis suspended the company's licence.", "open"),
        ("Brandt praised the company's licence.", "open"),
    ],
)
def test_a_thing_taken_away_in_another_way_is_the_threat_acted_on(told, later, status):
    first = "Minister Aldo Brandt threatened to withdraw the company's licence."
    found = made(told(("a", "2026-03-08", first), ("b", "2026-03-12", later)))
    assert next(c for c in found if c.kind == "threat").status == status
