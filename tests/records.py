"""Records to test with: one small and readable, and any number made up by hypothesis.

The made-up ones hold any value that the nouns allow, each span inside its text and each id once in its table.
"""

import dataclasses
import hashlib
from typing import Any, Literal, get_args, get_origin

from hypothesis import strategies as st

from onrecord.model.documents import Document
from onrecord.model.fields import fields_of, is_pairs, tables
from onrecord.model.flags import Flag
from onrecord.model.pages import Annotation
from onrecord.model.people import Person
from onrecord.model.quotes import Difference, Quote, Rendering, Statement
from onrecord.model.records import Gap, Record
from onrecord.model.spans import Place, Span

WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
NUMBERS = {
    str: WORDS,
    bool: st.booleans(),
    int: st.integers(-(2**40), 2**40),
    float: st.floats(allow_nan=False, allow_infinity=False),
}
FEW = 2  # rows a table: enough to mix them up, few enough to stay quick


@st.composite
def records(draw) -> Record:
    """Return any record, annotations included."""
    ids = draw(st.lists(WORDS, min_size=1, max_size=FEW, unique=True))
    texts = {name: draw(st.text(st.characters(codec="utf-8"), max_size=30)) for name in ids}
    rows: dict[str, Any] = {"documents": tuple(draw(_noun(Document, texts, name)) for name in ids)}
    for table, noun in tables().items():
        if table != "documents":
            names = draw(st.lists(WORDS, max_size=FEW, unique=True))
            rows[table] = tuple(draw(_noun(noun, texts, name)) for name in names)
    packed = st.builds(Annotation, sha256=WORDS, model=WORDS, body=st.binary(max_size=20))
    return Record(**rows, annotations=tuple(draw(st.lists(packed, max_size=FEW))))


@st.composite
def _noun(draw, kind: type, texts: dict[str, str], name: str = "") -> Any:
    """Return a noun of any kind, its spans inside the text of the document that it names."""
    place = draw(_places(texts))
    text = texts[name] if kind is Document else texts[place.document]
    given = {}
    for field in fields_of(kind):
        value = draw(_values(field.hint, texts, text))
        given[field.attribute] = None if field.optional and draw(st.booleans()) else value
    if "document" in given:
        given |= {key: getattr(place, key) for key in ("document", "start", "end") if key in given}
    if "id" in given:
        given["id"] = name
    if kind is Document:
        given |= {"text": text, "sha256": hashlib.sha256(text.encode()).hexdigest()}
    return kind(**given)


def _values(hint: Any, texts: dict[str, str], text: str) -> st.SearchStrategy[Any]:
    if hint is Span:
        return _spans(text)
    if hint is Place:
        return _places(texts)
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if is_pairs(hint):
        return st.dictionaries(WORDS, NUMBERS[get_args(get_args(hint)[0])[1]], max_size=2).map(
            lambda pairs: tuple(pairs.items())
        )
    if get_origin(hint) is tuple:
        return st.lists(_values(get_args(hint)[0], texts, text), max_size=2).map(tuple)
    return _noun(hint, texts) if dataclasses.is_dataclass(hint) else NUMBERS[hint]


def _spans(text: str) -> st.SearchStrategy[Span]:
    edge = st.integers(0, len(text))
    return st.tuples(edge, edge).map(lambda ends: Span(start=min(ends), end=max(ends)))


@st.composite
def _places(draw, texts: dict[str, str]) -> Place:
    document = draw(st.sampled_from(sorted(texts)))
    span = draw(_spans(texts[document]))
    return Place(document=document, start=span.start, end=span.end)


def small_record() -> Record:
    """Return a record of two reports that quote one sentence of a mayor-elect."""
    texts = {
        "courier": "The bridge opens in May. “We will reopen it in May,” said Jana Hollis.",
        "harbor": "=SUM(1) is no headline. Hollis said: “We will reopen it.” Share this story",
    }
    documents = tuple(
        Document(
            id=name,
            path=f"{name}.txt",
            outlet=outlet,
            url=f"https://{name}.example/bridge",
            title="The bridge",
            author="Mira Aldous",
            published=date,
            published_basis="stated",
            text=texts[name],
            sha256=hashlib.sha256(texts[name].encode()).hexdigest(),
            words=len(texts[name].split()),
            extra=(("section", "City"),),
        )
        for name, outlet, date in (
            ("courier", "The Karsund Courier", "2031-03-02"),
            ("harbor", "Harbor Post", "2031-03-03"),
        )
    )
    hollis = Person(id="p-1", name="Jana Hollis", kind="person", why="Both reports name her.")
    quotes = tuple(
        _small_quote(number, name, texts[name], words)
        for number, name, words in (
            (1, "courier", "We will reopen it in May"),
            (2, "harbor", "We will reopen it"),
        )
    )
    statement = Statement(
        id="s-1",
        person=hollis.id,
        speaker_name=hollis.name,
        quotes=("q-1", "q-2"),
        documents=("courier", "harbor"),
        fullest="q-1",
        earliest="q-1",
        renderings=(
            Rendering(quote="q-1", document="courier", class_="verbatim", why="It is the fullest."),
            Rendering(
                quote="q-2",
                document="harbor",
                class_="shortened",
                difference=(
                    Difference(change="dropped", fullest=_at("courier", texts["courier"], "in May")),
                ),
                why="It leaves out when.",
            ),
        ),
        words="We will reopen it in May",
        why="Six words in a row are the same.",
    )
    share = _at("harbor", texts["harbor"], "Share this story")
    flag = Flag(
        id="f-1",
        document="harbor",
        start=share.start,
        end=share.end,
        kind="furniture",
        score=0.9,
        why="It asks the reader to share the page.",
    )
    return Record(
        documents=documents,
        flags=(flag,),
        people=(hollis,),
        quotes=quotes,
        statements=(statement,),
        gaps=(Gap(id="g-1", document="notes.txt", room="read", reason="It is empty: remove it."),),
        annotations=(Annotation(sha256=documents[0].sha256, model="made-up", body=b"packed"),),
    )


def _at(document: str, text: str, words: str) -> Place:
    start = text.index(words)
    return Place(document=document, start=start, end=start + len(words))


def _small_quote(number: int, document: str, text: str, words: str) -> Quote:
    place = _at(document, text, words)
    return Quote(
        id=f"q-{number}",
        document=document,
        start=place.start,
        end=place.end,
        content=(place.span,),
        cue=(_at(document, text, "said").span,),
        speaker=(_at(document, text, "Hollis").span,),
        speaker_name="Jana Hollis",
        person="p-1",
        kind="direct",
        function="speech",
        statement="s-1",
        score=0.95,
        why="The name stands beside the word “said”.",
    )
