"""Reading: every kind of input, every bad one a gap, the order of inputs without effect."""

import json
import random

import pytest

from onrecord.errors import UsageError
from onrecord.read import reports

FERRY = "The ferry to Karsund came late on Monday, the Harbor Post reported."


def test_front_matter_is_metadata_and_the_text_below_it_is_not_a_character_changed(tmp_path):
    text = "  The ferry came late. \n\n\n“We waited,”\tJana Hollis said.\n\n"
    (tmp_path / "a.md").write_bytes(
        b'\xef\xbb\xbf---\ntitle: "Ferry late"\noutlet: Harbor Post\nwind: 7\n---\n\n'
        + text.replace("\n", "\r\n").encode()
    )
    (raw,), gaps = reports([str(tmp_path)])
    assert raw.body == text
    assert dict(raw.fields) == {"title": "Ferry late", "outlet": "Harbor Post", "wind": "7"}
    assert (raw.id, gaps) == ("a", ())


def test_the_order_of_lines_and_of_inputs_changes_nothing(tmp_path):
    rows = [{"id": n, "headline": f"Report {n}", "body": f"{FERRY} {n}"} for n in range(8)]
    rows.append({"id": 3, "headline": "Another with the same id", "body": "Z"})
    paths = [tmp_path / "a.jsonl", tmp_path / "b.txt"]
    paths[1].write_text(FERRY, encoding="utf-8")
    seen = set()
    for seed in range(5):
        random.Random(seed).shuffle(rows)
        paths[0].write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
        seen.add(reports([str(p) for p in random.Random(seed).sample(paths, 2)]))
    assert len(seen) == 1
    raws, gaps = seen.pop()
    assert len(raws) == 9
    assert [gap.document.rpartition("#")[2] for gap in gaps] == ["3"]


def test_a_missing_input_is_a_wrong_call_and_names_the_nearest_file(tmp_path):
    (tmp_path / "ferry.txt").write_text(FERRY, encoding="utf-8")
    with pytest.raises(UsageError, match=r"did you mean .*ferry\.txt\?"):
        reports([str(tmp_path / "fery.txt")])


def test_a_file_named_twice_is_read_once(tmp_path):
    (tmp_path / "ferry.txt").write_text(FERRY, encoding="utf-8")
    raws, gaps = reports([str(tmp_path), str(tmp_path / "ferry.txt")])
    assert (len(raws), gaps) == (1, ())


def test_a_field_of_the_front_matter_that_is_called_story_or_id_passes_through(tmp_path):
    (tmp_path / "a.txt").write_text(
        f"---\ntitle: Late\nid: 7\nstory: ferries\n---\n{FERRY}", encoding="utf-8"
    )
    (raw,), _ = reports([str(tmp_path)])
    assert (raw.id, raw.body) == ("a", FERRY)
    assert dict(raw.fields) == {"title": "Late", "input:id": "7", "input:text": "ferries"}


def test_two_files_of_one_name_keep_both_reports_told_apart_by_their_paths(tmp_path):
    for name, words in {
        "monday/lantern.txt": "The ferry came late.",
        "tuesday/lantern.txt": "The ferry came early.",
        "tuesday/gazette.txt": "No ferry came.",
        "herald.txt": "A ferry is sought.",
        "herald.md": "A ferry was found.",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(words, encoding="utf-8")
    raws, gaps = reports([str(tmp_path)])
    assert {raw.id for raw in raws} == {
        "monday/lantern.txt",
        "tuesday/lantern.txt",
        "gazette",
        "herald.txt",
        "herald.md",
    }
    assert gaps == ()
    assert reports([str(tmp_path / "tuesday"), str(tmp_path)]) == (raws, gaps)


def test_rows_with_one_id_in_two_tables_keep_both_reports(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps({"id": 1, "text": f"{FERRY} {name}"}), "utf-8")
    raws, gaps = reports([str(tmp_path)])
    assert ([raw.id for raw in raws], gaps) == (["a.jsonl#1", "b.jsonl#1"], ())


def test_no_id_made_from_a_path_is_the_id_of_another_report(tmp_path):
    (tmp_path / "rows.jsonl").write_text(json.dumps({"id": "lantern.txt", "text": FERRY}), "utf-8")
    (tmp_path / "lantern.txt").write_text("The ferry came early.", "utf-8")
    (tmp_path / "lantern.md").write_text("The ferry came late.", "utf-8")
    raws, _ = reports([str(tmp_path)])
    assert len({raw.id for raw in raws}) == 3
    assert "lantern.txt" in {raw.id for raw in raws if raw.format == "json"}
