"""A story file may be damaged or come from a stranger: it costs an error that says what to do, nothing else."""

import contextlib
import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import StoryFileError
from onrecord.store import is_story_file, record_in, save


def changed(path, *statements):
    database = sqlite3.connect(path)
    with database:
        for statement in statements:
            database.execute(*statement) if isinstance(statement, tuple) else database.execute(statement)
    database.close()


@pytest.fixture
def story(tmp_path, small_record):
    save(small_record, tmp_path / "story.db")
    return tmp_path / "story.db"


def test_a_file_of_a_newer_version_says_to_update(story):
    changed(story, "PRAGMA user_version = 99")
    with pytest.raises(StoryFileError, match=r"made by a newer onrecord .* Update onrecord"):
        record_in(story)


def test_a_file_of_an_older_version_says_to_build_it_again(story):
    changed(story, "PRAGMA user_version = 0")
    with pytest.raises(StoryFileError, match=r"version 0. Build it again"):
        record_in(story)


def test_a_missing_file_says_how_to_make_one(tmp_path):
    with pytest.raises(StoryFileError, match=r"no file .*onrecord build"):
        record_in(tmp_path / "nowhere.db")


@pytest.mark.parametrize("content", [b"", b"words", b"SQLite format 3\x00" + bytes(200)])
def test_a_file_that_is_no_story_is_refused(tmp_path, content):
    path = tmp_path / "other.db"
    path.write_bytes(content)
    assert not is_story_file(path)
    with pytest.raises(StoryFileError, match="not a story file"):
        record_in(path)


DAMAGE = {
    "a span after the end": "UPDATE quotes SET content = '[[0, 9999]]'",
    "a span that runs backwards": "UPDATE quotes SET content = '[[5, 2]]'",
    "other words than the text's": "UPDATE quotes SET exact = 'We will never reopen it'",
    "an unknown document": "UPDATE quotes SET document = 'nobody'",
    "a word for a number": "UPDATE quotes SET score = 'high'",
    "an unknown kind": "UPDATE quotes SET kind = 'telepathy'",
    "no JSON": "UPDATE quotes SET cue = '[['",
    "JSON without end": f"UPDATE quotes SET cue = '{'[' * 100_000}'",
    "a list for an object": "UPDATE documents SET extra = '[1]'",
    "a view in place of a table": "DROP TABLE flags; CREATE VIEW flags AS SELECT * FROM documents",
    "a computed column": "ALTER TABLE flags ADD COLUMN x AS (zeroblob(1000000000))",
    "a table gone": "DROP TABLE people",
    "a column gone": 'ALTER TABLE gaps DROP COLUMN "reason"',
    "a number for a packed page": "UPDATE annotations SET body = 5",
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_damage_is_told_and_never_shown_as_words(story, damage):
    changed(story, *damage.split("; "))
    with pytest.raises(StoryFileError, match=r"story\.db"):
        record_in(story)


def test_a_column_that_this_version_does_not_know_is_passed_over(story, small_record):
    changed(story, "ALTER TABLE quotes ADD COLUMN mood TEXT DEFAULT 'calm'")
    assert record_in(story) == small_record


def test_a_column_that_has_a_default_may_be_missing(story, small_record):
    changed(story, 'ALTER TABLE quotes DROP COLUMN "addressee"')
    assert record_in(story) == small_record


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_flipped_bytes_give_a_record_or_an_error_that_names_the_file(tmp_path_factory, small_record, data):
    path = tmp_path_factory.mktemp("flipped") / "story.db"
    save(small_record, path)
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(content)
    with contextlib.suppress(StoryFileError):  # anything else fails the test
        assert record_in(path).documents
