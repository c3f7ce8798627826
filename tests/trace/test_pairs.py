"""The corpus tool: which texts carry whose words, whatever the order they come in."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.trace import pairs
from tests.cases import cases

REPORT = (
    "A freighter struck the Chain Bridge in the port city of Karsund on Sunday morning, injuring 14 people.\n"
    "The Corvina, carrying timber from Nordvik, hit the eastern pier at 7:40 a.m. after losing power.\n"
    "Dockworkers had warned of cracks in the masonry since January, their union said.\n"
)


@cases("trace/pairs")
def test_a_pair_is_what_a_reader_would_call_it(case):
    found = pairs([("a", case["left"]), ("b", case["right"])])
    assert [pair.kind for pair in found] == ([case["kind"]] if case["kind"] else [])


def test_the_order_of_the_texts_changes_nothing():
    texts = [(f"t{number}", REPORT[number:] + f"Line {number} of Olaf Reen.") for number in range(12)]
    expected = pairs(texts)
    assert len(expected) == 66
    for seed in range(3):
        shuffled = random.Random(seed).sample(texts, len(texts))
        assert pairs(shuffled) == expected


def test_a_wire_report_that_ninety_outlets_print_gives_all_their_pairs():
    texts = [(f"t{number:02}", f"Paper {number}.\n{REPORT}") for number in range(90)]
    found = pairs(texts)
    assert len(found) == 90 * 89 // 2
    assert {pair.kind for pair in found} == {"copy"}


def test_every_passage_reads_back_as_a_sentence_of_its_text():
    texts = {"a": REPORT, "b": "Nothing else happened.\n" + REPORT}
    (pair,) = pairs(texts.items())
    for left, right in pair.passages:
        assert texts[left.document][left.start : left.end] == texts[right.document][right.start : right.end]
    assert pair.share_left == 1.0


def test_a_line_that_an_outlet_prints_under_everything_makes_no_copies():
    note = "Editor's note: Harbor Post readers are reminded that Aldo Brandt regularly threatens pilots, tugs and bakers."
    columns = [
        "Rye bread rose again in Vestria. Millers blame wet barns and a strike of carters, and children eat oats.",
        "Tram fares fall at Easter. The depot will burn less coal, its foreman says, and buy softer seats.",
        "A heron got lost in the museum of glass. Keepers lured it out with two eels and a wet towel.",
        "Chess came to the lighthouse. Eleven players sat on barrels, and the keeper beat them one by one.",
        "Snow closed the pass on Tuesday. Ploughs from three valleys dug toward each other until dark.",
        "The moth collection has a new roof. Donors paid for slates after the attic flooded twice in May.",
        "Night school opens in the old customs hall. Sailors learn bookkeeping there, and widows navigation.",
        "Poets read aloud under the arcade. Half of them rhymed, and a dog howled at every second line.",
    ]
    texts = [(str(number), f"{column}\n{note}\n") for number, column in enumerate(columns)]
    assert pairs(texts) == ()
    assert (
        len(pairs(texts[:2])) == 1
    )  # between two texts alone nothing tells a standing line from a copied one


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet=st.sampled_from("ab. \n“”\"'’1,é"), max_size=80), max_size=5))
def test_any_texts_give_pairs_whose_places_lie_inside_them(texts):
    named = {str(number): text for number, text in enumerate(texts)}
    for pair in pairs(named.items()):
        for place in (place for passage in pair.passages for place in passage):
            assert 0 <= place.start < place.end <= len(named[place.document])
