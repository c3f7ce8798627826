"""The bundled story, whole: every row's words are the text's, every id leads somewhere, every id stands once."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

import onrecord
from onrecord.annotate import packed
from onrecord.model.fields import tables
from onrecord.model.pages import Page
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


def test_every_score_is_a_share_and_every_reason_is_a_sentence(record):
    for table in tables():
        for row in getattr(record, table):
            if table != "relations":
                assert 0 <= getattr(row, "score", 1) <= 1, (table, row)
            why = getattr(row, "why", None)
            assert why is None or why.endswith((".", "”", '"')), (table, row)


def test_a_rebuild_takes_the_grammar_of_unchanged_reports_and_parses_the_new_one(record):
    known, new = record.documents[0], record.documents[1]
    # A page without grammar in place of the real one: if it is used, no quotation is found there.
    bare = packed(Page(document=known, tokens=(), sentences=(), entities=()))
    earlier = replace(record, annotations=(bare,))
    again = onrecord.build([known.path, new.path], earlier=earlier)
    assert bare in again.annotations
    assert len(again.annotations) == 2
    mentioned = {mention.document for mention in again.mentions}
    assert new.id in mentioned
    assert known.id not in mentioned
