"""Who copied whom, and how many tellings remain."""

import itertools
from dataclasses import replace

import pytest

from onrecord.clean.links import written_links
from onrecord.extract.credits.found import credits_on
from onrecord.model.copies import Derivation, Origin
from onrecord.model.disagreements import Agreement
from onrecord.model.figures import Figure
from onrecord.model.findings import Findings
from onrecord.model.flags import Flag
from onrecord.model.pages import Page, Sentence
from onrecord.model.quotes import Quote, Statement
from onrecord.model.records import Record
from onrecord.model.spans import Place, Span
from onrecord.model.tellings import origins_behind
from onrecord.trace import checked, counted, derivations, origins, reuse, sourced
from onrecord.trace.sentences import sentence_spans

WIRE = (
    "KARSUND (NW) — A freighter struck the Chain Bridge in the port city of Karsund on Sunday, injuring 14 people.\n"
    "The Corvina, carrying timber from Nordvik, hit the eastern pier at 7:40 a.m. after losing power.\n"
    "Dockworkers had warned of cracks in the masonry since January, their union said.\n"
    "“Nobody answered our letters,” said Tomas Verrin, who leads the union.\n"
)
REWRITE = (
    "The port city of Karsund lost its Chain Bridge on Sunday when a freighter struck it, injuring 14 people, "
    "Nordvik Wire reported.\n"
    "Carrying timber from Nordvik, the Corvina had hit the eastern pier at 7:40 a.m. after losing power.\n"
    "The union of the dockworkers said it had warned of cracks in the masonry since January.\n"
)
OWN = (
    "Bakers on the island sold out of rye before noon on Monday, and a rowing boat costs nine crowns.\n"
    "Olaf Reen has inspected the pier for 22 years and hears ice in it when the tide turns.\n"
)


@pytest.fixture
def found(document):
    """Return a maker of findings from texts with outlets and dates, credits included."""

    def make(name, text, *, flags=(), **fields):
        spans = tuple(sentence_spans(text))
        sentences = tuple(
            Sentence(start=s.start, end=s.end, first=0, stop=1, paragraph=text[: s.start].count("\n"))
            for s in spans
        )
        fields.setdefault("published_basis", "stated")
        page = Page(document=document(text, id=name, **fields), tokens=(), sentences=sentences, entities=())
        held = tuple(
            Flag(
                id=words,
                document=name,
                start=text.index(words),
                end=text.index(words) + len(words),
                kind=kind,
                score=1.0,
                why="It is torn.",
            )
            for kind, words in flags
        )
        findings = Findings(page=page, flags=held)
        return Findings(page=page, flags=held, credits=credits_on(findings))

    return make


def traced(*findings):
    """Return reuse, derivations and origins of findings."""
    credited = tuple(row for one in findings for row in one.credits)
    rows = reuse(findings)
    derived = derivations(findings, rows, credited)
    rows = sourced(rows, derived)
    return rows, derived, origins(findings, derived, credited, rows), credited


def links(derived):
    return [(row.derived, row.from_, row.kind, row.credited) for row in derived]


def test_an_outlet_that_prints_a_wire_report_is_folded_under_the_wire(found):
    wire = found("a", WIRE, outlet="Nordvik Wire", published="2026-03-08")
    copy = found("b", WIRE, outlet="Harbor Post", published="2026-03-09")
    rows, derived, told, _ = traced(copy, wire)
    assert links(derived) == [("b", "a", "syndicated", True)]
    assert {row.source for row in rows} == {"left"}
    assert [(one.name, one.documents) for one in told if one.tells] == [("Nordvik Wire", ("a", "b"))]


def test_a_credited_rewrite_says_why(found):
    wire = found("a", WIRE, outlet="Nordvik Wire", published="2026-03-08")
    (row,) = traced(wire, found("b", REWRITE, outlet="Inland Herald", published="2026-03-09"))[1]
    assert (row.derived, row.from_, row.kind, row.credited) == ("b", "a", "rewrite", True)
    assert "it names Nordvik Wire as its source" in row.why
    assert "published later" in row.why


