"""Commitments: told by several reports, acted on or open, never more than the reports say."""

from itertools import permutations

import pytest

from onrecord.extract import findings_of
from onrecord.model.people import Mention, Person
from onrecord.model.records import Story
from onrecord.resolve.commitments import commitments
from onrecord.resolve.events import acted, clusters

HOLLIS = Person(id="p-hollis", name="Jana Hollis", kind="person")
BRANDT = Person(id="p-brandt", name="Aldo Brandt", kind="person")

FIRST = "Mayor Jana Hollis vowed to reopen the damaged bridge by Friday.\nMinister Aldo Brandt threatened to withhold the harbour money if the council kept the toll."
SECOND = "Hollis has promised to reopen the bridge.\nIt rained."
LATER = "Hollis reopened the damaged bridge on Friday.\nBrandt had threatened to withhold the harbour money."


@pytest.fixture
def told(page):
    def findings(*reports):
        return [findings_of(page(text, id=name, published=date)) for name, date, text in reports]

    return findings


def mentions(findings):
    return [
        Mention(
            id=f"m{start}",
            document=found.page.document.id,
            start=start,
            end=start + len(name),
            person=person.id,
            form="name",
        )
        for found in findings
        for person, name in ((HOLLIS, "Hollis"), (BRANDT, "Brandt"))
        for start in [found.page.document.text.find(name)]
        if start >= 0
    ]


def made(findings, as_of=None):
    _, events = clusters(acted(findings, mentions(findings), ()), findings)
    return commitments(events, findings, [HOLLIS, BRANDT], as_of, mentions(findings))


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


def test_the_order_of_reports_changes_nothing(told):
    reports = told(("a", "2026-03-08", FIRST), ("b", "2026-03-09", SECOND), ("c", "2026-03-13", LATER))
    results = {made(order) for order in permutations(reports)}
    assert len(results) == 1


def test_an_order_not_to_do_it_keeps_its_not(told):
    found = made(told(("a", "2026-03-08", "Hollis ordered the pilots not to leave the harbour.")))
    assert [(c.kind, c.action.startswith("not")) for c in found] == [("demand", True)]


def test_what_is_asked_not_to_be_done_is_not_refused_by_the_asking(told):
    asked = "Minister Aldo Brandt instructed Hollis not to endorse the harbour treaty."
    found = made(told(("a", "2026-03-08", asked), ("b", "2026-03-08", asked)))
    assert {c.answers for c in found} == {()}


def test_a_promise_not_to_keeps_the_whole_of_its_not(told):
    text = "Hollis also promised Brandt that she “won’ t close” the ferry line."
    assert [c.action for c in made(told(("a", "2026-03-08", text)))] == ["won’ t close” the ferry line"]


def test_a_wish_binds_nobody(told):
    assert made(told(("a", "2026-03-08", "Hollis would like to meet the governor in the capital."))) == ()


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


def test_each_report_keeps_its_own_condition(told):
    other = "Brandt threatened to withhold the harbour money if the mayor stayed."
    found = made(told(("a", "2026-03-08", FIRST), ("b", "2026-03-09", other)))
    threat = next(c for c in found if c.kind == "threat")
    assert [s.condition for s in threat.steps] == ["if the council kept the toll", "if the mayor stayed"]


def test_an_act_done_by_order_is_no_demand(told):
    assert not made(told(("a", "2026-03-08", "Hollis ordered the closure of the damaged bridge.")))


def test_an_agreement_told_again_is_not_acted_on(told):
    text = "Hollis agreed with the dockers on a lower harbour toll."
    found = made(told(("a", "2026-03-08", text), ("b", "2026-03-09", text)))
    assert {c.status for c in found} <= {"open"}


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
