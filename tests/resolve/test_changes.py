"""Two records of a story: what is new, changed, or no longer there."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.copies import Origin
from onrecord.model.events import Commitment
from onrecord.model.figures import Figure
from onrecord.model.records import Record
from onrecord.resolve.changes import revisions
from onrecord.resolve.statements import statements
from tests.resolve.told import story

FERRY = {
    "text": "“The ferries stay public all winter,” Hollis said. It counts 40 berths.",
    "quotes": [{"words": "The ferries stay public all winter,", "by": "Hollis"}],
}
EDITED = {
    "text": "Updated. “The ferries stay public all spring,” Hollis said. It counts 60 berths.",
    "quotes": [{"words": "The ferries stay public all spring,", "by": "Hollis"}],
}
OTHER = {
    "text": "“Nobody sells the harbor of Karsund,” Brandt said.",
    "quotes": [{"words": "Nobody sells the harbor of Karsund,", "by": "Brandt"}],
}


def record(**reports) -> Record:
    quotes, documents = story(reports)
    told, quotes = statements(quotes, documents)
    figures = tuple(
        Figure(
            id=f"f-{document.id}",
            document=document.id,
            start=document.text.index(count),
            end=document.text.index(count) + 2,
            value=float(count),
            of="berths",
        )
        for document in documents
        for count in ("40", "60")
        if count in document.text
    )
    origins = tuple(Origin(id=f"o-{d.id}", name=d.id, kind="report", documents=(d.id,)) for d in documents)
    return Record(
        documents=tuple(documents), quotes=quotes, statements=told, figures=figures, origins=origins
    )


def told(old: Record, new: Record) -> set[tuple[str, str]]:
    return {(one.kind, one.change) for one in revisions(old, new)}


def test_a_record_against_itself_has_no_changes():
    same = record(a=FERRY, b=OTHER)
    assert revisions(same, same) == ()


def test_a_new_report_brings_its_statements_and_its_origin():
    old, new = record(a=FERRY), record(a=FERRY, b=OTHER)
    assert told(old, new) == {("document", "new"), ("origin", "new"), ("statement", "new")}
    assert told(new, old) == {("document", "withdrawn"), ("origin", "withdrawn"), ("statement", "withdrawn")}


def test_a_report_edited_without_a_word_shows_the_quotation_and_the_figure_that_changed():
    found = revisions(record(a=FERRY), record(a=EDITED))
    by_kind = {one.kind: one for one in found}
    assert {one.change for one in found} == {"changed"}
    assert "winter" in by_kind["document"].before
    assert "spring" in by_kind["document"].after
    assert by_kind["statement"].before == "The ferries stay public all winter,"
    assert by_kind["statement"].after == "The ferries stay public all spring,"
    assert (by_kind["figure"].before, by_kind["figure"].after) == ("40 berths", "60 berths")


def test_words_that_only_moved_are_no_change():
    moved = {"text": "Karsund. " + FERRY["text"], "quotes": FERRY["quotes"]}
    assert told(record(a=FERRY), record(a=moved)) == {("document", "changed")}


def test_a_statement_that_a_report_dropped_is_withdrawn_by_it():
    silent = {"text": "It counts 40 berths.", "quotes": []}
    (one,) = [r for r in revisions(record(a=FERRY), record(a=silent)) if r.kind == "statement"]
    assert one.change == "withdrawn"
    assert "has it no longer" in one.why


def test_a_second_report_of_a_statement_is_a_change_of_it():
    (one,) = [r for r in revisions(record(a=FERRY), record(a=FERRY, b=FERRY)) if r.kind == "statement"]
    assert one.change == "changed"
    assert "Now told by b too." in one.why


def test_a_commitment_whose_status_moved_is_changed():
    pledge = Commitment(
        id="c-1",
        actor_name="Hollis",
        kind="pledge",
        action="keep the ferries public",
        status="open",
        steps=(),
    )
    acted = replace(pledge, id="c-2", status="acted on (reported)", why="The wire tells that she did.")
    (one,) = revisions(Record(commitments=(pledge,)), Record(commitments=(acted,)))
    assert (one.change, one.before, one.after) == ("changed", "open", "acted on (reported)")


REPORTS = st.dictionaries(
    st.sampled_from("abcd"), st.sampled_from([FERRY, EDITED, OTHER]), min_size=1, max_size=4
)


@settings(max_examples=40, deadline=None)
@given(REPORTS, REPORTS)
def test_what_is_new_one_way_is_withdrawn_the_other(left, right):
    old, new = record(**left), record(**right)
    there, back = revisions(old, new), revisions(new, old)
    assert {one.id for one in there if one.why == ""} == set()
    for kind in ("document", "origin"):
        came = {one.row for one in there if (one.kind, one.change) == (kind, "new")}
        assert came == {one.row for one in back if (one.kind, one.change) == (kind, "withdrawn")}
    assert len({one.id for one in there}) == len(there)