def test_a_credit_for_words_that_the_credited_report_does_not_hold_says_so(found, document):
    wire = found("a", WIRE, outlet="Nordvik Wire")
    text = OWN + "Minister Brandt owes the ferrymen an apology and two pontoons, according to Nordvik Wire.\n"
    other = found("b", text, outlet="Harbor Post")
    rows, _, _, credited = traced(wire, other)
    documents = [one.page.document for one in (wire, other)]
    (row,) = [row for row in checked(credited, documents, rows) if row.document == "b"]
    assert row.why.endswith("No such words are found in the report of Nordvik Wire here.")
    held = found("b", REWRITE, outlet="Inland Herald")
    rows, _, _, credited = traced(wire, held)
    found_there = checked(credited, [wire.page.document, held.page.document], rows)
    assert [row.why for row in found_there] == [row.why for row in credited]
    assert [row.reports for row in found_there if row.document == "b"] == [("a",)]


def test_a_credit_for_what_the_credited_report_tells_in_other_words_is_left_alone(found):
    wire = found("a", WIRE, outlet="Nordvik Wire")
    words = sorted(
        {
            word
            for word in WIRE.replace(".", " ").replace(",", " ").split()
            if len(word) > 4 and word.islower()
        }
    )
    retold = "Of all this (" + " ".join(words[:12]) + ") the town speaks, according to Nordvik Wire.\n"
    other = found("b", OWN + retold, outlet="Harbor Post")
    rows, _, _, credited = traced(wire, other)
    held = checked(credited, [wire.page.document, other.page.document], rows)
    assert [row.why for row in held] == [row.why for row in credited]


def test_a_rewrite_that_credits_nobody_is_not_told_from_dates_alone(found):
    wire = found("a", WIRE.replace("(NW) ", ""), outlet="Nordvik Wire", published="2026-03-08")
    late = found(
        "b", REWRITE.replace(", Nordvik Wire reported", ""), outlet="Inland Herald", published="2026-03-09"
    )
    rows, derived, _, _ = traced(wire, late)
    assert rows
    assert derived == ()


def test_an_inferred_date_proves_nothing(found):
    wire = found("a", WIRE, outlet="Nordvik Wire", published="2026-03-09")
    late = found("b", REWRITE, outlet="Inland Herald", published="2026-03-08", published_basis="inferred")
    (row,) = traced(wire, late)[1]
    assert row.from_ == "a"
    assert "published" not in row.why


def test_a_report_in_its_own_words_stands_on_its_own(found):
    _, derived, told, _ = traced(
        found("a", WIRE, outlet="Nordvik Wire"), found("b", OWN, outlet="Harbor Post")
    )
    assert derived == ()
    assert [one.documents for one in told if one.tells] == [("a",), ("b",)]


def test_a_copy_without_any_sign_of_direction_says_so(found):
    plain = WIRE.replace("KARSUND (NW) — ", "")
    (row,) = traced(found("a", plain), found("b", plain))[1]
    assert (row.kind, row.score) == ("copy", 0.5)
    assert "which of the two came first is not known" in row.why


def test_two_copies_of_one_report_are_not_called_copies_of_each_other(found):
    findings = [
        found("a", WIRE, outlet="Nordvik Wire", published="2026-03-08"),
        found("b", WIRE, outlet="Harbor Post", published="2026-03-09"),
        found("c", WIRE, outlet="Inland Herald", published="2026-03-09"),
    ]
    rows, derived, told, _ = traced(*findings)
    assert [row.from_ for row in derived] == ["a", "a"]
    assert {row.source for row in rows if row.left.document == "b"} == {"common"}
    assert len([one for one in told if one.tells]) == 1
    for order in itertools.permutations(findings):
        assert traced(*order)[:3] == (rows, derived, told)


def test_an_agency_outside_the_set_is_one_origin_for_all_that_print_it(found):
    text = OWN.replace("Bakers", "KARSUND (AP) — Bakers")
    other = WIRE.replace("(NW)", "(AP)")
    _, derived, told, _ = traced(
        found("a", text, outlet="Harbor Post"), found("b", other, outlet="Inland Herald")
    )
    assert {(row.from_, row.kind) for row in derived} == {("Associated Press", "syndicated")}
    assert [(one.name, one.kind, one.documents) for one in told] == [
        ("Associated Press", "agency", ("a", "b"))
    ]


