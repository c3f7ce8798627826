"""`onrecord diff` as a stranger meets it."""

import json
import subprocess
import sys
from dataclasses import replace

from onrecord.store import save


def onrecord(*words):
    command = [sys.executable, "-m", "onrecord", *map(str, words)]
    return subprocess.run(command, capture_output=True, check=False, encoding="utf-8")


def test_what_changed_between_two_story_files_is_listed(tmp_path, small_record):
    save(replace(small_record, statements=(), origins=()), tmp_path / "old.db")
    save(small_record, tmp_path / "new.db")
    done = onrecord("diff", tmp_path / "old.db", tmp_path / "new.db", "--json")
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)
    assert {row["change"] for row in rows} <= {"new"}
    assert sum(row["kind"] == "statement" for row in rows) == len(small_record.statements)
    assert "withdrawn" in done.stderr


def test_a_story_file_against_itself_has_no_changes(tmp_path, small_record):
    save(small_record, tmp_path / "a.db")
    done = onrecord("diff", tmp_path / "a.db", tmp_path / "a.db", "--jsonl", "-q")
    assert (done.returncode, done.stdout) == (0, "")
