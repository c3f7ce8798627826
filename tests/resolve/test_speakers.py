"""Speakers to people: whom a name, a role or a pronoun means, and nobody where two would do."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.names import names
from onrecord.model.findings import Findings
from onrecord.model.quotes import Quote
from onrecord.model.spans import Span
from onrecord.resolve import attributed, people
from tests.cases import cases


def span_of(text, words, after=0):
    start = text.index(words, after)
    return Span(start=start, end=start + len(words))


def quote_of(text, row, after, number):
    """Return a quotation as the extractor would, its parts found behind `after` or just before."""
    said = span_of(text, row["said"], after)
    near = text.rfind("\n", 0, said.start) + 1 if row["cue"] else 0
    cue = (span_of(text, row["cue"], max(near, after)),) if row["cue"] else ()
    speaker = (span_of(text, row["speaker"], max(near, after)),) if row["speaker"] else ()
    return Quote(
        id=f"q-{number}",
        document="report",
        start=said.start,
        end=said.end,
        content=(said,),
        cue=cue,
        speaker=speaker,
        kind=row.get("kind", "direct"),
        function=row.get("function", "speech"),
        score=0.9,
        why="Told so.",
    )


def read(page, text, rows=()):
    made = page(text)
    quotes, after = [], 0
    for number, row in enumerate(rows):
        quotes.append(quote_of(text, row, after, number))
        after = max(span.end for span in (*quotes[-1].content, *quotes[-1].cue, *quotes[-1].speaker))
    return Findings(page=made, names=names(Findings(page=made)), quotes=tuple(quotes))


@cases("resolve/speakers")
def test_a_quotation_goes_to_whom_the_report_means_or_to_nobody(case, page):
    found = [read(page, case["text"], case["quotes"])]
    everybody, mentions = people(found)
    quotes, _ = attributed(found, everybody, mentions)
    ids = {person.id: person.name for person in everybody}
    for quote, row in zip(quotes, case["quotes"], strict=True):
        assert (quote.speaker_name, quote.person is not None) == (row["name"], row["person"]), quote.why
        assert quote.person is None or ids[quote.person] == quote.speaker_name
        assert quote.why.startswith("Told so.")
        assert 0 <= quote.score <= 1


@pytest.mark.parametrize(("speaker", "meant"), [("We", "Jana Hollis"), ("The US", "US")])
def test_we_inside_somebodys_words_is_whoever_says_them_and_a_country_is_not(speaker, meant, page):
    text = f"“{speaker} described the bridge as a priority,” Jana Hollis said."
    outer = {
        "said": f"{speaker} described the bridge as a priority,",
        "cue": "said",
        "speaker": "Jana Hollis",
    }
    inner = {"said": "the bridge as a priority", "cue": "described", "speaker": speaker}
    made = page(text)
    both = (quote_of(text, outer, 0, 0), quote_of(text, inner, 0, 1))
    found = [Findings(page=made, names=names(Findings(page=made)), quotes=both)]
    quotes, _ = attributed(found, *people(found))
    assert quotes[0].speaker_name == "Jana Hollis"
    assert quotes[1].speaker_name == meant


STORY = (
    "President Aldo Brandt met Mayor-elect Jana Hollis on Monday. She told him that the bridge was closed. "
    "The president smiled, and the mayor-elect said so. Later Robert Marsh came. He left early."
)


def test_pronouns_and_roles_become_mentions_that_read_as_written(page):
    found = [read(page, STORY)]
    everybody, named = people(found)
    _, mentions = attributed(found, everybody, named)
    by_id = {person.id: person.name for person in everybody}
    told = {(STORY[m.start : m.end], by_id[m.person], m.form) for m in mentions if m.form != "name"}
    assert {("She", "Jana Hollis", "pronoun"), ("He", "Robert Marsh", "pronoun")} <= told
    assert {
        ("The president", "Aldo Brandt", "nominal"),
        ("the mayor-elect", "Jana Hollis", "nominal"),
    } <= told
    assert len({(m.start, m.end) for m in mentions}) == len(mentions)
    assert set(named) <= set(mentions)
    assert all(0 <= m.score <= 1 and m.why for m in mentions)


@pytest.fixture(scope="module")
def reports():
    from onrecord.annotate import page_of
    from onrecord.model.documents import Document

    made = []
    for number, text in enumerate(
        (STORY, "“Yes,” Jana Hollis said. “No,” he said.", "The president of Nordvik left.")
    ):
        page = page_of(Document(id=f"r{number}", path="r", text=text, sha256=str(number), words=1))
        made.append(Findings(page=page, names=names(Findings(page=page))))
    return made


@given(st.permutations(range(3)))
@settings(max_examples=6, deadline=None)
def test_the_order_of_reports_changes_no_speaker_and_no_mention(reports, order):
    def resolved(found):
        everybody, named = people(found)
        quotes, mentions = attributed(found, everybody, named)
        return sorted(quotes, key=lambda quote: quote.id), mentions

    assert resolved([reports[number] for number in order]) == resolved(reports)


@given(st.lists(st.integers(0, 400), min_size=2, max_size=12))
@settings(max_examples=60, deadline=None)
def test_spans_anywhere_cost_no_report(reports, cuts):
    """Whatever an extractor marks as speaker, cue or content, every quotation comes back."""
    first = reports[0]
    end = len(STORY)
    spans = [Span(start=min(a, b, end), end=min(max(a, b), end)) for a, b in itertools.pairwise(cuts)]
    quotes = tuple(
        Quote(
            id=f"q{n}", document="r0", start=span.start, end=span.end, content=(span,), cue=spans[:1],
            speaker=spans[n : n + 1], kind="direct", function="speech",
        )
        for n, span in enumerate(spans)
    )  # fmt: skip
    found = [Findings(page=first.page, names=first.names, quotes=quotes)]
    everybody, named = people(found)
    resolved, _ = attributed(found, everybody, named)
    assert [quote.id for quote in resolved] == [quote.id for quote in quotes]
