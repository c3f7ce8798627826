"""Checks of a draft: what is quoted so, otherwise, by somebody else, or nowhere."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.people import Form, Person
from onrecord.model.records import Record
from onrecord.resolve.drafts import checked
from onrecord.resolve.statements import statements
from tests.cases import cases
from tests.resolve.told import document_of, quotes_of, story

REPORTS = {
    "wire": {
        "text": "“I will not sign the harbor bill before winter,” Jana Hollis said. She called the deal “a raid on our harbor”.",
        "quotes": [
            {"words": "I will not sign the harbor bill before winter,", "by": "Jana Hollis"},
            {"words": "a raid on our harbor", "by": "Jana Hollis", "function": "label"},
        ],
    },
    "courier": {
        "text": "Aldo Brandt said the ferries would run until spring. “Nobody sells the harbor of Karsund while I hold the keys to the town,” Brandt said.",
        "quotes": [
            {"words": "the ferries would run until spring", "by": "Aldo Brandt", "kind": "indirect"},
            {
                "words": "Nobody sells the harbor of Karsund while I hold the keys to the town,",
                "by": "Aldo Brandt",
            },
        ],
    },
}


def record_of_reports() -> Record:
    quotes, documents = story(REPORTS)
    told, quotes = statements(quotes, documents)
    people = tuple(
        Person(id=name, name=name, kind="person", forms=(Form(words=name, documents=("wire",), count=1),))
        for name in ("Jana Hollis", "Aldo Brandt")
    )
    return Record(documents=tuple(documents), quotes=quotes, statements=told, people=people)


@cases("resolve/drafts")
def test_each_quotation_of_a_draft_gets_its_verdict(case):
    draft = document_of("draft", case["draft"])
    (check,) = checked(quotes_of("draft", case["draft"]), [draft], record_of_reports())
    assert check.verdict == case["verdict"]
    assert case.get("why_has", "") in check.why
    if "said_by" in case:
        assert check.said_by == case["said_by"]


def test_reported_speech_and_titles_are_not_checked():
    report = {
        "text": "Hollis said the town was poor, as in “Night Boat”.",
        "quotes": [
            {"words": "the town was poor", "by": "Hollis", "kind": "indirect"},
            {"words": "Night Boat", "function": "title"},
        ],
    }
    assert checked(quotes_of("d", report), [document_of("d", report)], record_of_reports()) == ()


def test_a_surname_of_two_people_is_nobody():
    record = record_of_reports()
    twin = Person(id="Marta Hollis", name="Marta Hollis", kind="person")
    report = {
        "text": "“I will not sign the harbor bill before winter,” Hollis said.",
        "quotes": [{"words": "I will not sign the harbor bill before winter,", "by": "Hollis"}],
    }
    twins = replace(record, people=(*record.people, twin))
    (check,) = checked(quotes_of("d", report), [document_of("d", report)], twins)
    assert check.speaker_name is None


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(["harbor", "the", "sell", "Karsund", "...", "not", "winter"]), min_size=1, max_size=9
    )
)
def test_every_place_of_a_check_reads_back(words):
    said = " ".join(words)
    report = {"text": f"“{said}” Hollis said.", "quotes": [{"words": said, "by": "Hollis"}]}
    draft = document_of("d", report)
    record = record_of_reports()
    texts = {document.id: document.text for document in (*record.documents, draft)}
    for check in checked(quotes_of("d", report), [draft], record):
        assert check.why
        assert 0 <= check.score <= 1
        assert draft.text[check.start : check.end].strip()
        for difference in check.difference:
            for place in (difference.fullest, difference.here):
                assert place is None or texts[place.document][place.start : place.end].strip()
