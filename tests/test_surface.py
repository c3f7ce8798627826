"""The Python surface: four verbs and the nouns, cheap to import."""

import itertools
import subprocess
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import onrecord
from onrecord.errors import UsageError
from onrecord.present.export import exporters

ROOT = Path(__file__).parent.parent
STORY = ROOT / "examples" / "karsund-bridge"


def test_the_verbs_stay_verbs_after_the_rooms_are_imported():
    import onrecord.pipeline
    import onrecord.read.inputs

    assert callable(onrecord.read)
    assert callable(onrecord.build)


def test_every_public_name_is_there_and_has_a_docstring():
    for name in onrecord.__all__:
        assert getattr(onrecord, name).__doc__, name


def test_importing_is_cheap():
    code = (
        "import sys, onrecord; print([m for m in ('spacy', 'numpy', 'yaml', 'sqlite3') if m in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", code]) == b"[]\n"


def test_the_version_is_the_projects():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert onrecord.__version__ == project["version"]


def test_the_order_of_files_changes_no_byte_of_any_export(tmp_path):
    paths = sorted(STORY.iterdir())
    forth = onrecord.build(paths)
    back = onrecord.build(paths[::-1], earlier=forth)
    for exporter in exporters():
        for one, other in itertools.zip_longest(exporter.files(forth), exporter.files(back)):
            assert one == other
    onrecord.save(forth, tmp_path / "forth.db")
    onrecord.save(back, tmp_path / "back.db")
    assert (tmp_path / "forth.db").read_bytes() == (tmp_path / "back.db").read_bytes()
    assert onrecord.load(tmp_path / "forth.db") == forth


def test_an_earlier_record_gives_the_same_result_as_none():
    path = STORY / "07-the-quayside.txt"
    first = onrecord.build(path)
    assert onrecord.build(path, earlier=first) == first
    damaged = replace(first, annotations=tuple(replace(one, body=b"torn") for one in first.annotations))
    assert onrecord.build(path, earlier=damaged) == first


def test_a_missing_input_is_told(tmp_path):
    import pytest

    with pytest.raises(UsageError, match="nowhere"):
        onrecord.build(tmp_path / "nowhere")
