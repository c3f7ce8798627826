"""The story file is written whole or not at all: killed at any moment, the old record is there and opens."""

import random
import signal
import subprocess
import sys
import time

import pytest

from onrecord.errors import StoryFileError
from onrecord.store import record_in, replacing, save

SAVE_FOR_EVER = """
import sys
from dataclasses import replace
from onrecord.store import record_in, save
record = record_in(sys.argv[1])
# Enough rows that a kill often falls into the writing.
many = tuple(replace(record.gaps[0], id=f"g-{n}") for n in range(20_000))
print("ready", flush=True)
while True:
    save(replace(record, gaps=many), sys.argv[1])
"""
KILLS = 8


def test_killed_at_any_moment_the_file_opens(tmp_path, small_record):
    path = tmp_path / "story.db"
    save(small_record, path)
    moments = random.Random(7)
    caught_writing = 0
    for _ in range(KILLS):
        process = subprocess.Popen([sys.executable, "-c", SAVE_FOR_EVER, path], stdout=subprocess.PIPE)
        assert process.stdout.readline() == b"ready\n"
        time.sleep(moments.uniform(0, 0.15))
        process.kill()
        process.wait()
        process.stdout.close()
        left = list(tmp_path.glob(".*.part"))
        caught_writing += bool(left)
        for part in left:
            part.unlink()
        assert record_in(path).quotes == small_record.quotes
    assert caught_writing, "no kill fell into the writing: the test shows nothing"


def test_an_interrupt_while_writing_leaves_the_old_file_and_nothing_else(tmp_path, small_record):
    path = tmp_path / "story.db"
    save(small_record, path)
    before = path.read_bytes()
    with pytest.raises(KeyboardInterrupt):
        write_half_and_interrupt(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def write_half_and_interrupt(path):
    with replacing(path) as part:
        part.write_bytes(b"half")
        signal.raise_signal(signal.SIGINT)


def test_a_link_stays_a_link(tmp_path, small_record):
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "story.db"
    link.symlink_to(tmp_path / "elsewhere" / "story.db")
    save(small_record, link)
    assert link.is_symlink()
    assert record_in(tmp_path / "elsewhere" / "story.db") == small_record


@pytest.mark.parametrize("name", [".", "nowhere/story.db"])
def test_a_place_that_cannot_be_written_says_so(tmp_path, small_record, name):
    with pytest.raises(StoryFileError, match="folder"):
        save(small_record, tmp_path / name)


def test_two_rows_with_one_id_are_refused_and_nothing_is_written(tmp_path, small_record):
    from dataclasses import replace

    twice = replace(small_record, gaps=small_record.gaps * 2)
    with pytest.raises(StoryFileError, match="share an id"):
        save(twice, tmp_path / "story.db")
    assert list(tmp_path.iterdir()) == []
