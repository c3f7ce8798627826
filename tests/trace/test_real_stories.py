"""The seed case and the annotated story: who copied whom, by the whole flow."""

import json

import pytest

from onrecord.pipeline import record_of
from onrecord.settings import Settings


@pytest.fixture(scope="module")
def seed_record(seeds):
    return record_of([str(seeds)], Settings(workers=1))


@pytest.fixture(scope="module")
def annotated(gold):
    """The record of the annotated story, and its gold rows."""
    folder = gold / "story" / "hongkong_bill"
    rows = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    return record_of([str(path) for path in sorted(folder.glob("*.txt"))], Settings(workers=1)), rows


def numbered(record, row):
    """Return a derivation with documents as the three digits that the seeds' names begin with."""
    return row.derived[:3], row.from_[:3] if row.from_ in {d.id for d in record.documents} else row.from_


def test_the_seeds_show_one_rewrite_one_translation_from_nowhere_and_no_other_copy(seed_record):
    whole = [row for row in seed_record.derivations if row.kind != "excerpt"]
    assert [(*numbered(seed_record, row), row.kind) for row in whole] == [
        ("001", "002", "rewrite"),
        ("003", None, "translation"),
    ]
    told = [sorted(d[:3] for d in one.documents) for one in seed_record.origins if one.tells]
    assert told == [["001", "002"], ["000"], ["003"], ["004"]]


def test_reports_that_stand_apart_share_the_interview_and_the_remarks(seed_record):
    fed = [one for one in seed_record.origins if not one.tells and len(one.documents) > 1]
    together = [one.kind for one in fed if {"000", "002"} <= {d[:3] for d in one.documents}]
    assert sorted(together) == ["interview", "remarks"]


def test_credits_of_the_seeds_name_at_least_eight_sources(seed_record):
    found = {(row.document[:3], row.credited) for row in seed_record.credits}
    assert len(found) >= 8


def found_in(texts, row):
    """Return the gold excerpt's document, start and end."""
    start = -1
    for _ in range((row.get("n") or 0) + 1):
        start = texts[row["doc"]].find(row["text"], start + 1)
    return row["doc"], start, start + len(row["text"])


def meets(place, wanted):
    document, start, end = wanted
    return place.document == document and place.start < end and start < place.end


def test_the_annotated_story_has_its_passages_and_credits(annotated):
    record, rows = annotated
    texts = {document.id: document.text for document in record.documents}
    wanted = [(found_in(texts, r["a"]), found_in(texts, r["b"])) for r in rows if r["kind"] == "reuse"]
    hits = sum(
        any(
            (meets(row.left, a) and meets(row.right, b)) or (meets(row.left, b) and meets(row.right, a))
            for row in record.reuse
        )
        for a, b in wanted
    )
    assert hits >= 58
    credits_ = [found_in(texts, row) for row in rows if row["kind"] == "credit"]
    assert sum(any(meets(row, place) for row in record.credits) for place in credits_) >= 24


def test_the_annotated_story_has_its_derivations_and_no_look_alike_is_called_a_copy(annotated):
    record, rows = annotated
    found = {(row.derived, row.from_, row.kind) for row in record.derivations}
    gold = [
        (row["derived"], row["from"].split(" ")[0], row["class"])
        for row in rows
        if row["kind"] == "derivation"
    ]
    hits = [
        any(d == derived and k == kind and f and f.startswith(source) for d, f, k in found)
        for derived, source, kind in gold
    ]
    assert sum(hits) >= 4
    apart = [frozenset(row["docs"]) for row in rows if row["kind"] == "independent"]
    assert not [row for row in record.derivations if frozenset((row.derived, row.from_)) in apart]
