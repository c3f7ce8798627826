"""An explicit word types an act; the words around bear it out, or the event is marked uncertain."""

import pytest

from onrecord.extract.events import events
from onrecord.extract.events.kinds import CLASSES, shares, weights
from onrecord.extract.times import times
from onrecord.model.findings import Findings


@pytest.mark.parametrize(
    ("text", "kind", "score"),
    [
        ("Hollis condemned Brandt on Monday.", "ACCUSE", 0.9),
        ("Hollis praised Brandt for opening the bridge.", "SUPPORT", 0.9),
        # A quarrel in words or a blow: the verb does not say which.
        ("Troops attacked the village on Monday.", "ACCUSE", 0.4),
    ],
)
def test_the_words_around_an_act_bear_out_its_type_or_make_it_uncertain(page, text, kind, score):
    (event,) = events(Findings(page=page(text)))
    assert (event.type, event.score) == (kind, score)
    assert ("Uncertain" in event.why) == (score < 0.6)


def test_a_plan_to_meet_is_no_dispute_about_its_type(page):
    """The learned typing calls any promise an agreement; here the modality says that."""
    (event,) = events(Findings(page=page("Hollis plans to meet Brandt on Friday.")))
    assert (event.type, event.modality) == ("CONSULT", "stated-intent")
    assert "Uncertain" not in event.why


def test_without_two_actors_there_is_no_second_opinion(page):
    (event,) = events(Findings(page=page("The ministry protested.")))
    assert (event.target_words, event.score) == (None, 0.6)


def test_a_day_is_nobody_who_is_acted_on(page):
    found = page("Hollis resigned on Friday.")
    (event,) = events(Findings(page=found, times=tuple(times(Findings(page=found)))))
    assert (event.type, event.target_words, event.score) == ("CONCEDE", None, 0.6)


def test_shares_are_one_together_and_the_same_whatever_the_order_of_evidence():
    groups = (("p:sue", "top:sue"), ("k:sued",), ("n:S_sued_T", "n:sued"))
    turned = tuple(tuple(reversed(pieces)) for pieces in groups)
    held = shares(groups, weights())
    assert held.shape == (len(CLASSES),)
    assert held.sum() == pytest.approx(1.0, abs=1e-5)
    assert (held == shares(turned, weights())).all()
