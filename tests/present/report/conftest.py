"""A made-up story, told by five reports, with something in every table of the record."""

import hashlib

import pytest

from onrecord.model.copies import Credit, Derivation, Origin, Reuse
from onrecord.model.disagreements import Agreement, Disagreement, Side
from onrecord.model.documents import Document
from onrecord.model.events import Commitment, Event, EventCluster, Relation, Step
from onrecord.model.figures import Figure
from onrecord.model.flags import Flag
from onrecord.model.people import Form, Mention, Person
from onrecord.model.quotes import Difference, Occasion, Quote, Rendering, Statement
from onrecord.model.records import Gap, Record, Run
from onrecord.model.spans import Place, Span
from onrecord.model.times import TimelineEntry

TEXTS = {
    "courier": (
        "Brandt says he will meet Hollis\n\nKARSUND, 9 March (Nordvik Wire) - President Aldo Brandt said on "
        "Sunday that he would meet mayor-elect Jana Hollis.\n\n“She would like to come to town, and we will "
        "mend these quarrels for the harbour,” Brandt told reporters at the ferry terminal.\n\nHollis won "
        "the vote by nearly 9 points. Four piers were shut.\n\nSign up for our evening letter"
    ),
    "harbor": (
        "Brandt to meet Hollis\n\nPresident Aldo Brandt said on Sunday that he would meet mayor-elect Jana "
        "Hollis.\n\n“She would like to come to town, and we will mend these quarrels for the harbour,” Brandt "
        "told reporters at the ferry terminal."
    ),
    "herald": (
        "A truce at the ferry terminal\n\nBrandt, who had threatened to withhold the harbour grant if Hollis "
        "took office, now speaks of a meeting. “She would like to come to town,” he said.\n\nHollis won by a "
        "landslide.\n\n“I will open the terminal on 1 April, and if it costs the people of Karsund, I will "
        "contest it,” Jana Hollis told the Herald."
    ),
    "tide": (
        "Truce in Karsund\n\nBrandt had threatened to hold back the harbour grant if Holis took office. He said "
        "she “would like to mend these quarrels”.\n\n“I will contest it,” Hollis told the Herald. Seven piers are shut by now."
    ),
    "note": "The president and the mayor-elect met on Friday afternoon, two aides said.",
}
FIELDS = {
    "courier": {"outlet": "The Karsund Courier", "published": "2031-03-09", "published_basis": "stated"},
    "harbor": {"outlet": "Harbor Post", "published": "2031-03-10", "published_basis": "stated"},
    "herald": {"outlet": "Vestland Herald", "published": "2031-03-10T07:30", "published_basis": "stated"},
    "tide": {"outlet": "The Tide", "published": "2031-03-11", "published_basis": "inferred"},
    "note": {},
}


def _document(key: str) -> Document:
    text = TEXTS[key]
    title = text.partition("\n")[0] if "\n" in text else None
    return Document(
        id=key,
        path=f"{key}.txt",
        title=title,
        title_span=Span(start=0, end=len(title)) if title else None,
        url=f"https://{key}.example/1" if key != "note" else "javascript:alert(1)",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        words=len(text.split()),
        publisher="Harbor Group" if key in {"courier", "harbor"} else None,
        **FIELDS[key],
    )


def at(key: str, words: str) -> Place:
    """Return where the words stand first in a report of the story."""
    start = TEXTS[key].index(words)
    return Place(document=key, start=start, end=start + len(words))


def _quote(key: str, words: str, person: str | None, speaker: str | None = None, **fields) -> Quote:
    place = at(key, words)
    spoken = (at(key, speaker).span,) if speaker else ()
    return Quote(
        id=f"q-{key}-{place.start}",
        document=key,
        start=place.start,
        end=place.end,
        content=(place.span,),
        speaker=spoken,
        person=person,
        **{"kind": "direct", "function": "speech", "why": "The name stands beside the verb.", **fields},
    )


WHOLE = "She would like to come to town, and we will mend these quarrels for the harbour,"


