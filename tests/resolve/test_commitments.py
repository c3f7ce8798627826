"""Commitments: what binds whom to what, in the words of the reports, and what binds nobody."""

from itertools import permutations

import pytest

from onrecord.model.records import Story
from onrecord.resolve.events import acted, clusters
from tests.resolve.pledged import FIRST, LATER, SECOND, made, mentions


def test_the_order_of_reports_changes_nothing(told):
    reports = told(("a", "2026-03-08", FIRST), ("b", "2026-03-09", SECOND), ("c", "2026-03-13", LATER))
    results = {made(order) for order in permutations(reports)}
    assert len(results) == 1


def test_an_order_not_to_do_it_keeps_its_not(told):
    found = made(told(("a", "2026-03-08", "Hollis ordered the pilots not to leave the harbour.")))
    assert [(c.kind, c.action.startswith("not")) for c in found] == [("demand", True)]


def test_a_promise_not_to_keeps_the_whole_of_its_not(told):
    text = "Hollis also promised Brandt that she “won’ t close” the ferry line."
    assert [c.action for c in made(told(("a", "2026-03-08", text)))] == ["won’ t close” the ferry line"]


def test_a_wish_binds_nobody(told):
    assert made(told(("a", "2026-03-08", "Hollis would like to meet the governor in the capital."))) == ()


def test_each_report_keeps_its_own_condition(told):
    other = "Brandt threatened to withhold the harbour money if the mayor stayed."
    found = made(told(("a", "2026-03-08", FIRST), ("b", "2026-03-09", other)))
    threat = next(c for c in found if c.kind == "threat")
    assert [s.condition for s in threat.steps] == ["if the council kept the toll", "if the mayor stayed"]


def test_an_act_done_by_order_is_no_demand(told):
    assert not made(told(("a", "2026-03-08", "Hollis ordered the closure of the damaged bridge.")))


def test_a_short_threat_counts_with_its_condition(told):
    text = "Brandt warned that he would act if the council raised the toll again."
    found = made(told(("a", "2026-03-08", text)))
    assert [(c.kind, c.action, c.condition) for c in found] == [
        ("threat", "act", "if the council raised the toll again")
    ]


def test_what_somebody_will_not_stand_by_is_a_threat(told):
    text = "Brandt will “not sit idly by” if dockers block the harbour."
    found = made(told(("a", "2026-03-08", text)))
    assert [(c.kind, c.actor_name, c.condition) for c in found] == [
        ("threat", "Aldo Brandt", "if dockers block the harbour")
    ]


def test_a_list_is_told_whole(told):
    text = "Hollis agreed with Brandt to work together on ferries, fares and school meals that cost too much."
    found = made(told(("a", "2026-03-08", text)))
    assert next(c.action for c in found).endswith("on ferries, fares and school meals")


def test_to_press_a_case_demands_nothing(told):
    assert not made(told(("a", "2026-03-08", "Hollis pressed her case in the harbour court.")))


def test_to_agree_that_something_is_so_binds_nobody(told):
    assert not made(told(("a", "2026-03-08", "Hollis agreed with Brandt that the toll is a scandal.")))


def test_a_planned_meeting_that_is_only_named_is_nobodys_word(told):
    assert not made(told(("a", "2026-03-08", "The planned meeting between Hollis and Brandt drew a crowd.")))


def test_a_vow_to_respond_is_a_threat(told):
    found = made(told(("a", "2026-03-08", "Hollis vowed to respond by closing the harbour.")))
    assert [c.kind for c in found] == ["threat"]


def test_what_somebody_is_said_to_have_agreed_to_do_is_an_agreement(told):
    found = made(told(("a", "2026-03-08", "The guild said that Hollis agreed to shelter the pilots.")))
    assert [(c.kind, c.actor_name) for c in found] == [("agreement", "Jana Hollis")]


def test_what_is_asked_may_stand_before_who_asks(told):
    found = made(told(("a", "2026-03-08", "“The council must pay the pilots,” Brandt added.")))
    assert [(c.kind, c.actor_name) for c in found] == [("demand", "Aldo Brandt")]
    assert found[0].action.startswith("pay the pilots")


