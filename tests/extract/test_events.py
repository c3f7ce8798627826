"""Events: one for a clause, with who, to whom, and whether it happened."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract import findings_of
from onrecord.extract.events import events
from onrecord.model.findings import Findings
from tests.cases import cases


def shown(event, text):
    def words(span):
        return text[span.start : span.end] if span else "-"

    line = f"{event.type} {event.modality}: {words(event.source_words)} > {words(event.target_words)}"
    return line + (f" | {words(event.condition)}" if event.condition else "")


@cases("extract/events")
def test_events_of_a_sentence(case, page):
    found = events(Findings(page=page(case["text"])))
    assert [shown(event, case["text"]) for event in found] == case["events"]


def test_help_in_ones_own_words_is_promised(page):
    text = "“We are going to help him mend the pier,” Hollis said."
    assert [shown(event, text) for event in findings_of(page(text)).events] == ["AID promised: We > him"]


WORDS = [
    "if",
    "Hollis",
    "threatened",
    "to",
    "meet",
    "the",
    "union",
    "not",
    "would",
    "withdrew",
    "bill",
    ",",
    "and",
    "said",
    "that",
    "after",
    "meeting",
    ".",
    "“",
    "”",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_whatever_the_words_every_span_reads_back(words):
    from onrecord.annotate import page_of
    from onrecord.model.documents import Document

    text = " ".join(words)
    page = page_of(Document(id="a", path="a", text=text, sha256="0", words=len(words)))
    for event in events(Findings(page=page)):
        for span in (event, event.source_words, event.target_words, event.action, event.condition):
            if span is not None:
                assert text[span.start : span.end].strip()