def _quotes() -> tuple[Quote, ...]:
    terminal = Occasion(place=at("courier", "told reporters at the ferry terminal"), date="2031-03-09")
    return (
        _quote("courier", WHOLE, "brandt", "Brandt", occasion=terminal),
        _quote("harbor", WHOLE, "brandt", "Brandt"),
        _quote("herald", "She would like to come to town,", "brandt", "he said"),
        _quote("tide", "would like to mend these quarrels", "brandt", "He"),
        _quote(
            "herald",
            "I will open the terminal on 1 April, and if it costs the people of Karsund, I will contest it,",
            "hollis",
            "Jana Hollis",
        ),
        _quote("tide", "I will contest it,", "hollis", "Hollis"),
        _quote(
            "note",
            "The president and the mayor-elect met on Friday afternoon",
            None,
            "two aides",
            kind="indirect",
        ),
    )


def _statements(quotes: tuple[Quote, ...]) -> tuple[Statement, ...]:
    courier, harbor, herald, tide, fight, cut, _ = quotes
    dropped = Difference(
        change="dropped", fullest=at("courier", "and we will mend these quarrels for the harbour,")
    )
    spliced = (
        Difference(change="dropped", fullest=at("courier", "She")),
        Difference(change="dropped", fullest=at("courier", "come to town, and we will")),
        Difference(change="dropped", fullest=at("courier", "for the harbour,")),
    )
    lead = "I will open the terminal on 1 April, and if it costs the people of Karsund,"
    return (
        Statement(
            id="s-1", person="brandt", speaker_name="Aldo Brandt", date="2031-03-09",
            occasion="told reporters at the ferry terminal",
            quotes=(courier.id, harbor.id, herald.id, tide.id),
            documents=("courier", "harbor", "herald", "tide"), origins=("o-1", "o-2"), independent=2,
            fullest=courier.id, earliest=courier.id, words=WHOLE,
            renderings=(
                Rendering(quote=courier.id, document="courier", class_="verbatim"),
                Rendering(quote=harbor.id, document="harbor", class_="verbatim"),
                Rendering(quote=herald.id, document="herald", class_="shortened", difference=(dropped,), why="Eight words are left out without a mark."),
                Rendering(quote=tide.id, document="tide", class_="spliced", difference=spliced, why="“would like to” and “mend these quarrels” stand apart elsewhere."),
            ),
            why="They share eight rare words in one order.",
        ),
        Statement(
            id="s-2", person="hollis", speaker_name="Jana Hollis", quotes=(fight.id, cut.id),
            documents=("herald", "tide"), origins=("o-2",), independent=1, fullest=fight.id, earliest=fight.id,
            words=fight.content[0].of(TEXTS["herald"]),
            renderings=(
                Rendering(quote=fight.id, document="herald", class_="verbatim"),
                Rendering(quote=cut.id, document="tide", class_="meaning-changed", difference=(Difference(change="dropped", fullest=at("herald", lead)),), why="The condition is gone."),
            ),
            why="They end in the same four words.",
        ),
    )  # fmt: skip


def _people() -> tuple[Person, ...]:
    return (
        Person(id="brandt", name="Aldo Brandt", kind="person", roles=("President",), forms=(
            Form(words="Aldo Brandt", documents=("courier", "harbor"), count=2),
            Form(words="Brandt", documents=("courier", "harbor", "herald", "tide"), count=6),
        )),
        Person(id="hollis", name="Jana Hollis", kind="person", roles=("mayor-elect",), forms=(
            Form(words="Jana Hollis", documents=("courier", "harbor", "herald"), count=3),
            Form(words="Holis", documents=("tide",), count=1, flag="misspelling", why="All other reports write Hollis."),
        )),
        Person(id="karsund", name="Karsund", kind="place", forms=(Form(words="Karsund", documents=("herald", "tide"), count=2),)),
    )  # fmt: skip


