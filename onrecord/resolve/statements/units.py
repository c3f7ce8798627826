"""Utterances of one document: the parts of its quotations that can be told apart and compared."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.model.documents import Document
from onrecord.model.people import Person
from onrecord.model.quotes import Quote
from onrecord.model.spans import Span
from onrecord.resolve.statements.marks import words_in_marks
from onrecord.resolve.statements.words import Word, words_of

LONGEST = 1_000  # words of one utterance that are compared; news quotes no speech of that length in one piece
FRAME = 240  # code points looked at before and after an utterance, inside its sentence
# Functions of a quotation that somebody says; scare quotes are taken along because another report may tell
# whose words they are.
SAID = frozenset({"speech", "label", "scare"})

SENTENCE_END = re.compile(r"[.!?…]['\"’”»)\]]*\s+(?=[“\"‘'(\[]?[A-Z0-9])|\n")
ENDED = re.compile(r"[.!?…]['\"’”»)\]]*\s*$")
# Between two stretches in marks, these words say that the second was said apart from the first.
APART = re.compile(
    r"\b(?:add(?:s|ed|ing)?|continu(?:es?|ed|ing)|went on|later|also|then|before|after)\b", re.IGNORECASE
)
LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A quotation, or the part of one that its cue sets apart from the rest.

    Attributes:
        quote: The quotation.
        spans: The content spans that belong to this unit, in text order.
        words: Its words.
        marked: For each word, whether it stands in quotation marks.
        before: Words of the same sentence before the unit.
        after: Words of the same sentence after it.
        lead: Marks that stand in the content before the first word, such as an ellipsis.
        speaker: Key of the speaker, None where not known.
        named: Whether the speaker is a person, and the report names that person at these words rather than by a
            pronoun or a role.
    """

    quote: Quote
    spans: tuple[Span, ...]
    words: tuple[Word, ...]
    marked: tuple[bool, ...]
    before: tuple[Word, ...]
    after: tuple[Word, ...]
    lead: str
    speaker: str | None
    named: bool = False

    @property
    def document(self) -> str:
        """Id of the document."""
        return self.quote.document

    @property
    def key(self) -> tuple[str, int, int]:
        """Where it stands; sorts and names it."""
        return (self.quote.document, self.spans[0].start, self.spans[-1].end)

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems of its words."""
        return tuple(word.stem for word in self.words)

    @property
    def content(self) -> int:
        """How many of its words carry content."""
        return sum(word.content for word in self.words)


def units_of(
    quotes: Iterable[Quote], documents: Sequence[Document], people: Sequence[Person] = ()
) -> tuple[Unit, ...]:
    """Return the units of all quotations that somebody says, in text order, without empty ones.

    Args:
        quotes: The quotations; pieces of others are passed over.
        documents: The reports they stand in.
        people: Who is a person and who an organisation, an outlet or a place.
    """
    others = frozenset(one.id for one in people if one.kind != "person")
    texts = {document.id: document.text for document in documents}
    found = (
        unit
        for quote in quotes
        if quote.function in SAID and quote.document in texts and quote.part_of is None
        for unit in _units(quote, texts)
    )
    marked = (replace(unit, named=unit.named and unit.speaker not in others) for unit in found)
    return tuple(sorted(marked, key=lambda unit: (unit.key, unit.quote.id)))


def whole_units_of(quotes: Iterable[Quote], documents: Sequence[Document]) -> tuple[Unit, ...]:
    """Return one unit for each quotation that somebody says, split or not, in text order."""
    texts = {document.id: document.text for document in documents}
    found = (
        unit
        for quote in quotes
        if quote.function in SAID and quote.document in texts and quote.part_of is None
        for unit in _made(quote, (quote.content,), texts)
    )
    return tuple(sorted(found, key=lambda unit: (unit.key, unit.quote.id)))


def _units(quote: Quote, texts: Mapping[str, str]) -> Iterable[Unit]:
    return _made(quote, _parted(quote, texts[quote.document]), texts)


def _made(quote: Quote, parts: Iterable[tuple[Span, ...]], texts: Mapping[str, str]) -> Iterable[Unit]:
    text = texts[quote.document]
    for spans in parts:
        words = _words(spans, text)
        if not words:
            continue
        yield Unit(
            quote=quote,
            spans=spans,
            words=words,
            marked=words_in_marks(quote, spans, words, text),
            before=_before(text, spans[0].start),
            after=_after(text, spans[-1].end),
            lead=text[spans[0].start : words[0].start],
            speaker=speaker_key(quote),
            named=_named(quote, text),
        )


def _words(spans: tuple[Span, ...], text: str) -> tuple[Word, ...]:
    """Return the words of all spans; where the next one begins with a capital letter, a sentence has ended.

    Where the report's own words stand between, there is a pause, as the comma before a cue says.
    """
    words: list[Word] = []
    for span in spans:
        inside = words_of(text, span.start, span.end)
        if words and inside and inside[0].name:
            words[-1] = ended(words[-1])
        elif words and inside and LETTER.search(text, words[-1].end, inside[0].start):
            words[-1] = replace(words[-1], tail=f"{words[-1].tail},")
        words.extend(inside)
    return tuple(words[:LONGEST])


def ended(word: Word) -> Word:
    """Return the word with a sentence's end after it, though no mark in the content shows one."""
    return replace(word, tail=f"{word.tail}\n")


def _named(quote: Quote, text: str) -> bool:
    """Tell whether a person is known and the words that tell who speaks hold the surname."""
    name = (quote.speaker_name or "").split()
    written = " ".join(span.of(text) for span in quote.speaker)
    return bool(quote.person and name and name[-1].casefold() in written.casefold())


def speaker_key(quote: Quote) -> str | None:
    """Return what two quotations of one speaker have in common, or None where nobody is known."""
    if quote.person is not None:
        return quote.person
    return f"name:{quote.speaker_name.casefold()}" if quote.speaker_name else None


def _parted(quote: Quote, text: str) -> Iterable[tuple[Span, ...]]:
    """Cut a quotation where its cue ends one sentence and another begins."""
    if quote.kind != "direct":
        yield quote.content
        return
    group: list[Span] = []
    for span in quote.content:
        if group and not _goes_on(text, group[-1], span):
            yield tuple(group)
            group = []
        group.append(span)
    if group:
        yield tuple(group)


def _goes_on(text: str, last: Span, following: Span) -> bool:
    between = text[last.end : following.start]
    starts_small = text[following.start : following.end].lstrip("….[( ")[:1].islower()
    return starts_small and not ENDED.search(last.of(text)) and not APART.search(between)


def _before(text: str, end: int) -> tuple[Word, ...]:
    start = max(0, end - FRAME)
    for found in SENTENCE_END.finditer(text, start, end):
        start = found.end()
    return words_of(text, start, end)


def _after(text: str, start: int) -> tuple[Word, ...]:
    stop = min(len(text), start + FRAME)
    found = SENTENCE_END.search(text, start, stop)
    return words_of(text, start, found.start() if found else stop)