def test_threats_to_one_person_in_other_words_stay_apart(told):
    """To be jailed and to be stripped of a title are two threats, and an inquiry is a third, by others."""
    found = made(
        told(
            ("a", "2026-03-08", "Minister Aldo Brandt threatened to jail Hollis."),
            ("b", "2026-03-09", "Brandt suggested the possibility of stripping Hollis of her citizenship."),
            (
                "c",
                "2026-03-10",
                "A number of councillors proposed investigating whether Hollis was born abroad.",
            ),
        )
    )
    assert [(c.kind, c.actor_name, len(c.steps)) for c in found] == [
        ("threat", "Aldo Brandt", 1),
        ("threat", "Aldo Brandt", 1),
        ("plan", "A number of councillors", 1),
    ]


def test_a_plan_proposed_by_a_text_is_nobodys(told):
    assert not made(told(("a", "2026-03-08", "The bills proposed closing the old harbour.")))


def test_the_name_of_whom_a_threat_is_made_to_makes_no_cluster(told):
    findings = told(
        ("a", "2026-03-08", "Minister Aldo Brandt threatened to jail Hollis."),
        ("b", "2026-03-09", "Brandt threatened to fine Hollis."),
        ("c", "2026-03-10", "Brandt threatened to jail Hollis."),
    )
    found, _ = clusters(acted(findings, mentions(findings), ()), findings)
    assert sorted(one.documents for one in found) == [("a", "c"), ("b",)]


def test_acts_of_two_stories_are_two(told):
    findings = told(
        ("a", "2026-03-08", "Minister Aldo Brandt threatened to jail Hollis."),
        ("b", "2026-03-09", "Brandt threatened to jail Hollis."),
    )
    acts = acted(findings, mentions(findings), ())
    apart = [Story(id=one, documents=(one,)) for one in ("a", "b")]
    assert [len(clusters(acts, findings, stories)[0]) for stories in ((), apart)] == [1, 2]


@pytest.mark.parametrize(
    "text",
    [
        "Brandt was lobbied by the pilots of both towns.",  # of what, nobody says
        "Brandt agreed with the pilots about the weather forecast.",  # of one mind, bound to nothing
        "It is time the pilots do what is right and agree to a longer contract.",  # not agreed yet
        "The report spoke of the threat of attacks by northern rebels.",  # a danger
        "Hollis feared Brandt's willingness to make large concessions.",  # a wish, as another sees it
        "Brandt has repeatedly sought to curb the night ferries.",  # an attempt
        "A tweet asked the pilots to end the long strike.",  # by whom, nobody says
        "The pilots joined a chorus calling for Brandt.",  # for what, the clause does not say
        "Brandt pledged to Hollis.",  # what, the clause does not say
        "Brandt has promised Hollis.",
        "Brandt threatened the crowd at the harbour gate.",
        "Pressed on the harbour money, Brandt went home.",  # others pressed him
        "They read the papers requested by Brandt.",  # what is asked stands before it
        "The memo implored Hollis to think again.",  # whose memo, nobody says
        "Brandt shied away from calling for a strike.",  # he did not
    ],
)
def test_what_binds_nobody_is_no_commitment(told, text):
    assert not made(told(("a", "2026-03-08", text)))


def test_what_is_pledged_may_be_a_thing(told):
    text = "Hollis pledged $5 million to the islanders."
    assert [(c.kind, c.action) for c in made(told(("a", "2026-03-08", text)))] == [
        ("pledge", "pledged $5 million to the islanders")
    ]


def test_what_is_offered_is_an_offer(told):
    (found,) = made(told(("a", "2026-03-08", "Brandt offered to reopen the old harbour.")))
    assert (found.kind, found.actor_name) == ("offer", "Aldo Brandt")


def test_what_is_told_before_its_speaker_ends_before_him(told):
    text = "“The ministry must reopen the old harbour before the summer,” Hollis said at a rally."
    (found,) = made(told(("a", "2026-03-08", text)))
    assert found.action == "reopen the old harbour before the summer"


def test_a_demand_on_two_names_neither_alone(told):
    (found,) = made(told(("a", "2026-03-08", "The pilots urged Hollis and Brandt to end the old toll.")))
    assert found.beneficiary is None


def test_what_a_group_goes_on_fighting_for_is_its_own_word(told):
    text = "The group said that it would continue to march for the night ferries."
    (found,) = made(told(("a", "2026-03-08", text)))
    assert (found.kind, found.actor_name) == ("plan", "The group")


def test_a_thing_asked_for_is_what_is_demanded(told):
    text = "Brandt asked the army for two boats to cross the harbour."
    assert [(c.kind, c.action) for c in made(told(("a", "2026-03-08", text)))] == [
        ("demand", "asked the army for two boats to cross the harbour")
    ]
