"""Drafts to quotations: spans, kind, function, and the sentence that says what they rest on."""

from onrecord.extract.quotes.drafts import Draft, Sheet
from onrecord.extract.quotes.functions import function_of
from onrecord.extract.quotes.marks import Stretch
from onrecord.extract.quotes.sources import source_of
from onrecord.model.ids import content_id
from onrecord.model.quotes import Quote, QuoteFunction, QuoteKind
from onrecord.model.spans import Span

# Shares of findings with the right words and speaker on PolNeAR's training part, by kind, rounded down.
SURE = {"direct": 0.9, "mixed": 0.7, "indirect": 0.6}
SURE_WITHOUT_CUE = 0.4


def quote_of(sheet: Sheet, draft: Draft) -> Quote:
    """Return the finished quotation."""
    spans, kind = _content(sheet, draft)
    cue = draft.cue
    speaker = source_of(sheet.tree, cue) if cue is not None else None
    function: QuoteFunction = "speech"
    if draft.marked:
        function = function_of(sheet, sheet.marked[draft.marked[0]], spoken=cue is not None)
    document = sheet.page.document.id
    return Quote(
        id=content_id("q", document, *(n for span in spans for n in (span.start, span.end)), cue or 0),
        document=document,
        start=spans[0].start,
        end=max(span.end for span in spans),
        content=spans,
        cue=(sheet.page.span(cue, cue + 1),) if cue is not None else (),
        speaker=(speaker,) if speaker is not None else (),
        kind=kind,
        function=function,
        score=SURE[kind] if speaker is not None else SURE_WITHOUT_CUE,
        why=_why(sheet, draft, speaker, function),
    )


def inner_quote(sheet: Sheet, stretch: Stretch) -> Quote:
    """Return a stretch inside another as a quotation of its own, nobody's until something says whose."""
    function = function_of(sheet, stretch, spoken=False)
    span = _words(sheet, stretch)
    document = sheet.page.document.id
    return Quote(
        id=content_id("q", document, span.start, span.end, 0),
        document=document,
        start=span.start,
        end=span.end,
        content=(span,),
        kind="direct",
        function="label" if function == "speech" else function,
        score=SURE_WITHOUT_CUE,
        why="These words stand in marks inside another quotation, and nothing there says whose they are.",
    )


def _why(sheet: Sheet, draft: Draft, speaker: Span | None, function: QuoteFunction) -> str:
    text = sheet.page.document.text
    if draft.cue is None:
        return {
            "title": "The words in marks are written like the title of a work.",
            "label": "The words in marks are introduced as a name for something.",
            "scare": "A few words in marks, and no word of speech introduces them.",
            "speech": "The words stand in marks, and no word of speech near them says whose they are.",
        }[function]
    word = sheet.page.text_of(draft.cue)
    if speaker is None:
        return f"“{word}” introduces the words, and the sentence names nobody."
    whose = f"“{word}” introduces the words and belongs to “{speaker.of(text)}”"
    if draft.goes_on:
        return f"{whose}; they go on in a paragraph that names nobody else."
    return f"{whose}."


def _content(sheet: Sheet, draft: Draft) -> tuple[tuple[Span, ...], QuoteKind]:
    """Return the content spans, marks left out, and whether they stand in marks."""
    inside = [_words(sheet, sheet.marked[number]) for number in draft.marked]
    if draft.clause is None:
        return tuple(inside), "direct"
    outside = _outside(sheet, draft.clause, draft.marked)
    if not outside:
        return tuple(inside), "direct"
    return tuple(sorted([*outside, *inside])), "mixed" if inside else "indirect"


def _outside(sheet: Sheet, clause: tuple[int, int], marked: tuple[int, ...]) -> list[Span]:
    """Return the runs of the clause that stand outside its marks."""
    tokens = sheet.page.tokens
    runs: list[Span] = []
    start: int | None = None
    for i in range(clause[0], clause[1] + 2):
        free = i <= clause[1] and sheet.inside[i] not in marked
        if free and start is None:
            start = i
        if not free and start is not None:
            if any(tokens[j].pos != "PUNCT" for j in range(start, i)):
                runs.append(sheet.page.span(start, i))
            start = None
    return runs


def _words(sheet: Sheet, stretch: Stretch) -> Span:
    """Return the stretch without blanks at its ends."""
    text = sheet.page.document.text[stretch.start : stretch.end]
    start = stretch.start + len(text) - len(text.lstrip())
    return Span(start=start, end=start + len(text.strip()))
