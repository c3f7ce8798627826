"""The bundled story against its answer key: the whole house on one story, every kind of finding once."""

from pathlib import Path

import pytest
import yaml

from onrecord.pipeline import record_of
from onrecord.settings import Settings

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
KEY = yaml.safe_load((EXAMPLES / "karsund-bridge.answers.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def record():
    return record_of([str(EXAMPLES / "karsund-bridge")], Settings(workers=1))


@pytest.fixture(scope="module")
def texts(record):
    return {document.id: document.text for document in record.documents}


def rows(name):
    return pytest.mark.parametrize("row", KEY[name], ids=lambda row: " ".join(map(str, row.values()))[:60])


def quote_with(record, texts, row):
    """Return the quotation whose content holds the words, in one of its spans."""
    text, words = texts[row["document"]], row["words"].rstrip(",.")
    return next(
        (
            quote
            for quote in record.quotes
            if quote.document == row["document"] and any(words in span.of(text) for span in quote.content)
        ),
        None,
    )


def test_the_three_numbers(record):
    publishers = {d.publisher or d.outlet or d.id for d in record.documents}
    assert len(record.documents) == KEY["numbers"]["articles"]
    assert len(publishers) == KEY["numbers"]["publishers"]
    assert len([o for o in record.origins if o.tells]) == KEY["numbers"]["origins"]


@pytest.mark.parametrize("name", KEY["documents"])
def test_outlet_and_date(record, name):
    document, expected = next(d for d in record.documents if d.id == name), KEY["documents"][name]
    assert document.outlet == expected["outlet"]
    if "published" in expected:
        assert document.published.startswith(expected["published"])
        assert document.published_basis == "stated"
    else:
        assert document.published_basis != "stated"  # never a guess shown as a fact


@rows("flags")
def test_flagged(record, texts, row):
    text = texts[row["document"]]
    kinds = {
        flag.kind
        for flag in record.flags
        if flag.document == row["document"] and row["words"] in text[flag.start : flag.end]
    }
    assert row["kind"] in kinds
    assert all(flag.why for flag in record.flags)


@rows("not_flagged")
def test_reporting_is_not_flagged(record, texts, row):
    start = texts[row["document"]].index(row["words"])
    stop = start + len(row["words"])
    assert not [f for f in record.flags if f.document == row["document"] and f.start < stop and start < f.end]


@rows("people")
def test_people(record, row):
    person = next(p for p in record.people if p.name == row["name"])
    assert person.kind == row["kind"]
    flagged = {form.words for form in person.forms if form.flag == "misspelling"}
    assert flagged >= set(row.get("misspelt", ()))
    assert all(form.why for form in person.forms if form.flag)


@rows("quotes")
def test_quotes_and_speakers(record, texts, row):
    quote = quote_with(record, texts, row)
    assert quote is not None
    assert quote.speaker_name == row["speaker"]


@rows("renderings")
def test_what_became_of_the_words(record, texts, row):
    quote = quote_with(record, texts, row)
    statement = next(s for s in record.statements if quote.id in s.quotes)
    rendering = next(r for r in statement.renderings if r.quote == quote.id)
    fullest = next(q for q in record.quotes if q.id == statement.fullest)
    assert (rendering.class_, fullest.document) == (row["class"], row["fullest"])
    assert rendering.why


@rows("derivations")
def test_who_copied_whom(record, row):
    found = [d for d in record.derivations if d.derived == row["derived"]]
    assert [(d.from_, d.credited) for d in found] == [(row["from"], row["credited"])]
    assert all(d.why for d in found)


@pytest.mark.parametrize("name", KEY["independent"])
def test_an_independent_report_stands_on_its_own(record, name):
    assert not [d for d in record.derivations if d.derived == name]


@rows("disagreements")
def test_where_the_reports_differ(record, row):
    found = [
        d
        for d in record.disagreements
        if d.kind == row["kind"]
        and d.class_ == row["class"]
        and all(any(value in side.value for side in d.sides) for value in row["values"])
    ]
    assert len(found) == 1


def test_no_other_conflict_is_told(record):
    conflicts = [d for d in record.disagreements if d.class_ == "conflict"]
    assert len(conflicts) == len([row for row in KEY["disagreements"] if row["class"] == "conflict"])


@rows("commitments")
def test_promises_and_threats(record, row):
    found = [c for c in record.commitments if c.actor_name == row["actor"] and c.kind == row["kind"]]
    assert row["status"] in {c.status for c in found}
