"""A user's own outlets.toml: where it is found, what is wrong with it, and what it changes in the record."""

import pickle

import pytest

from onrecord.errors import UsageError
from onrecord.model.outlets import shipped_outlets
from onrecord.pipeline import record_of
from onrecord.read.outlets import known_outlets, own_outlets_file
from onrecord.settings import Settings
from tests.cases import cases

OWN = """
[[agency]]
name = "Nordvik Wire"
dateline = ["NVW"]

[[publisher]]
name = "Fjord Group"
outlets = [{ name = "Harbor Post", also = ["HP"] }, { name = "The Karsund Courier" }]
"""
WIRED = "KARSUND (NVW) — The bridge reopened on Monday.\nNobody was hurt, the port said.\n"
OTHER = "Bakers on the island sold out of rye before noon.\nA rowing boat costs nine crowns there.\n"


@pytest.fixture
def own(tmp_path):
    """Return a maker of a user's own file."""

    def make(text):
        path = tmp_path / "outlets.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return make


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.md").write_text(f"---\noutlet: Harbor Post\n---\n{WIRED}", encoding="utf-8")
    (folder / "b.md").write_text(f"---\noutlet: The Karsund Courier\n---\n{OTHER}", encoding="utf-8")
    return folder


@cases("read/outlets")
def test_a_malformed_list_is_refused_with_file_key_and_what_to_do(case, own):
    path = own(case["text"])
    with pytest.raises(UsageError) as refused:
        known_outlets(path)
    for words in (str(path), "docs/outlets.md", *case["says"]):
        assert words in str(refused.value)


def test_a_list_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UsageError, match="no such file"):
        known_outlets(tmp_path / "outlets.toml")


def test_own_entries_are_laid_over_the_shipped_ones(own):
    path = own(
        OWN + '[[publisher]]\nname = "Alone"\napart = true\noutlets = [{ name = "New York Post" }]\n'
        '[[publisher]]\nname = "Fjord Group"\noutlets = [{ name = "WaPo" }]\n'
    )
    known = known_outlets(path)
    assert known.publisher("hp") == known.publisher("Karsund Courier") == "Fjord Group"
    assert known.publisher("The Washington Post") == "Fjord Group"
    assert known.publisher("New York Post") == "New York Post"
    assert known.publisher("The Wall Street Journal") == "News Corp"
    assert known.is_agency("Nordvik Wire")
    assert known.is_agency("AP")
    assert (known.agency_of_dateline("NVW"), known.agency_of_dateline("AP")) == (
        "Nordvik Wire",
        "Associated Press",
    )
    assert pickle.loads(pickle.dumps(known)).full_name("HP") == "Harbor Post"


def test_the_list_beside_the_story_comes_before_the_one_in_the_first_folder(tmp_path, reports):
    beside = tmp_path / "out"
    beside.mkdir()
    assert own_outlets_file(beside, [str(reports)]) is None
    (reports / "outlets.toml").write_text("")
    assert own_outlets_file(beside, [str(reports / "a.md"), str(reports)]) == reports / "outlets.toml"
    assert own_outlets_file(beside, [str(tmp_path), str(reports)]) is None
    (beside / "outlets.toml").write_text("")
    assert own_outlets_file(beside, [str(reports)]) == beside / "outlets.toml"


def test_own_families_and_agencies_change_the_record_and_its_run_says_so(own, reports):
    plain = record_of([str(reports)], Settings(workers=1))
    known = known_outlets(own(OWN))
    record = record_of([str(reports)], Settings(workers=1, outlets=known))
    assert [one.publisher for one in plain.documents] == ["Harbor Post", "The Karsund Courier"]
    assert [one.publisher for one in record.documents] == ["Fjord Group"] * 2
    assert ([one.credited for one in plain.credits], [one.credited for one in record.credits]) == (
        ["NVW"],
        ["Nordvik Wire"],
    )
    assert [one.name for one in plain.origins if one.kind == "agency"] == []
    assert [one.name for one in record.origins if one.kind == "agency"] == ["Nordvik Wire"]
    assert "outlets" not in dict(plain.runs[0].settings)
    assert dict(record.runs[0].settings)["outlets"] == f"sha256 {known.digest}"
    assert shipped_outlets().full_name("Nordvik Wire") is None


def test_worker_processes_know_the_users_own_list(own, tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(f"{WIRED}Pier {number} stayed shut.\n", encoding="utf-8")
    known = known_outlets(own(OWN))
    one, two = (record_of([str(folder)], Settings(workers=n, outlets=known)) for n in (1, 2))
    assert {row.credited for row in two.credits} == {"Nordvik Wire"}
    assert one == two