def test_torn_words_and_foreign_furniture_tell_of_an_unnamed_source(found):
    text = OWN.replace("Olaf", "After promoting the newsletter\nShe too Speak to bakers. Olaf")
    flags = [("garbled", "too Speak to"), ("furniture", "After promoting the newsletter")]
    (row,) = traced(found("a", text, flags=flags), found("b", REWRITE))[1]
    assert (row.derived, row.from_, row.kind) == ("a", None, "translation")
    assert "“too Speak to”" in row.why


def test_one_torn_word_alone_is_a_slip(found):
    assert traced(found("a", OWN + "She too Speak to bakers.", flags=[("garbled", "too Speak to")]))[1] == ()


def test_one_sentence_of_an_agency_is_an_excerpt_and_folds_nothing(found):
    agency = found("a", WIRE.replace("(NW)", "(Reuters)"), outlet="Reuters", published="2026-03-09")
    taken = OWN + "Dockworkers had warned of cracks in the masonry since January, their union said as well.\n"
    _, derived, told, _ = traced(agency, found("b", taken, outlet="Harbor Post", published="2026-03-08"))
    assert links(derived) == [("b", "Reuters", "excerpt", False)]
    assert "earlier" in derived[0].why
    assert [one.documents for one in told if one.tells] == [("a",), ("b",)]


def test_a_chain_of_shared_sentences_never_makes_one_blob(found):
    lines = [
        f"Clerk number {n} counted {n}{n} barrels of herring near the {w} gate of Vestria."
        for n, w in enumerate(("iron", "willow", "copper", "marble", "cedar", "granite"), start=3)
    ]
    texts = [f"{OWN.splitlines()[n % 2]}\n{lines[n]}\n{lines[n + 1]}\n" for n in range(5)]
    _, _, told, _ = traced(*(found(str(n), text, outlet=f"Outlet {n}") for n, text in enumerate(texts)))
    assert max(len(one.documents) for one in told if one.tells) <= 2


def quote(document, text, words, name):
    start = text.index(words)
    return Quote(
        id=name,
        document=document,
        start=start,
        end=start + len(words),
        content=(Span(start=start, end=start + len(words)),),
        kind="direct",
        function="speech",
    )


def test_what_was_said_to_one_outlet_has_one_origin_however_many_repeat_it(found):
    words = "I will walk across the bridge on Friday, and I will walk first"
    one = f"{OWN}Hollis told Politico on Monday: “{words}.”\n"
    two = f"Rain fell on Karsund.\n“{words},” she said in an interview with Politico.\n"
    three = f"Fishermen wondered about the mayor's shoes.\n“{words},” Hollis said.\n"
    findings = [found("a", one), found("b", two), found("c", three)]
    _, _, told, credited = traced(*findings)
    quotes = [quote("a", one, words, "q1"), quote("b", two, words, "q2"), quote("c", three, words, "q3")]
    statement = Statement(
        id="s",
        quotes=("q1", "q2", "q3"),
        documents=("a", "b", "c"),
        fullest="q1",
        earliest="q1",
        renderings=(),
        words=words,
    )
    (shared,) = [origin for origin in told if origin.kind == "interview"]
    assert shared.documents == ("a", "b", "c")
    record = Record(statements=(statement,), origins=told, quotes=tuple(quotes), credits=credited)
    (row,) = counted(record).statements
    assert (row.independent, row.origins) == (1, (shared.id,))
    (public,) = counted(replace(record, credits=())).statements
    assert public.independent == 3


def test_a_passage_taken_from_another_report_adds_no_origin_to_any_finding(found):
    wire = found("a", WIRE.replace("(NW) ", ""), outlet="Nordvik Wire", published="2026-03-08")
    text = OWN + "Dockworkers had warned of cracks in the masonry since January, Nordvik Wire reported.\n"
    late = found("b", text, outlet="Inland Herald", published="2026-03-09")
    rows, derived, told, credited = traced(wire, late)
    assert links(derived) == [("b", "a", "excerpt", True)]
    assert len([one for one in told if one.tells]) == 2
    taken, own = text.index("Dockworkers"), text.index("Olaf")
    first = Place(document="a", start=WIRE.index("Dockworkers") - 5, end=WIRE.index("Dockworkers") + 40)
    record = Record(
        documents=(wire.page.document, late.page.document),
        origins=told,
        reuse=rows,
        credits=credited,
        agreements=(
            Agreement(
                id="1",
                about="warned",
                value="January",
                documents=("a", "b"),
                places=(first, Place(document="b", start=taken, end=taken + 40)),
            ),
            Agreement(
                id="2",
                about="inspected",
                value="22",
                documents=("a", "b"),
                places=(first, Place(document="b", start=own, end=own + 40)),
            ),
        ),
        figures=(Figure(id="f", document="b", start=own, end=own + 40),),
    )
    made = counted(record)
    assert {one.id: one.independent for one in made.agreements} == {"1": 1, "2": 2}
    assert (made.figures[0].independent, made.figures[0].documents) == (2, ("a", "b"))
    alone = counted(replace(record, agreements=()))
    assert (alone.figures[0].independent, alone.figures[0].documents) == (1, ("b",))


