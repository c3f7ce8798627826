"""What is saved is what is loaded, byte for byte the same each time."""

import sqlite3
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from onrecord.model.fields import tables
from onrecord.model.rows import rows_of
from onrecord.store import annotations_in, record_in, save
from tests.records import records

SLOW_DRAWS = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@SLOW_DRAWS
@given(records())
def test_what_is_loaded_is_what_was_saved(record):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.db"
        save(record, path)
        assert record_in(path) == record
        assert list(annotations_in(path)) == list(dict.fromkeys(one.sha256 for one in record.annotations))


@SLOW_DRAWS
@given(records())
def test_the_same_record_makes_the_same_bytes(record):
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder) / "first.db", Path(folder) / "second.db"
        save(record, first)
        save(record_in(first), second)
        assert first.read_bytes() == second.read_bytes()


@SLOW_DRAWS
@given(records())
def test_every_row_shows_the_words_of_its_text(record):
    texts = {document.id: document.text for document in record.documents}
    for _, rows in rows_of(record):
        for row in rows:
            for place in _places(row):
                assert place["exact"] == texts[place["document"]][place["start"] : place["end"]]


def _places(value):
    """Yield everything in a row that claims to show words."""
    if isinstance(value, dict):
        if "exact" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _places(one)


def test_a_story_file_has_a_table_for_each_table_of_the_contract(tmp_path, small_record):
    save(small_record, tmp_path / "story.db")
    with sqlite3.connect(tmp_path / "story.db") as database:
        names = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    database.close()
    assert set(tables()) <= names


def test_words_are_found_in_documents_quotes_and_statements(tmp_path, small_record):
    save(small_record, tmp_path / "story.db")
    database = sqlite3.connect(tmp_path / "story.db")
    for table, word, rows in (("documents", "bridge", 2), ("quotes", "may", 1), ("statements", "reopen", 1)):
        found = database.execute(f"SELECT count(*) FROM {table}_fts WHERE {table}_fts MATCH ?", (word,))
        assert found.fetchone() == (rows,), table
    database.close()
