"""Formats: any bytes give reports or gaps, never an exception; what other programs write is understood."""

import csv
import io
import json

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.read import reports
from onrecord.read.encodings import decoded
from onrecord.read.fields import renamed
from onrecord.read.front_matter import parted
from tests.cases import cases

# Without controls and line separators, which YAML's own writer folds into blanks.
LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])
FREE = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
HEADS = (
    "---\n",
    "title: a\n",
    "date: 2025-11-21\n",
    "&x [*x, *x]\n",
    "a: b: c\n",
    "...\n",
    "text: |\n",
    " \t",
    "'",
    '"',
    "[{",
    "\u2028",
)
MARKUP = (
    "<p>",
    "</p>",
    "<div hidden>",
    "<!--",
    "-->",
    "<script type='application/ld+json'>",
    "{",
    '"@graph":[',
    "</script>",
    "The ferry. ",
)


@FREE
@given(
    body=st.binary(max_size=300), suffix=st.sampled_from([".txt", ".md", ".jsonl", ".json", ".csv", ".tsv"])
)
def test_any_bytes_give_a_report_or_a_gap(tmp_path, body, suffix):
    path = tmp_path / f"any{suffix}"
    path.write_bytes(body)
    raws, gaps = reports([str(path)])
    assert raws or gaps
    assert all(raw.body.strip() or raw.format == "html" or raw.fields for raw in raws)
    assert path.read_bytes() == body


@FREE
@given(parts=st.lists(st.sampled_from(HEADS), max_size=12))
def test_front_matter_and_text_are_the_whole_file_and_nothing_is_lost(parts):
    text = "---\n" + "".join(parts)
    fields, below = parted(text)
    assert text.endswith(below)
    assert below == text or fields


@given(
    st.dictionaries(
        st.sampled_from(["title", "outlet", "date", "author"]), st.text(LETTERS, max_size=40), min_size=1
    )
)
def test_front_matter_that_yaml_writes_reads_back(fields):
    text = f"---\n{yaml.safe_dump(fields)}---\n\nThe ferry came late."
    found, below = parted(text)
    assert below == "The ferry came late."
    assert {name: str(found[name]) for name in fields} == fields


@FREE
@given(cells=st.lists(st.text(LETTERS | st.just("\n"), max_size=40), max_size=6))
def test_a_table_that_a_spreadsheet_writes_reads_back(tmp_path, cells):
    rows = [(str(n), f"x{words}") for n, words in enumerate(cells)]
    held = io.StringIO(newline="")
    csv.writer(held).writerows([("id", "text"), *rows])
    (tmp_path / "table.csv").write_bytes(held.getvalue().encode())
    raws, _ = reports([str(tmp_path / "table.csv")])
    assert {(raw.id, raw.body) for raw in raws} == set(rows)


@given(
    st.recursive(
        st.none() | st.text(max_size=8) | st.integers(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["name", "text", "source", "date"]), inner, max_size=3)
        ),
        max_leaves=12,
    )
)
def test_any_object_has_fields_that_are_words(value):
    fields = renamed({"text": value, "source": value, "id": value})
    assert all(isinstance(words, str) and words for words in fields.values())


@cases("read/aliases")
def test_what_other_programs_write_is_understood(case, tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(case["row"]), encoding="utf-8")
    (raw,), gaps = reports([str(tmp_path / "a.json")], tuple(case.get("names", {}).items()))
    assert gaps == ()
    assert {"id": raw.id, "text": raw.body, **dict(raw.fields)}.items() >= case["understood"].items()


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_and_common_encodings_are_read_without_a_guess(name):
    text = "“The café,” she said – twice.\n"
    assert decoded(text.encode(name)) == (text, None)


def test_a_declared_encoding_is_believed_where_the_bytes_are_not_utf8():
    text = "Příští přívoz přijede pozdě, řekla primátorka."
    assert decoded(text.encode("cp1250"), "windows-1250") == (text, None)


def test_a_few_damaged_bytes_are_shown_and_told():
    text, note = decoded("“Früh” kam die Fähre “spät” – sagte sie".encode() + b"\xff")
    assert text.endswith("sie\ufffd")
    assert "1 damaged" in note


def test_half_a_character_in_json_is_marked_not_raised(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "The \\ud800 ferry"}', encoding="utf-8")
    (raw,), _ = reports([str(tmp_path / "a.jsonl")])
    assert raw.body == "The \ufffd ferry"


def test_standard_input_is_told_by_its_first_characters(monkeypatch):
    for body, kind in (
        (b"The ferry came.", "text"),
        (b'{"id": "a", "text": "T"}\n{"id": "b", "text": "U"}', "json"),
        (b"<!DOCTYPE html><p>x", "html"),
    ):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(body)))
        raws, gaps = reports(["-"])
        assert {raw.format for raw in raws} == {kind}
        assert gaps == ()


def test_a_saved_page_s_own_folder_and_hidden_files_are_no_reports(tmp_path):
    for name in (
        "page.html",
        "page_files/advert.html",
        ".secret.txt",
        "notes/.git/a.txt",
        "people.toml",
        "fixes.jsonl",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("<p>The ferry came late.", encoding="utf-8")
    raws, gaps = reports([str(tmp_path)])
    assert [raw.id for raw in raws] == ["page"]
    assert gaps == ()
