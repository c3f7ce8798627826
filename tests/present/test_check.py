"""`onrecord check` as a stranger meets it."""

import json
import subprocess
import sys

import pytest

REPORT = "“We will reopen the bridge in May,” said Jana Hollis, the mayor-elect of Karsund.\n"
DRAFT = "“We will reopen the bridge in June,” said Jana Hollis.\n\n“Nobody asked the ferrymen,” said Jana Hollis.\n"


def onrecord(*words):
    command = [sys.executable, "-m", "onrecord", *map(str, words)]
    return subprocess.run(command, capture_output=True, check=False, encoding="utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("check")
    (made / "reports").mkdir()
    (made / "reports" / "one.txt").write_text(REPORT, encoding="utf-8")
    (made / "draft.md").write_text(DRAFT, encoding="utf-8")
    done = onrecord("build", made / "reports", "-o", made / "story.db", "--workers", 1)
    assert done.returncode == 0, done.stderr
    return made


def test_a_draft_is_checked_and_the_chosen_verdicts_fail(folder):
    done = onrecord(
        "check", folder / "draft.md", "--against", folder / "story.db", "--json", "--fail-on", "missing"
    )
    assert done.returncode == 4, done.stderr
    rows = json.loads(done.stdout)
    others = [(row["about"], row["verdict"]) for row in rows if row["about"] != "quotation"]
    assert ("name", "exact") in others
    rows = [row for row in rows if row["about"] == "quotation"]
    assert [row["verdict"] for row in rows] == ["altered", "missing"]
    assert rows[0]["difference"][0]["fullest"]["exact"] == "May"
    assert rows[0]["difference"][0]["here"]["exact"] == "June"
    assert "2 quotations checked" in done.stderr


def test_without_fail_on_a_check_is_no_error(folder):
    done = onrecord("check", folder / "draft.md", "--against", folder / "story.db", "-q")
    assert done.returncode == 0
    assert done.stderr == ""


def test_a_wrong_verdict_is_a_wrong_call(folder):
    done = onrecord("check", folder / "draft.md", "--against", folder / "story.db", "--fail-on", "wrong")
    assert done.returncode == 2
    assert "use exact, altered" in done.stderr
