"""Bad inputs, end to end: each is a gap with file, reason and what to do; the others are built; no file changes."""

from pathlib import Path

import pytest

from onrecord.errors import UsageError
from onrecord.pipeline import record_of
from onrecord.settings import Settings
from tests.cases import cases

ONE = Settings(workers=1)


def made(folder: Path, case) -> bytes:
    body = bytes.fromhex(case["hex"]) if "hex" in case else (case["text"] * case.get("repeat", 1)).encode()
    path = folder / case["file"]
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(body)
    return body


@cases("read/bad_inputs")
def test_a_bad_input_is_a_gap_and_costs_no_other_report(case, tmp_path):
    good = tmp_path / "good.txt"
    good.write_text("“We will hire a ferry,” Jana Hollis said in Karsund.", encoding="utf-8")
    body = made(tmp_path, case)
    inputs = [str(tmp_path)] + ([str(tmp_path / case["folder"])] if "folder" in case else [])
    record = record_of(inputs, ONE)
    name, reason = case["gap"]
    told = [(Path(gap.document).name if name else "", gap.reason) for gap in record.gaps]
    assert any(where == name and reason in why for where, why in told), told
    assert {"good", *case.get("kept", [])} == {document.id for document in record.documents}
    assert (tmp_path / case["file"]).read_bytes() == body


def test_english_grammar_finds_nothing_in_a_text_in_another_language(tmp_path):
    (tmp_path / "maire.txt").write_text(
        "Le maire de Karsund, Jana Hollis, a déclaré lundi : “la ville ne paiera pas la réparation du quai”, et que "
        "la compagnie devrait trouver une autre solution avant l'hiver prochain.",
        encoding="utf-8",
    )
    record = record_of([str(tmp_path)], ONE)
    assert record.documents[0].language == "fr"
    assert not record.quotes
    assert not record.mentions
    assert not record.events


def test_a_record_of_nothing_but_bad_inputs_is_built_and_says_so(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    record = record_of([str(tmp_path)], ONE)
    assert not record.documents
    assert [gap.room for gap in record.gaps] == ["read"]


def test_a_missing_input_stops_before_anything_is_read(tmp_path):
    with pytest.raises(UsageError, match="no such file or folder"):
        record_of([str(tmp_path / "nowhere")], ONE)
