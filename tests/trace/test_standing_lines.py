"""Lines that stand on several pages of an outlet: furniture, and never a sentence of reporting."""

import pytest

from onrecord.trace import standing_lines

STORIES = (
    "The council of Karsund voted nine to four on Monday to hire a second ferry.\nHollis had asked for three ferries in May.",
    "Forty bakers in Vestria stopped their ovens on Tuesday over the price of rye.\nThe guild wants the duty on rye lowered by half.",
    "A freighter lost power off the eastern pier before dawn and drifted for an hour.\nTwo tugs from Nordvik brought it in at noon.",
)


def flagged(document, texts, outlets=("Harbor Post",) * 3):
    made = [
        document(text, id=f"d{number}", outlet=outlet)
        for number, (text, outlet) in enumerate(zip(texts, outlets, strict=False))
    ]
    texts_by_id = {one.id: one.text for one in made}
    found = standing_lines(made)
    assert found == standing_lines(made[::-1])
    return [(one.document, texts_by_id[one.document][one.start : one.end], one.kind) for one in found]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Karsund and the islands", "furniture"),
        ("More from the quay", "furniture"),
        ("Write to our newsroom whenever you see something on the water.", "promotion"),
    ],
)
def test_a_line_at_the_edge_of_two_different_pages_of_one_outlet_is_flagged(document, line, kind):
    texts = [f"{STORIES[0]}\n{line}", f"{STORIES[1]}\n{line}"]
    assert flagged(document, texts) == [("d0", line, kind), ("d1", line, kind)]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("The bridge has been closed to lorries since a pier cracked in January.", "background"),
        ("By Ines Vale and Olaf Reen", "a byline"),
        ("Jana Hollis", "a byline without its word"),
        ("KARSUND, Vestria (NW) —", "a dateline"),
        ("(Reporting by Ines Vale in Karsund)", "a sign-off"),
        ("“We will hire a ferry”", "somebody's words"),
        ("Our harbor will reopen to you in May, the mayor said.", "reporting that says our and you"),
        ("Photo: the quay at noon", "a caption"),
        ("Ferry crisis of 2026", "a day or year"),
    ],
)
def test_what_is_a_reports_own_is_never_flagged_however_often_it_stands_there(document, line, why):
    texts = [f"{line}\n{story}\n{line}" for story in STORIES]
    assert flagged(document, texts) == [], why


def test_two_prints_of_one_report_show_nothing(document):
    text = f"{STORIES[0]}\nMore from the quay"
    assert flagged(document, [text, text, text]) == []


def test_a_subheading_between_sentences_takes_three_pages(document):
    texts = ["\nWhat comes next\n".join(story.split("\n")) for story in STORIES]
    assert flagged(document, texts[:2]) == []
    assert [kind for _, _, kind in flagged(document, texts)] == ["furniture"] * 3


def test_a_line_of_several_outlets_takes_three_of_them(document):
    texts = [f"{story}\nMore from the quay" for story in STORIES]
    names = ("Harbor Post", "Inland Herald", "Vestria Today")
    assert flagged(document, texts[:2], names) == []
    assert len(flagged(document, texts, names)) == 3


def test_a_page_of_an_outlet_without_a_name_shows_nothing(document):
    assert flagged(document, [f"{story}\nMore from the quay" for story in STORIES], (None,) * 3) == []


@pytest.mark.parametrize("one", ["A ", "Aa.", "A\n", "you ", "- "])
def test_long_pages_of_one_mark_are_read_in_bounded_time(one, document):
    text = one * (200_000 // len(one))
    flagged(document, [text, text, STORIES[0]])
