"""Who copied whom, two reports at a time."""

import hashlib
import itertools

from onrecord.model.copies import Derivation, Origin, Reuse
from onrecord.model.documents import Document
from onrecord.model.records import Record
from onrecord.model.spans import Place
from onrecord.present.report.copying import MOST_PAIRS, pairs
from onrecord.present.report.reading import reading_of
from onrecord.present.report.shares import own_words, percent

TEXT = "The harbour of Karsund is shut. The mayor will speak."


def _record(number: int, source: str = "unknown", **tables) -> Record:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    keys = [f"d{key:02}" for key in range(number)]
    return Record(
        documents=tuple(Document(id=key, path=key, text=TEXT, sha256=digest, words=10) for key in keys),
        reuse=tuple(
            Reuse(
                id=f"{left}-{right}",
                left=Place(document=left, start=0, end=31),
                right=Place(document=right, start=0, end=31),
                kind="verbatim",
                similarity=1.0,
                source=source,
            )
            for left, right in itertools.combinations(keys, 2)
        ),
        **tables,
    )


def test_every_pair_is_shown_or_named_however_many_there_are():
    shown, further = pairs(reading_of(_record(20)))
    assert len(shown) == MOST_PAIRS
    assert len(shown) + len(further) == 20 * 19 // 2


def test_a_pair_with_a_known_direction_is_shown_first_and_from_the_source():
    known = Derivation(id="x", derived="d03", from_="d11", kind="copy")
    shown, _ = pairs(reading_of(_record(20, derivations=(known,))))
    assert (shown[0].left.number, shown[0].right.number, shown[0].relation) == (12, 4, "copy of")


def test_words_of_unknown_direction_are_nobody_s_own_and_taken_from_nobody():
    shares = own_words(reading_of(_record(2)))
    assert [(one.own, one.shared) for one in shares.values()] == [(42, 58), (42, 58)]


def test_words_that_another_report_had_first_are_taken():
    shares = own_words(reading_of(_record(2, source="left")))
    assert [(one.own, one.shared) for one in shares.values()] == [(100, 0), (42, 0)]


def test_a_share_is_never_told_as_all_or_nothing_unless_it_is():
    assert [percent(share) for share in (None, 0.0, 0.001, 0.5, 0.999, 1.0)] == [None, 0, 1, 50, 99, 100]


def test_the_report_that_leads_a_telling_keeps_its_words_as_its_own():
    told = Origin(id="o", name="d00", kind="report", documents=("d00", "d01"))
    copied = Derivation(id="x", derived="d01", from_="d00", kind="copy", share=1.0)
    shares = own_words(reading_of(_record(2, source="common", origins=(told,), derivations=(copied,))))
    assert [one.own for one in shares.values()] == [100, 0]
