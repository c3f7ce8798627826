"""The command line as a stranger meets it: data on standard output, words on standard error, exit codes."""

import csv
import io
import json
import os
import signal
import subprocess
import sys

import pytest

from onrecord.model.fields import tables
from onrecord.store import record_in, save

REPORT = """The bridge reopens in May

"We will reopen the bridge in May," said Jana Hollis, the mayor-elect of Karsund.
"""


def onrecord(*words, **options):
    """Run the command line in a process of its own."""
    command = [sys.executable, "-c", "from onrecord.present.cli import main; main()", *map(str, words)]
    return subprocess.run(command, capture_output=True, check=False, encoding="utf-8", **options)


@pytest.fixture
def story(tmp_path, small_record):
    save(small_record, tmp_path / "story.db")
    return tmp_path / "story.db"


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "one.txt").write_text(REPORT, encoding="utf-8")
    return folder


def test_help_is_quick_because_it_imports_nothing_heavy():
    code = (
        "import sys; sys.argv[1:] = ['--help']\n"
        "from onrecord.present.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")
    assert "build" in done.stdout
    heavy = ("spacy", "trafilatura", "onnxruntime", "numpy", "jinja2", "sqlite3", "rapidfuzz", "lxml", "yaml")
    assert [name for name in heavy if f"'{name}'" in done.stderr] == []


def test_every_table_of_the_contract_has_a_verb_and_shows_columns_that_it_has():
    from onrecord.model.fields import columns_of
    from onrecord.present.cli.tables import _shown

    listed = onrecord("--help").stdout
    assert list(_shown()) == list(tables())
    for table, noun in tables().items():
        assert set(_shown()[table]["columns"]) <= set(columns_of(noun))
    for table in tables():
        assert f"  {table.replace('_', '-')} " in listed


def test_piped_rows_are_json_lines_and_nothing_else_is_on_standard_output(story):
    done = onrecord("quotes", story)
    assert [json.loads(line)["speaker_name"] for line in done.stdout.splitlines()] == ["Jana Hollis"] * 2
    assert done.stderr == ""


def test_the_same_rows_come_in_each_shape(story, tmp_path):
    as_json = json.loads(onrecord("quotes", story, "--json").stdout)
    as_csv = list(csv.DictReader(io.StringIO(onrecord("quotes", story, "--csv").stdout)))
    onrecord("quotes", story, "-o", tmp_path / "quotes.csv")
    in_file = list(csv.DictReader(io.StringIO((tmp_path / "quotes.csv").read_text(encoding="utf-8"))))
    assert [row["exact"] for row in as_json] == [row["exact"] for row in as_csv]
    assert as_csv == in_file
    table = onrecord("quotes", story, "--table").stdout
    assert "Jana Hollis" in table
    assert "We will reopen it in May" in table


def test_two_shapes_at_once_are_a_wrong_call(story):
    done = onrecord("quotes", story, "--json", "--csv")
    assert done.returncode == 2
    assert "choose one" in done.stderr


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["quots", "story.db"], "Did you mean 'quotes'?"),
        (["export", "story.db", "--to", "jsnl", "-o", "out"], "Did you mean 'jsonl'?"),
        (["build", "reports", "--fail-on", "flag"], "Did you mean 'flags'?"),
    ],
)
def test_a_typo_gets_a_hint_and_exit_code_2(story, words, hint):
    done = onrecord(*words, cwd=story.parent)
    assert done.returncode == 2
    assert hint in done.stderr
    assert done.stdout == ""


def test_a_missing_story_file_is_an_error_that_says_what_to_do(tmp_path):
    done = onrecord("show", tmp_path / "nowhere.db")
    assert (done.returncode, done.stdout) == (1, "")
    assert "onrecord build" in done.stderr


def test_an_export_has_a_file_for_each_table_empty_ones_too(story, tmp_path):
    assert onrecord("export", story, "--to", "jsonl", "-o", tmp_path / "out").returncode == 0
    assert {path.stem for path in (tmp_path / "out").iterdir()} == set(tables())


def test_a_build_onto_a_file_that_is_no_story_is_refused_and_the_file_is_unchanged(reports, tmp_path):
    precious = tmp_path / "notes.txt"
    precious.write_text("my notes", encoding="utf-8")
    done = onrecord("build", reports, "-o", precious)
    assert done.returncode == 2
    assert "not a story file" in done.stderr
    assert precious.read_text(encoding="utf-8") == "my notes"


