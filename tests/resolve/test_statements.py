"""Statements: what is one utterance, what each report made of it, and what stays apart."""

import random
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.copies import Derivation
from onrecord.model.documents import Document
from onrecord.model.quotes import Quote
from onrecord.model.spans import Span
from onrecord.resolve.statements import statements
from tests.cases import cases
from tests.resolve.told import story


@cases("resolve/statements")
def test_utterances_are_put_together_and_judged(case):
    judged(case)


@cases("resolve/paraphrases")
def test_what_is_told_in_other_words_is_put_together_where_deed_names_and_numbers_agree(case):
    judged(case)


def judged(case):
    quotes, documents = story(case["reports"])
    made, _ = statements(quotes, documents)
    told = Counter(
        frozenset((rendering.document, rendering.class_) for rendering in statement.renderings)
        for statement in made
    )
    assert told == Counter(
        frozenset((document, one) for document, class_ in expected.items() for one in class_.split())
        for expected in case["told"]
    )
    renderings = [rendering for statement in made for rendering in statement.renderings]
    for document, words in case.get("why_of", {}).items():
        assert any(words in rendering.why for rendering in renderings if rendering.document == document)
    for document, marked in case.get("marked", {}).items():
        found = [d.marked for r in renderings if r.document == document for d in r.difference]
        assert found == marked


@cases("resolve/statements")
def test_every_reason_is_a_whole_sentence(case):
    made, _ = statements(*story(case["reports"]))
    for why in [one.why for one in made] + [one.why for found in made for one in found.renderings]:
        assert not why[0].islower()
        assert why.endswith(".")
        assert ".." not in why[-2:]


WORDS = [
    "ferry",
    "harbor",
    "we",
    "will",
    "not",
    "the",
    "winter",
    "Hollis",
    "1,200",
    "if",
    "...",
    "[sic]",
    "and",
]


def made_of(phrases: list[list[str]], speakers: list[int]) -> tuple[list[Quote], list[Document]]:
    quotes, documents = [], []
    for number, phrase in enumerate(phrases):
        words = " ".join(phrase)
        name = f"r{number:02}"
        text = f"She said: “{words}” on Sunday."
        documents.append(Document(id=name, path=name, text=text, sha256="", words=0))
        start = text.index("“") + 1
        who = f"p{speakers[number % len(speakers)]}"
        span = Span(start=start, end=start + len(words))
        quotes.append(
            Quote(
                id=f"q{number:02}",
                document=name,
                start=span.start,
                end=span.end,
                content=(span,),
                person=who,
                kind="direct",
                function="speech",
            )
        )
    return quotes, documents


PHRASES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12), min_size=1, max_size=8)


@settings(max_examples=60, deadline=None)
@given(PHRASES, st.lists(st.integers(0, 1), min_size=1, max_size=4), st.integers(0, 1000))
def test_the_order_of_reports_and_quotations_changes_nothing(phrases, speakers, seed):
    quotes, documents = made_of(phrases, speakers)
    first = statements(quotes, documents)
    shuffled = random.Random(seed)
    shuffled.shuffle(quotes)
    shuffled.shuffle(documents)
    second = statements(quotes, documents)
    assert first[0] == second[0]
    assert sorted(first[1], key=lambda q: q.id) == sorted(second[1], key=lambda q: q.id)


@settings(max_examples=60, deadline=None)
@given(PHRASES, st.lists(st.integers(0, 1), min_size=1, max_size=4))
def test_every_place_shows_words_of_its_own_quotation(phrases, speakers):
    quotes, documents = made_of(phrases, speakers)
    texts = {document.id: document.text for document in documents}
    by_id = {quote.id: quote for quote in quotes}
    made, rendered = statements(quotes, documents)
    assert {q.id for q in rendered if q.statement} == {q for s in made for q in s.quotes}
    assert {q.statement for q in rendered} - {None} <= {s.id for s in made}
    assert len({s.id for s in made}) == len(made)
    for statement in made:
        assert statement.fullest in statement.quotes
        assert statement.earliest in statement.quotes
        assert 0 <= statement.score <= 1
        for rendering in statement.renderings:
            assert rendering.why
            for difference in rendering.difference:
                for place, quote in (
                    (difference.fullest, by_id[statement.fullest]),
                    (difference.here, by_id[rendering.quote]),
                ):
                    if place:
                        assert quote.start <= place.start < place.end <= quote.end
                        words = texts[place.document][place.start : place.end]
                        assert words == words.strip()