def _copies() -> dict:
    sentence = "President Aldo Brandt said on Sunday that he would meet mayor-elect Jana Hollis."
    threat = "threatened to withhold the harbour grant if Hollis took office"
    held = "threatened to hold back the harbour grant if Holis took office"
    fights = Credit(
        id="c-2",
        document="tide",
        start=at("tide", "told the Herald").start,
        end=at("tide", "told the Herald").end,
        credited="Vestland Herald",
        relation="told",
        covers=(at("tide", "I will contest it,"),),
        why="An outlet stands after “told”.",
    )
    wire = at("courier", "(Nordvik Wire)")
    return {
        "credits": (Credit(id="c-1", document="courier", start=wire.start, end=wire.end, credited="Nordvik Wire", relation="agency", why="The dateline names an agency."), fights),
        "reuse": (
            Reuse(id="r-1", left=at("courier", sentence), right=at("harbor", sentence), kind="verbatim", similarity=1.0, source="common", why="Every word is the same."),
            Reuse(id="r-2", left=at("herald", threat), right=at("tide", held), kind="rewritten", similarity=0.72, source="left", why="The rarer words stand in one order."),
            Reuse(id="r-3", left=at("courier", "She would like to come to town,"), right=at("herald", "She would like to come to town,"), kind="quotation", similarity=1.0, why="Only the quotation is in common."),
        ),
        "derivations": (
            Derivation(id="d-1", derived="courier", from_="Nordvik Wire", kind="syndicated", share=0.9, credited=True, evidence=(wire,), why="The dateline says so."),
            Derivation(id="d-2", derived="harbor", from_="Nordvik Wire", kind="syndicated", share=1.0, why="It has every sentence of the agency’s text."),
            Derivation(id="d-3", derived="tide", from_="herald", kind="rewrite", share=0.6, credited=True, why="It follows the Herald’s order and names it."),
        ),
        "origins": (
            Origin(id="o-1", name="Nordvik Wire", kind="agency", documents=("courier", "harbor"), why="Both carry the agency’s text."),
            Origin(id="o-2", name="Vestland Herald", kind="report", documents=("herald", "tide"), why="It has its own interview."),
            Origin(id="o-3", name="note", kind="report", documents=("note",), why="It shares nothing with the others."),
            Origin(id="o-4", name="remarks at the ferry terminal", kind="remarks", documents=("courier", "harbor", "herald"), tells=False),
        ),
    }  # fmt: skip


def _points() -> dict:
    return {
        "disagreements": (
            Disagreement(id="x-2", about="how many piers are shut", kind="figure", class_="update", why="The later report has the newer number.", sides=(
                Side(value="four piers", documents=("courier",), origins=("o-1",), places=(at("courier", "Four piers"),), date="2031-03-09"),
                Side(value="seven piers", documents=("tide",), origins=("o-2",), places=(at("tide", "Seven piers"),), date="2031-03-11"),
            )),
            Disagreement(id="x-1", about="by how much Hollis won", kind="characterisation", class_="wording", why="Both describe one result.", sides=(
                Side(value="nearly 9 points", documents=("courier",), origins=("o-1",), places=(at("courier", "nearly 9 points"),), date="2031-03-09"),
                Side(value="a landslide", documents=("herald",), origins=("o-2",), places=(at("herald", "landslide"),), attributed="the Herald"),
            )),
        ),
        "figures": (
            Figure(id="n-1", document="courier", start=at("courier", "Four piers").start, end=at("courier", "Four piers").end, value=4.0, of="piers"),
            Figure(id="n-2", document="tide", start=at("tide", "Seven piers").start, end=at("tide", "Seven piers").end, value=7.0, of="piers"),
        ),
        "agreements": (
            Agreement(id="a-1", about="who is to meet", value="Brandt and Hollis", places=(at("courier", "would meet mayor-elect Jana Hollis"), at("note", "met on Friday afternoon")), documents=("courier", "note"), origins=("o-1", "o-3"), independent=2, why="Both name the two."),
        ),
        "timeline": (
            TimelineEntry(id="t-1", date="2031-03-09", precision="day", basis="relative", what="Brandt says he will meet Hollis", places=(at("courier", "said on Sunday"), at("harbor", "said on Sunday")), origins=("o-1",), independent=1, why="“Sunday” before 10 March is 9 March."),
            TimelineEntry(id="t-2", date="2031-03-10", date_end="2031-03-14", precision="interval", basis="inferred", what="Brandt and Hollis meet", places=(at("note", "met on Friday afternoon"),), origins=("o-3",), independent=1, why="A Friday after the other reports."),
            TimelineEntry(id="t-3", date="2031-04-01", precision="day", basis="stated", what="the terminal is to open", places=(at("herald", "on 1 April"),), origins=("o-2",), independent=1),
        ),
    }  # fmt: skip


