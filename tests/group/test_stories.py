"""Stories: reports of one thing together, whatever their order; one that touches two does not join them."""

from itertools import permutations

from onrecord.group import stories
from onrecord.model.findings import Findings

BRIDGE = [
    "A freighter struck the Chain Bridge in Karsund on Sunday. Mayor Jana Hollis visited the damaged pier of the bridge.",
    "Karsund's Chain Bridge was damaged by a freighter. The mayor, Jana Hollis, promised to reopen the bridge.",
    "The freighter that hit the Chain Bridge in Karsund had lost power. Jana Hollis said the pier would be repaired.",
]
ORCHARD = [
    "Apple growers in the Tessin valley lost the harvest to frost. The growers asked Governor Nils Aker for aid.",
    "Frost destroyed the apple harvest of the Tessin valley. Governor Nils Aker promised the growers aid.",
]


def findings(page, texts):
    return [Findings(page=page(text, id=f"r{i}", title=f"Title {i}")) for i, text in enumerate(texts)]


def test_two_stories_are_told_apart_and_each_report_stands_in_one(page):
    made = stories(findings(page, BRIDGE + ORCHARD))
    assert sorted(story.documents for story in made) == [("r0", "r1", "r2"), ("r3", "r4")]


def test_the_order_of_reports_changes_nothing(page):
    found = findings(page, BRIDGE[:2] + ORCHARD)
    assert len({stories(order) for order in permutations(found)}) == 1


def test_one_report_is_one_story_and_none_is_none(page):
    assert [s.documents for s in stories(findings(page, BRIDGE[:1]))] == [("r0",)]
    assert stories([]) == ()
