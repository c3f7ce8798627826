"""Names on one page: where they begin and end, and what stands around them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.names import names
from onrecord.extract.names.words import given_names, honorifics, listed, place_names
from onrecord.model.documents import Document
from onrecord.model.findings import Findings
from onrecord.model.pages import Page, Sentence, Token
from tests.cases import cases


@cases("extract/names")
def test_names_end_where_the_name_ends_and_carry_their_evidence(case, page):
    made = page(case["text"])
    found = names(Findings(page=made))
    text = case["text"]
    assert [text[one.start : one.end] for one in found] == [row["words"] for row in case["names"]]
    for one, row in zip(found, case["names"], strict=True):
        if "title" in row:
            assert (text[slice(*one.title)] if one.title else None) == row["title"]
        if "role" in row:
            assert (text[slice(*one.role)] if one.role else None) == row["role"]
        assert set(row.get("evidence", ())) <= set(one.evidence)


WORDS = st.sampled_from(
    [
        "Jana",
        "Hollis",
        "President",
        "Mr.",
        "of",
        "the",
        "Department",
        "-",
        "’",
        "s",
        ",",
        "Karsund",
        "said",
        "who",
        "Jr.",
        "von",
        "Secretary",
        "State",
        "(",
        "—",
        "elect",
    ]
)


@given(st.lists(WORDS, max_size=30), st.sampled_from(["NNP", "NN", "JJ", "VBD", ".", "POS"]))
@settings(max_examples=150, deadline=None)
def test_any_run_of_words_gives_readable_spans_in_order(words, tag):
    text = " ".join(words)
    document = Document(id="a", path="a", text=text, sha256="0", words=len(words))
    found = names(Findings(page=_page(document, words, tag)))
    for one in found:
        for start, end in [(one.start, one.end), *filter(None, (one.title, one.role))]:
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip() == text[start:end] != ""
    assert list(found) == sorted(found, key=lambda one: one.start)


def _page(document, words, tag):
    """Return a page whose words all have one tag: what a parser at its worst hands over."""
    tokens, start = [], 0
    for index, word in enumerate(words):
        pos = "PROPN" if tag == "NNP" else "NOUN"
        head = max(index - 1, 0)
        end = start + len(word)
        tokens.append(Token(start=start, end=end, lemma=word.lower(), pos=pos, tag=tag, dep="dep", head=head))
        start = end + 1
    whole = Sentence(start=0, end=tokens[-1].end, first=0, stop=len(tokens), paragraph=0) if tokens else None
    return Page(document=document, tokens=tuple(tokens), sentences=(whole,) if whole else (), entities=())


@pytest.mark.parametrize("name", ["roles", "never", "organisations", "places", "saying", "outlets"])
def test_word_lists_are_lower_case_and_not_empty(name):
    assert listed(name)
    assert all(word == word.casefold() for word in listed(name))


def test_given_names_and_places_are_read_without_their_headings():
    assert given_names()["jana"] == "f"
    assert honorifics()["mr."] == "m"
    assert "france" in place_names()
    assert not any(word.startswith(("#", "[")) for word in (*given_names(), *place_names()))