def test_a_folder_without_reports_never_takes_the_place_of_a_record(reports, tmp_path):
    output, wrong = tmp_path / "story.db", tmp_path / "wrong"
    wrong.mkdir()
    assert onrecord("build", reports, "-o", output).returncode == 0
    before = output.read_bytes()
    done = onrecord("build", wrong, "-o", output)
    assert done.returncode == 1
    assert "was left as it is" in done.stderr
    assert "a folder without reports" in done.stderr
    assert output.read_bytes() == before


def test_a_rebuild_reuses_what_is_unchanged_and_gives_the_same_record(reports, tmp_path):
    story = tmp_path / "story.db"
    assert onrecord("build", reports, "-o", story).returncode == 0
    before = story.read_bytes()
    again = onrecord("build", reports, "-o", story)
    assert "1 of 1 reports unchanged" in again.stderr
    assert story.read_bytes() == before
    (reports / "two.txt").write_text(REPORT.replace("May", "June"), encoding="utf-8")
    assert "1 of 2 reports unchanged" in onrecord("build", reports, "-o", story).stderr


def test_strict_and_fail_on_tell_by_exit_code_and_still_write_the_record(reports, tmp_path):
    (reports / "empty.txt").write_text("", encoding="utf-8")
    story = tmp_path / "story.db"
    assert onrecord("build", reports, "-o", story, "--strict").returncode == 3
    assert onrecord("build", reports, "-o", story, "--fail-on", "documents").returncode == 4
    assert len(record_in(story).documents) == 1


def test_quiet_says_nothing(reports, tmp_path):
    done = onrecord("build", reports, "-o", tmp_path / "story.db", "-q")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_reader_who_stops_early_costs_no_words(story):
    command = (
        f"{sys.executable} -c 'from onrecord.present.cli import main; main()' mentions {story} | head -c 1"
    )
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=True)
    assert done.stderr == b""


def test_settings_come_from_flag_then_environment_then_file(reports, tmp_path):
    story = tmp_path / "story.db"

    def as_of(*flags, **environment):
        from os import environ

        given = {**environ, "XDG_CONFIG_HOME": str(tmp_path / "config"), **environment}
        assert onrecord("build", reports, "-o", story, "-q", *flags, env=given).returncode == 0
        return dict(record_in(story).runs[0].settings)["as_of"]

    (tmp_path / "config" / "onrecord").mkdir(parents=True)
    (tmp_path / "config" / "onrecord" / "onrecord.toml").write_text('as_of = "2031-01-01"')
    assert as_of() == "2031-01-01"
    (tmp_path / "onrecord.toml").write_text('as_of = "2031-02-02"')
    assert as_of() == "2031-02-02"
    assert as_of(ONRECORD_AS_OF="2031-03-03") == "2031-03-03"
    assert as_of("--as-of", "2031-04-04", ONRECORD_AS_OF="2031-03-03") == "2031-04-04"


def test_a_wrong_setting_says_where_and_what_instead(reports, tmp_path):
    (tmp_path / "onrecord.toml").write_text("wrokers = 2")
    done = onrecord("build", reports, "-o", tmp_path / "story.db")
    assert done.returncode == 2
    assert "onrecord.toml: there is no setting 'wrokers'. Did you mean 'workers'?" in done.stderr


def test_a_list_of_outlets_is_found_beside_the_story_or_named(reports, tmp_path):
    story = tmp_path / "story.db"
    (reports / "one.md").write_text(f"---\noutlet: Harbor Post\n---\n{REPORT}", encoding="utf-8")
    (reports / "one.txt").unlink()

    def publisher(*flags):
        done = onrecord("build", reports, "-o", story, *flags)
        assert done.returncode == 0, done.stderr
        return record_in(story).documents[0].publisher

    def family(name, path):
        path.write_text(f'[[publisher]]\nname = "{name}"\noutlets = [{{ name = "Harbor Post" }}]\n')

    assert publisher() == "Harbor Post"
    family("Pier Group", reports / "outlets.toml")
    assert publisher() == "Pier Group"
    family("Fjord Group", tmp_path / "outlets.toml")
    assert publisher() == "Fjord Group"
    (tmp_path / "lists").mkdir()
    family("Dune Group", tmp_path / "lists" / "mine.toml")
    (tmp_path / "onrecord.toml").write_text('outlets = "lists/mine.toml"')
    assert publisher() == "Dune Group"
    family("Reef Group", tmp_path / "other.toml")
    assert publisher("--outlets", tmp_path / "other.toml") == "Reef Group"
    (tmp_path / "other.toml").write_text("[[publisher]]\nnmae = 1\n")
    refused = onrecord("build", reports, "-o", story, "--outlets", tmp_path / "other.toml")
    assert refused.returncode == 2
    assert "other.toml: publisher 1: there is no key 'nmae', did you mean 'name'?" in refused.stderr


