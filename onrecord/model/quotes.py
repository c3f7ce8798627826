"""What was said: quotations in one document, and statements told by several."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.spans import Place, Span

QuoteKind = Literal["direct", "indirect", "mixed"]
QuoteFunction = Literal["speech", "label", "title", "scare"]
RenderingClass = Literal[
    "verbatim",
    "shortened",
    "spliced",
    "reworded",
    "meaning-changed",
    "other-subject",
    "other-speaker",
    "indirect",
    "translated",
]
Change = Literal["dropped", "added", "changed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """When and where something was said, in the report's words.

    Attributes:
        place: The words ("in an interview with Radio Karsund").
        date: ISO 8601 date, where told.
    """

    place: Place
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One quotation in one document.

    Attributes:
        id: Hash of its document and content.
        document: Id of the document.
        start: First code point of its first content span.
        end: One past the last code point of its last content span.
        content: What was said, marks left out; several spans where the cue splits it.
        cue: The words that introduce it ("said", "according to").
        speaker: The words that name the speaker here ("Hollis", "he"); PARC's source.
        speaker_name: The speaker's full name, None where not known for sure.
        person: Id of the speaker in `people`, None where not known for sure.
        kind: `direct` (all in marks), `indirect` (none), `mixed`.
        function: `speech`; `label` (a name given: called him a "..."); `title` of a work; `scare` quotes.
        occasion: When and where it was said, as the text has it.
        addressee: To whom ("told the Courier"), as the text has it.
        statement: Id of the statement it renders.
        part_of: Id of the quotation that this row is one sentence or clause of, None for a quotation. Such rows
            stand only where another report tells the piece without the rest, and for the whole clause, marks inside
            it and all, that a report sets around words which others tell too; they are no further quotations.
        score: How sure of content and speaker, in [0, 1].
        why: What speaker and function rest on, for a reader.
    """

    id: str
    document: str
    start: int
    end: int
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    speaker: tuple[Span, ...] = ()
    speaker_name: str | None = None
    person: str | None = None
    kind: QuoteKind
    function: QuoteFunction
    occasion: Occasion | None = None
    addressee: Place | None = None
    statement: str | None = None
    part_of: str | None = None
    score: float = 1.0
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One change of wording between a rendering and the fullest one.

    Attributes:
        change: `dropped` (only in the fullest), `added` (only here), `changed` (other words).
        fullest: The words in the fullest rendering; None for `added`.
        here: The words in this rendering; None for `dropped`.
        marked: Whether an ellipsis or brackets tell the reader of the change.
    """

    change: Change
    fullest: Place | None = None
    here: Place | None = None
    marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """What one document made of a statement.

    Attributes:
        quote: Id of the quotation.
        document: Id of its document.
        class_: Verdict against the fullest rendering.
        content: The part of the quotation that renders the statement; all of it unless it holds others too.
        difference: What was dropped, added or changed, in text order.
        why: The verdict in a sentence.
    """

    quote: str
    document: str
    class_: RenderingClass
    content: tuple[Span, ...] = ()
    difference: tuple[Difference, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing one person said, with every document's version of it.

    Attributes:
        id: Hash of its earliest quotation.
        person: Id of the speaker, None where not known for sure.
        speaker_name: The speaker's full name.
        occasion: When and where, in words, from the rendering that says most.
        date: ISO 8601 date it was said, where told.
        quotes: Ids of its quotations, by date, then document, each followed by its pieces in `quotes`, if any.
        documents: Ids of the documents that carry it, sorted.
        origins: Ids of the independent origins behind them.
        independent: How many independent origins tell it: the number to trust.
        fullest: Id of the quotation that keeps most of the words.
        earliest: Id of the quotation published first.
        renderings: Each quotation's verdict against the fullest.
        words: The fullest rendering's words.
        score: How sure that these are one utterance, in [0, 1].
        why: Why they were put together, for a reader.
    """

    id: str
    person: str | None = None
    speaker_name: str | None = None
    occasion: str | None = None
    date: str | None = None
    quotes: tuple[str, ...]
    documents: tuple[str, ...]
    origins: tuple[str, ...] = ()
    independent: int = 0
    fullest: str
    earliest: str
    renderings: tuple[Rendering, ...]
    words: str
    score: float = 1.0
    why: str = ""