def test_a_quotation_printed_by_very_many_reports_is_one_statement():
    phrase = ["nobody", "sells", "the", "harbor", "of", "Karsund", "while", "I", "hold", "the", "keys"]
    quotes, documents = made_of([phrase] * 300 + [phrase[:8]] * 300, [0])
    made, _ = statements(quotes, documents)
    assert len(made) == 1
    assert len(made[0].documents) == 600


def test_repeated_words_and_marks_cost_no_more_than_their_length():
    # Each of these once took quadratic or worse time in a comparison of runs; they end here or hang the suite.
    for words in (["ha"] * 20_000, [",", "—"] * 20_000, ["not", "just"] * 10_000, ["1,1,1,1"] * 5_000):
        quotes, documents = made_of([words, words[:-1], words[1:]], [0])
        made, _ = statements(quotes, documents)
        assert all(s.words for s in made)


def test_the_fullest_is_not_the_spliced_one_and_the_earliest_is_the_first_published():
    reports = {
        "late": {
            "text": "“The ferries stay public all winter,” Hollis said.",
            "published": "2031-03-04",
            "quotes": [{"words": "The ferries stay public all winter,", "by": "Hollis"}],
        },
        "soon": {
            "text": "“The ferries stay public,” Hollis said.",
            "published": "2031-03-02",
            "quotes": [{"words": "The ferries stay public,", "by": "Hollis"}],
        },
        "undated": {
            "text": "“The ferries stay public,” Hollis said.",
            "quotes": [{"words": "The ferries stay public,", "by": "Hollis"}],
        },
    }
    quotes, documents = story(reports)
    (statement,), _ = statements(quotes, documents)
    by_id = {quote.id: quote.document for quote in quotes}
    assert by_id[statement.fullest] == "late"
    assert by_id[statement.earliest] == "soon"
    assert [by_id[quote] for quote in statement.quotes] == ["soon", "late", "undated"]


LONG = "We will rebuild each pier ourselves and the islanders will again ride without a toll until the winter ends"
CUT = "We will rebuild each pier ourselves and the islanders will again ride without a toll"


def _told_in_three(derived):
    reports = {
        name: {"text": f"“{words},” Hollis said.", "quotes": [{"words": f"{words},", "by": "Hollis"}]}
        for name, words in (("a", CUT), ("b", f"{LONG} in all the ports of Karsund"), ("c", CUT))
    }
    quotes, documents = story(reports)
    (made,), _ = statements(quotes, documents, derived=derived)
    return next(one.document for one in made.renderings if one.quote == made.fullest)


def test_a_translation_is_not_the_fullest_for_being_the_longest():
    back = Derivation(id="d", derived="b", from_=None, kind="translation")
    assert _told_in_three([]) == "b"
    assert _told_in_three([back]) == "a"


def test_a_copy_is_no_second_witness():
    words = {
        "a": "I stand here for everyone that calls this island home, and I am ready to bargain by dawn",
        "b": "I stand here for everyone who calls the island home, and I am ready to bargain by dawn",
        "c": "I stand here for everyone who calls the island home, and I am ready to bargain by dawn",
        "d": "I stand here for everyone that calls this island home, and I am ready",
        "e": "I stand here for everyone who calls the island home, and I am ready to bargain by dawn",
    }
    reports = {
        name: {"text": f"“{one},” Hollis said.", "quotes": [{"words": f"{one},", "by": "Hollis"}]}
        for name, one in words.items()
    }
    quotes, documents = story(reports)
    copied = [Derivation(id=f"d{name}", derived=name, from_="b", kind="copy") for name in "ce"]

    def fullest(derived):
        (made,), _ = statements(quotes, documents, derived=derived)
        return next(one.document for one in made.renderings if one.quote == made.fullest)

    assert fullest([]) == "b"
    assert fullest(copied) == "a"
