"""How many independent tellings, in one sentence; and who tells first-hand."""

import hashlib

from onrecord.model.copies import Derivation, Origin
from onrecord.model.documents import Document
from onrecord.model.records import Record
from onrecord.present.report.reading import Fold, reading_of
from onrecord.present.report.tellings import independent, numbers, sentence
from onrecord.present.report.words import Chip
from tests.cases import cases


@cases("present/tellings")
def test_the_sentence_counts_tellings_and_names_what_is_repeated(case):
    record = Record(
        documents=tuple(_document(key, outlet) for key, outlet in case["reports"].items()),
        origins=tuple(
            Origin(id=f"o{n}", name=one["name"], kind=one["kind"], documents=tuple(one["reports"]))
            for n, one in enumerate(case["tellings"])
        ),
        derivations=tuple(
            Derivation(id=f"d{n}", derived=one["report"], from_=one["from"], kind="copy")
            for n, one in enumerate(case.get("copies", ()))
        ),
    )
    reading = reading_of(record)
    outlets = len({outlet for outlet in case["reports"].values() if outlet})
    assert sentence(len(record.documents), outlets, independent(reading)) == case["sentence"]
    assert [key for key, chip in reading.chips.items() if chip.copy] == case["grey"]


def _document(key, outlet):
    return Document(
        id=key, path=key, outlet=outlet, text=key, sha256=hashlib.sha256(key.encode()).hexdigest(), words=1
    )


def test_three_numbers_stand_before_every_list_of_reports():
    wire = Chip(number=1, label="Nordvik Wire", publisher="Nordvik Wire")
    post = Chip(number=2, label="Harbor Post", publisher="Karsund Media", copy=True)
    herald = Chip(number=3, label="Inland Herald", publisher="Karsund Media")
    folds = (Fold(lead=wire, copies=(post,)), Fold(lead=herald))
    assert numbers(folds, 2) == "3 reports, 2 publishers, 2 independent tellings"
    assert numbers(folds[:1], 1) == "2 reports, 2 publishers, 1 independent telling"
    assert numbers(folds[1:], 1) == ""
