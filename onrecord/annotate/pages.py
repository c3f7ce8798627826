"""Documents to pages, line by line, so that no sentence ever crosses a line end."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from onrecord.annotate.languages import english
from onrecord.annotate.subjects import give_back_subjects
from onrecord.annotate.torn import Joined, joined
from onrecord.model.documents import Document
from onrecord.model.pages import Entity, Page, Sentence, Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Lines parsed at once. On 40 articles, CPU seconds: 8.3 at 8 lines, 7.2 at 16, 7.05 at 64, 8.2 at 256; eight
# whole articles at once take 7.07 and 300 MB, 64 lines 171 MB. The code points bound the memory for long lines.
BATCH_LINES = 64
BATCH_LENGTH = 20_000
# One stretch given to the parser, in code points. A reporter's paragraph has some 300; the cap bounds time
# and memory on a text without line ends.
LONGEST_STRETCH = 4_000
WORDS = re.compile(r"\S")
# The tokenizer parts "52-48" and leaves "52–48" in one piece; only the parser sees the other dash, at the same offset.
DASH_OF_NUMBERS = re.compile(r"(?<=\d)[–‑−](?=\d)")
ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: int
    end: int
    paragraph: int


def page_of(document: Document, cuts: Collection[int] = ()) -> Page:
    """Return the document's sentences, syntax and names.

    Args:
        document: The report.
        cuts: Offsets at which a line's reporting begins, behind a dateline or a label: no sentence crosses one.

    Every offset of the page points into `document.text`. The parser sees one line at a time. A text in
    another language than English has an empty page: English grammar would find in it what is not there.
    """
    text = document.text
    stretches = tuple(_stretches(text, sorted(cuts))) if document.language in {None, ENGLISH} else ()
    mended = [joined(text[s.start : s.end]) for s in stretches]
    parsed = chain.from_iterable(
        english().pipe([_parsed_text(line) for line in batch], batch_size=BATCH_LINES)
        for batch in _batches(mended)
    )
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    entities: list[Entity] = []
    for stretch, line, doc in zip(stretches, mended, parsed, strict=True):
        _add(doc, stretch, line, tokens, sentences, entities)
    return Page(document=document, tokens=tuple(tokens), sentences=tuple(sentences), entities=tuple(entities))


def _parsed_text(line: Joined) -> str:
    return DASH_OF_NUMBERS.sub("-", line.text)


def _batches(lines: Iterable[Joined]) -> Iterator[list[Joined]]:
    """Yield the lines in batches, bounded in number and in length."""
    batch: list[Joined] = []
    length = 0
    for line in lines:
        if batch and (len(batch) == BATCH_LINES or length + len(line.text) > BATCH_LENGTH):
            yield batch
            batch, length = [], 0
        batch.append(line)
        length += len(line.text)
    if batch:
        yield batch


def _stretches(text: str, cuts: Sequence[int]) -> Iterator[_Stretch]:
    """Yield what is parsed for itself: the lines that hold words, cut where told and where they are too long."""
    start = paragraph = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if WORDS.search(line):
            inside = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
            for here, stop in pairwise((start, *inside, end)):
                yield from _of_length(text, here, stop, paragraph)
            paragraph += 1
        start = end


def _of_length(text: str, start: int, end: int, paragraph: int) -> Iterator[_Stretch]:
    """Yield a piece of a line without the blanks around it, cut at a blank where it is too long for one parse."""
    piece = text[start:end]
    here = start + len(piece) - len(piece.lstrip())
    stop = start + len(piece.rstrip())
    while stop - here > LONGEST_STRETCH:
        blank = text.rfind(" ", here + 1, here + LONGEST_STRETCH)
        cut = blank if blank > here else here + LONGEST_STRETCH
        yield _Stretch(here, cut, paragraph)
        here = cut
    if stop > here:
        yield _Stretch(here, stop, paragraph)


def _add(
    doc: "Doc",
    stretch: _Stretch,
    line: Joined,
    tokens: list[Token],
    sentences: list[Sentence],
    entities: list[Entity],
) -> None:
    """Add one parsed line; blanks that the tokenizer keeps as tokens are left out."""
    give_back_subjects(doc)
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
                start=shift + line.first(word.idx),
                end=shift + line.stop(word.idx + len(word)),
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
        Entity(
            start=shift + line.first(name.start_char),
            end=shift + line.stop(name.end_char),
            label=name.label_,
        )
        for name in doc.ents
    )