def test_fields_with_names_of_ones_own_are_mapped_by_flag_variable_and_file(tmp_path):
    story, table = tmp_path / "story.db", tmp_path / "reports.csv"
    rows = [["Nr", "Inhalt", "Kicker", "Headline"], ["7", REPORT, "Ferry late", "Another line"]]
    with table.open("w", newline="", encoding="utf-8") as sink:
        csv.writer(sink).writerows(rows)

    def title(*flags, **environment):
        done = onrecord("build", table, "-o", story, *flags, env={**os.environ, **environment})
        assert done.returncode == 0, done.stderr
        record = record_in(story)
        assert [one.id for one in record.documents] == ["7"]
        return record.documents[0].title, dict(record.runs[0].settings)["names"]

    needed = ("--map", "text=Inhalt", "--map", "id=Nr")
    assert title(*needed) == ("Another line", "text=Inhalt, id=Nr")
    assert title("--map", "title=Kicker", *needed)[0] == "Ferry late"
    assert title(ONRECORD_NAMES="id=Nr, text=Inhalt,title=Kicker")[0] == "Ferry late"
    (tmp_path / "onrecord.toml").write_text('[names]\nid = "Nr"\ntext = ["Inhalt", "Text"]\ntitle = "Kicker"')
    assert title()[0] == "Ferry late"
    assert title(*needed)[0] == "Another line"


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["Kicker"], "write OURS=THEIRS"),
        (["title="], "write OURS=THEIRS"),
        (["titel=Kicker"], "did you mean 'title'?"),
        (["Kicker=title"], "use id, text, title"),
        (["title=Kicker", "outlet=Kicker"], "cannot be both title and outlet"),
    ],
)
def test_a_mapping_that_says_nothing_is_refused(reports, tmp_path, words, hint):
    flags = [part for one in words for part in ("--map", one)]
    done = onrecord("build", reports, "-o", tmp_path / "story.db", *flags)
    assert done.returncode == 2
    assert "--map: " in done.stderr
    assert hint in done.stderr


@pytest.mark.parametrize("line", ["names = 3", "names = true", "[names]\ntitle = 3", '[names]\ntitle = [""]'])
def test_a_table_of_names_that_holds_no_names_is_refused(reports, tmp_path, line):
    (tmp_path / "onrecord.toml").write_text(line)
    done = onrecord("build", reports, "-o", tmp_path / "story.db")
    assert done.returncode == 2
    assert "onrecord.toml: names" in done.stderr


def test_a_report_is_one_page_with_the_words_in_it(story, tmp_path):
    done = onrecord("report", story, "-o", tmp_path / "record.html")
    assert (done.returncode, done.stdout) == (0, "")
    assert "We will reopen it in May" in (tmp_path / "record.html").read_text(encoding="utf-8")


def test_an_interrupt_says_one_line_and_leaves_nothing_half_written(reports, tmp_path):
    for number in range(40):
        (reports / f"long_{number}.txt").write_text(REPORT * 60 + f"Line {number}.", encoding="utf-8")
    command = "from onrecord.present.cli import main; main()"
    words = ["build", reports, "-o", tmp_path / "story.db", "-v", "--workers", "2"]
    process = subprocess.Popen(
        [sys.executable, "-c", command, *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,  # Ctrl-C reaches a whole group: the workers too
    )
    while "reading closely" not in process.stderr.readline():
        assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate()
    assert (process.returncode, out) == (130, "")
    assert err == "Interrupted. Nothing was written; what was there before is still there.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["reports"]
