"""Credits: where a report names what it has something from."""

import pytest

from onrecord.clean.links import written_links
from onrecord.extract.credits.found import credits_on
from onrecord.model.findings import Findings
from onrecord.model.outlets import outlets_from, shipped_outlets
from onrecord.model.pages import Page, Sentence
from tests.cases import cases


def found_in(document, text, **fields):
    """Return findings with one sentence a full stop, which is all that credits need."""
    sentences, start = [], 0
    for paragraph, line in enumerate(text.splitlines(keepends=True)):
        here = start
        for part in line.replace(". ", ".\0").replace(".” ", ".”\0").split("\0"):
            end = here + len(part.rstrip())
            sentences.append(Sentence(start=here, end=end, first=0, stop=1, paragraph=paragraph))
            here += len(part) + 1
        start += len(line)
    page = Page(document=document(text, **fields), tokens=(), sentences=tuple(sentences), entities=())
    return Findings(page=page)


@cases("extract/credits")
def test_a_source_is_credited_where_the_words_say_so(case, document):
    text = case["text"]
    links = tuple(written_links(text)) if case.get("links") else ()
    rows = credits_on(found_in(document, text, outlet=case.get("outlet"), links=links))
    assert [[row.relation, row.credited, text[row.start : row.end]] for row in rows] == case["credits"]
    if "chains" in case:
        assert [list(row.chain) for row in rows] == case["chains"]
    if "covers" in case:
        assert [text[place.start : place.end] for place in rows[0].covers] == [case["covers"]]


@pytest.mark.parametrize(
    "one", ["told ", "A ", "█", "(A) - ", "According to the ", "interview with a b c d "]
)
def test_a_long_text_of_crediting_words_is_read_to_its_end(one, document):
    text = one * (60_000 // len(one))
    sentence = Sentence(start=0, end=len(text), first=0, stop=1, paragraph=0)
    page = Page(document=document(text), tokens=(), sentences=(sentence,), entities=())
    for row in credits_on(Findings(page=page)):
        assert 0 <= row.start < row.end <= len(text)


def test_names_are_compared_without_article_case_and_punctuation():
    outlets = shipped_outlets()
    assert outlets.full_name("the ASSOCIATED press") == "Associated Press"
    assert outlets.full_name("nobody's paper") is None
    assert outlets.publisher("The Wall Street Journal") == outlets.publisher("New York Post") == "News Corp"
    assert outlets.publisher("Harbor Post") == "Harbor Post"
    assert outlets.is_agency("AP")
    assert not outlets.is_agency("Politico")


def test_no_name_in_the_shipped_list_means_two_outlets():
    seen = {}
    for name, full in shipped_outlets().names:
        assert seen.setdefault(name.lower().removeprefix("the "), full) == full, name


def test_a_users_own_list_is_read_in_the_same_form():
    mine = outlets_from(
        '[[agency]]\nname = "Nordvik Wire"\ndateline = ["NW"]\n'
        '[[publisher]]\nname = "Karsund Media"\noutlets = [{ name = "Harbor Post" }, { name = "The Quayside" }]\n'
    )
    assert mine.agency_of_dateline("NW") == "Nordvik Wire"
    assert mine.publisher("Quayside") == mine.publisher("Harbor Post") == "Karsund Media"
