"""The bundled story, whole: every row's words are the text's, every id leads somewhere, every id stands once."""

import re
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

import onrecord
from onrecord.annotate import packed
from onrecord.model.fields import tables
from onrecord.model.flags import openings
from onrecord.model.pages import Page, Sentence, Token
from onrecord.model.rows import rows_of

STORY = Path(__file__).parent.parent / "examples" / "karsund-bridge"


@pytest.fixture(scope="module")
def record():
    return onrecord.build(STORY)


def places(value):
    """Yield everything in a row that claims to show words."""
    if isinstance(value, dict):
        if "exact" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from places(one)


ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d(:\d\d){0,2}(Z|[+-]\d\d:\d\d)?)?)?)?")
DATE_COLUMNS = re.compile(r"(.*_)?date(_end)?|due|made|published|anchor|start|end")
VAGUE = """---
date: 2025-11-21
---
The council recently met the dockers. Last week Mayor Hollis visited the union.
On Sunday evening Hollis praised the dockers. In the 1990s the town sold the pier. Now the union demands a meeting.
Hollis promised on Monday morning to pay 40 crews next week. The union threatened to strike in the coming months.
Last weekend the council rejected the plan. In the third quarter of 2024 the town accused the ferry company.
This winter the council will fund 200 boats. “We will strike this week,” Jana Lund told the council in 1987."""


def dates(row, column=""):
    """Yield every string that stands in a column of dates, at any depth of a row."""
    if isinstance(row, dict):
        for name, value in row.items():
            yield from dates(value, name)
    elif isinstance(row, list):
        for one in row:
            yield from dates(one, column)
    elif isinstance(row, str) and DATE_COLUMNS.fullmatch(column):
        yield row


def test_every_date_of_every_table_is_iso_8601(record, tmp_path):
    (tmp_path / "vague.md").write_text(VAGUE, encoding="utf-8")
    vague = onrecord.build(tmp_path / "vague.md")
    assert {time.value for time in vague.times} >= {"PAST_REF", "2025-W46", "2025-11-16TEV", "199", "2024-Q3"}
    shown = [
        date for one in (record, vague) for _, rows in rows_of(one) for row in rows for date in dates(row)
    ]
    assert len(shown) > 100
    wrong = {date for date in shown if not all(map(ISO_DATE.fullmatch, date.split("/")))}
    assert wrong == set()


def test_every_row_of_every_table_shows_the_words_of_its_text(record):
    texts = {document.id: document.text for document in record.documents}
    shown = [place for _, rows in rows_of(record) for row in rows for place in places(row)]
    assert len(shown) > 200
    for place in shown:
        assert place["exact"] == texts[place["document"]][place["start"] : place["end"]]


def test_every_reference_leads_to_a_row(record, tmp_path):
    onrecord.save(record, tmp_path / "story.db")
    database = sqlite3.connect(tmp_path / "story.db")
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    database.close()
    quotes = {quote.id for quote in record.quotes}
    for statement in record.statements:
        assert {statement.fullest, statement.earliest, *statement.quotes} <= quotes
        assert {rendering.quote for rendering in statement.renderings} <= quotes
    origins = {origin.id for origin in record.origins}
    documents = {document.id for document in record.documents}
    for table in tables():
        for row in getattr(record, table):
            assert set(getattr(row, "origins", ())) <= origins, (table, row)
            assert set(getattr(row, "documents", ())) <= documents, (table, row)


def test_every_score_is_a_share_and_every_finding_gives_its_reason(record):
    for table in tables():
        for row in getattr(record, table):
            if table != "relations":
                assert 0 <= getattr(row, "score", 1) <= 1, (table, row)
            assert getattr(row, "why", "given") != "", (table, row)


def test_a_rebuild_takes_the_grammar_of_unchanged_reports_and_parses_the_new_one(record):
    known, new = record.documents[0], record.documents[1]
    cuts = openings(known, [flag for flag in record.flags if flag.document == known.id])
    earlier = replace(record, annotations=(packed(plain_page(known), cuts),))
    again = onrecord.build([known.path, new.path], earlier=earlier)
    # Had the known report been parsed again, its grammar would not be the plain one.
    assert again.annotations[0] == earlier.annotations[0]
    assert again.annotations[1] == record.annotations[1]


def test_grammar_that_does_not_fit_its_text_is_made_anew(record):
    known = record.documents[0]
    holed = replace(plain_page(known), tokens=(), sentences=())
    cuts = openings(known, [flag for flag in record.flags if flag.document == known.id])
    again = onrecord.build(known.path, earlier=replace(record, annotations=(packed(holed, cuts),)))
    assert again.annotations == record.annotations[:1]


def plain_page(document):
    """Return a page whose words all hang on nothing: no parser would make it."""
    words = list(re.finditer(r"\S+", document.text))
    tokens = tuple(
        Token(start=m.start(), end=m.end(), lemma=m[0], pos="X", tag="XX", dep="ROOT", head=number)
        for number, m in enumerate(words)
    )
    whole = Sentence(start=tokens[0].start, end=tokens[-1].end, first=0, stop=len(tokens), paragraph=0)
    return Page(document=document, tokens=tokens, sentences=(whole,), entities=())