def test_a_source_that_feeds_reports_without_telling_the_story_is_not_counted():
    told = [
        Origin(id="1", name="Reuters", kind="agency", documents=("a", "b")),
        Origin(id="2", name="c", kind="report", documents=("c",)),
        Origin(id="3", name="interview with NBC News", kind="interview", documents=("a", "c"), tells=False),
    ]
    assert origins_behind(("a", "b"), told) == ("1",)
    assert origins_behind(("c", "a"), told) == ("1", "2")


def test_a_linked_report_of_the_set_is_the_source_and_its_own_source_the_next_in_the_chain(found):
    wire = found(
        "a",
        WIRE.replace("union said.", "union told The Quayside."),
        outlet="Nordvik Wire",
        url="https://nw.example/freighter-strikes-bridge",
    )
    text = REWRITE.replace(
        "Nordvik Wire reported", "[as was told](https://nw.example/freighter-strikes-bridge/)"
    )
    text = text.replace("\nThe union", "\n[The union](https://nw.example/freighter-strikes-bridge)")
    late = found("b", text, outlet="Inland Herald", links=tuple(written_links(text)))
    rows, derived, _, credited = traced(wire, late)
    assert links(derived) == [("b", "a", "rewrite", True)]
    assert "it links to that report" in derived[0].why
    documents = [one.page.document for one in (wire, late)]
    first, second = (row for row in checked(credited, documents, rows) if row.document == "b")
    assert (first.relation, first.credited, first.reports) == ("link", "Nordvik Wire", ("a",))
    assert second.chain == ("The Quayside",)
    assert second.why.endswith("Nordvik Wire has it from The Quayside, as its own report says.")


def test_a_credit_that_may_mean_a_report_without_a_name_is_held_against_it(found):
    wire = found("a", WIRE.replace("(NW) ", ""))
    late = found(
        "b",
        OWN + "A new ferry will cost nine million crowns, according to Nordvik Wire.\n",
        outlet="Inland Herald",
    )
    credited = late.credits
    place = Place(document="b", start=credited[0].start, end=credited[0].end)
    derived = Derivation(id="d", derived="b", from_="a", kind="rewrite", evidence=(place,))
    documents = [one.page.document for one in (wire, late)]
    (row,) = checked(credited, documents, reuse((wire, late)), derived=(derived,))
    assert row.reports == ()
    assert "No such words are found in the report here that may be that of Nordvik Wire" in row.why


def test_a_link_to_another_page_of_an_outlet_decides_nothing(found):
    wire = found(
        "a", WIRE.replace("(NW) ", ""), outlet="Reuters", url="https://www.reuters.com/world/a-b-c-d"
    )
    text = REWRITE.replace("Nordvik Wire reported", "[reports](https://www.reuters.com/world/e-f-g-h) say")
    late = found("b", text, outlet="Inland Herald", links=tuple(written_links(text)))
    _, derived, _, credited = traced(wire, late)
    assert [row.relation for row in credited] == ["link"]
    assert not any(row.credited for row in derived)


def test_a_date_that_was_worked_out_is_a_weak_reason_and_said_to_be_one(found):
    wire = found("a", WIRE, outlet="Nordvik Wire", published="2026-03-08", published_basis="inferred")
    late = found("b", REWRITE, outlet="Inland Herald", published="2026-03-09")
    (row,) = traced(wire, late)[1]
    assert "it seems to have come out later (2026-03-09, the other 2026-03-08 by its time words)" in row.why
