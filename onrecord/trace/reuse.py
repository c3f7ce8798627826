"""Passages that two reports of a story have in common, sentence by sentence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.model.copies import Reuse
from onrecord.model.findings import Findings
from onrecord.model.flags import NOT_REPORTING
from onrecord.model.ids import content_id
from onrecord.model.spans import Place, Span
from onrecord.trace.corpus import Text, sentences_of
from onrecord.trace.marks import marked_spans
from onrecord.trace.matches import Reader
from onrecord.trace.pairings import pairings
from onrecord.trace.passages import Passage, passages
from onrecord.trace.quotations import shared_quotations, utterance


def reuse(findings: Sequence[Findings]) -> tuple[Reuse, ...]:
    """Return the passages in common, by left place, then right.

    Flagged lines never count. Where two reports share only what somebody said, that is a `quotation`: they
    have a source in common, and neither copied the other.
    """
    texts = [_text(found) for found in findings]
    sentences = sentences_of(texts)
    words = {text.id: text.text for text in texts}
    reader = Reader(sentences)
    found = [
        passage
        for pairing in pairings(sentences, fewest=1, reader=reader)
        for passage in passages(sentences, pairing, words, reader)
    ]
    rows = [_passage_row(passage) for passage in found]
    rows.extend(_quotation_rows(texts, found))
    return tuple(sorted(rows, key=lambda row: (row.left, row.right)))


def reporting(found: Findings) -> tuple[Span, ...]:
    """Return the spans of the sentences that are reporting: those outside flagged lines."""
    barred = [flag for flag in found.flags if flag.kind in NOT_REPORTING]
    return tuple(
        Span(start=sentence.start, end=sentence.end)
        for sentence in found.page.sentences
        if not any(flag.start < sentence.end and sentence.start < flag.end for flag in barred)
    )


def _text(found: Findings) -> Text:
    text = found.page.document.text
    said = [span for quote in found.quotes if quote.kind == "direct" for span in quote.content]
    return Text(
        id=found.page.document.id,
        text=text,
        sentences=reporting(found),
        quoted=tuple(_disjoint([*said, *marked_spans(text)])),
    )


def _disjoint(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans in text order, those that overlap made one."""
    held: Span | None = None
    for span in sorted(spans):
        if held is None:
            held = span
        elif span.start <= held.end:
            held = Span(start=held.start, end=max(held.end, span.end))
        else:
            yield held
            held = span
    if held is not None:
        yield held


def _passage_row(passage: Passage) -> Reuse:
    return Reuse(
        id=content_id("r", *_ends(passage.left), *_ends(passage.right)),
        left=passage.left,
        right=passage.right,
        kind=passage.kind,
        similarity=passage.similarity,
        score=passage.score,
        why=passage.why,
    )


def _ends(place: Place) -> tuple[str, int, int]:
    return place.document, place.start, place.end


def _quotation_rows(texts: Sequence[Text], found: Sequence[Passage]) -> Iterator[Reuse]:
    """Yield the shared quotations that do not stand inside a passage already found."""
    utterances = [
        utterance(text.id, text.text, span)
        for text in texts
        for span in text.quoted
        if any(sentence.overlaps(span) for sentence in text.sentences)
    ]
    words = {text.id: text.text for text in texts}
    told: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in found:
        told[passage.left.document, passage.right.document].append(passage)
    for left, right, count in shared_quotations(utterances):
        around = told.get((left.document, right.document), ())
        if any(_inside(left, one.left) and _inside(right, one.right) for one in around):
            continue
        longer = max(len(place.span.of(words[place.document]).split()) for place in (left, right))
        yield Reuse(
            id=content_id("r", *_ends(left), *_ends(right)),
            left=left,
            right=right,
            kind="quotation",
            similarity=round(min(1.0, count / longer), 4),
            source="common",
            score=round(min(0.99, 0.6 + 0.05 * count), 4),
            why=f"Both quote the same {count} words: a source in common, and no sign that one copied the other.",
        )


def _inside(place: Place, other: Place) -> bool:
    return other.start <= place.start and place.end <= other.end