def _deeds() -> dict:
    threat, will = (
        at("herald", "threatened to withhold the harbour grant"),
        at("courier", "would meet mayor-elect Jana Hollis"),
    )
    events = (
        Event(id="e-1", document="herald", start=threat.start, end=threat.end, source="brandt", target="hollis", type="THREATEN", modality="threatened", cluster="k-1"),
        Event(id="e-2", document="courier", start=will.start, end=will.end, source="brandt", target="hollis", type="CONSULT", modality="stated-intent", cluster="k-2"),
    )  # fmt: skip
    return {
        "events": events,
        "event_clusters": (
            EventCluster(id="k-1", source="brandt", target="hollis", type="THREATEN", modality="threatened", events=("e-1",), independent=1, headline="threatened to withhold the harbour grant"),
            EventCluster(id="k-2", source="brandt", target="hollis", type="CONSULT", modality="stated-intent", date="2031-03-09", events=("e-2",), independent=1, headline="would meet mayor-elect Jana Hollis"),
        ),
        "relations": (
            Relation(id="l-1", source="brandt", target="hollis", score=-4.4, cluster="k-1", why="A threat counts as conflict."),
            Relation(id="l-2", source="hollis", target="brandt", date="2031-03-09", score=1.5, cluster="k-2", why="A meeting that is planned."),
        ),
        "commitments": (
            Commitment(id="p-1", actor="brandt", actor_name="Aldo Brandt", beneficiary="hollis", kind="threat", action="withhold the harbour grant", condition="if Hollis took office", status="open", steps=(Step(step="stated", place=threat),), independent=1, why="No report tells what came of it."),
            Commitment(id="p-2", actor="hollis", actor_name="Jana Hollis", kind="pledge", action="open the terminal on 1 April", due="2031-04-01", made="2031-03-10", status="open", steps=(Step(step="stated", date="2031-03-10", place=at("herald", "I will open the terminal on 1 April")),), independent=1),
        ),
    }  # fmt: skip


@pytest.fixture(scope="session")
def story() -> Record:
    """The made-up story with something in every table."""
    quotes = _quotes()
    statements = _statements(quotes)
    letter = at("courier", "Sign up for our evening letter")
    inside = at("herald", "Karsund, I will")
    return Record(
        documents=tuple(_document(key) for key in TEXTS),
        flags=(Flag(id="f-1", document="courier", start=letter.start, end=letter.end, kind="promotion", score=0.9, why="It asks the reader to sign up."),),
        people=_people(),
        mentions=(Mention(id="m-1", document="herald", start=inside.start, end=inside.start + 7, person="karsund", form="name"),),
        quotes=quotes,
        statements=statements,
        **_copies(),
        **_points(),
        **_deeds(),
        gaps=(Gap(id="g-1", document="torn.html", room="read", reason="The file holds no text; save the page again."),),
        runs=(Run(id="run", version="0.1.0", schema=1, settings=(("as_of", "newest report"),), counts=(("quotes", 7),)),),
    )  # fmt: skip


@pytest.fixture(scope="session")
def place():
    """Return where words stand in a report of the made-up story."""
    return at
