"""Documents to pages, line by line, so that no sentence ever crosses a line end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.annotate.languages import english
from onrecord.model.documents import Document
from onrecord.model.pages import Entity, Page, Sentence, Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

BATCH_LINES = 8  # larger batches are no faster on a laptop and take 1 GB at 64
# One stretch given to the parser, in code points. A reporter's paragraph has some 300; the cap bounds time
# and memory on a text without line ends.
LONGEST_STRETCH = 4_000
WORDS = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: int
    end: int
    paragraph: int


def page_of(document: Document) -> Page:
    """Return the document's sentences, syntax and names.

    Every offset of the page points into `document.text`. The parser sees one line at a time.
    """
    text = document.text
    stretches = tuple(_stretches(text))
    parsed = english().pipe((text[s.start : s.end] for s in stretches), batch_size=BATCH_LINES)
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    entities: list[Entity] = []
    for stretch, doc in zip(stretches, parsed, strict=True):
        _add(doc, stretch, tokens, sentences, entities)
    return Page(document=document, tokens=tuple(tokens), sentences=tuple(sentences), entities=tuple(entities))


def _stretches(text: str) -> Iterator[_Stretch]:
    """Yield the lines that hold words, cut at a blank where a line is too long for one parse."""
    start = paragraph = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if WORDS.search(line):
            here = start + len(line) - len(line.lstrip())
            stop = start + len(line.rstrip())
            while stop - here > LONGEST_STRETCH:
                blank = text.rfind(" ", here + 1, here + LONGEST_STRETCH)
                cut = blank if blank > here else here + LONGEST_STRETCH
                yield _Stretch(here, cut, paragraph)
                here = cut
            yield _Stretch(here, stop, paragraph)
            paragraph += 1
        start = end


def _add(
    doc: "Doc", stretch: _Stretch, tokens: list[Token], sentences: list[Sentence], entities: list[Entity]
) -> None:
    """Add one parsed line; blanks that the tokenizer keeps as tokens are left out."""
    shift = stretch.start
    number: dict[int, int] = {}
    for word in doc:
        if not word.is_space:
            number[word.i] = len(tokens) + len(number)
    for word in doc:
        if word.i not in number:
            continue
        head = word.head
        while head.i not in number and head.head.i != head.i:
            head = head.head
        tokens.append(
            Token(
                start=shift + word.idx,
                end=shift + word.idx + len(word),
                lemma=word.lemma_,
                pos=word.pos_,
                tag=word.tag_,
                dep=word.dep_,
                head=number.get(head.i, number[word.i]),
            )
        )
    for sent in doc.sents:
        held = [number[word.i] for word in sent if word.i in number]
        if held:
            sentences.append(
                Sentence(
                    start=tokens[held[0]].start,
                    end=tokens[held[-1]].end,
                    first=held[0],
                    stop=held[-1] + 1,
                    paragraph=stretch.paragraph,
                )
            )
    entities.extend(
        Entity(start=shift + name.start_char, end=shift + name.end_char, label=name.label_)
        for name in doc.ents
    )
