"""`onrecord diff` as a stranger meets it."""

import json
import subprocess
import sys
from dataclasses import replace

import onrecord as package
from onrecord.model.revisions import Revision
from onrecord.present.cli.revisions import edited, listing
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


def test_a_story_file_against_itself_says_that_nothing_changed(tmp_path, small_record):
    save(small_record, tmp_path / "a.db")
    done = onrecord("diff", tmp_path / "a.db", tmp_path / "a.db", "--table")
    assert (done.stdout, done.stderr.strip()) == ("", "Nothing changed.")


def test_the_list_to_read_shows_what_was_edited_once():
    rows = [
        Revision(
            id="v-1",
            kind="statement",
            change="changed",
            what="Ada Lunde: We pay 700 crowns,",
            before="We pay 500 crowns,",
            after="We pay 700 crowns,",
            documents=("courier",),
            row="s-1",
            why="Its fullest version has other words.",
        ),
        Revision(
            id="v-2",
            kind="statement",
            change="changed",
            what="Mira Holt: The alarm rang late,",
            before="The alarm rang late,",
            after="The alarm rang late,",
            documents=("courier", "post"),
            row="s-2",
            why="Now told by post too.",
        ),
        Revision(
            id="v-3",
            kind="figure",
            change="new",
            what="40 boats",
            documents=("post",),
            row="f-1",
            why="A new figure.",
        ),
    ]
    assert listing(rows).splitlines() == [
        "Statements",
        "  changed    Ada Lunde: We pay [500 -> 700] crowns (courier)",
        "  changed    Mira Holt: The alarm rang late (courier, post)",
        "               Now told by post too.",
        "",
        "Figures",
        "  new        40 boats (post)",
    ]


def test_a_long_edit_shows_the_words_beside_it():
    same = " ".join(f"word{number}" for number in range(40))
    assert edited(f"{same} went", f"{same} came") == "… word36 word37 word38 word39 [went -> came]"


def test_a_figure_that_names_nothing_counted_is_shown_with_the_words_before_it(tmp_path):
    for name, words in (("old", "Nothing happened."), ("new", "This brought the number of injured to 19.")):
        (tmp_path / f"{name}.txt").write_text(f"{words} One of the passengers left.", encoding="utf-8")
        save(package.build(tmp_path / f"{name}.txt"), tmp_path / f"{name}.db")
    done = onrecord("diff", tmp_path / "old.db", tmp_path / "new.db", "--jsonl")
    told = [json.loads(line)["what"] for line in done.stdout.splitlines() if '"figure"' in line]
    assert "This brought the number of injured to 19" in told
    assert "One of the passengers" in told
