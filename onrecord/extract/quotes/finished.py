"""Drafts to quotations: spans, kind, function, and the sentence that says what they rest on."""

from onrecord.extract.quotes.drafts import Draft, Sheet
from onrecord.extract.quotes.functions import function_of, is_name_given
from onrecord.extract.quotes.marks import Stretch
from onrecord.extract.quotes.occasions import addressee_of, occasion_of
from onrecord.extract.quotes.runs import bare
from onrecord.extract.quotes.sources import phrase, stood_for
from onrecord.model.ids import content_id
from onrecord.model.quotes import Occasion, Quote, QuoteFunction, QuoteKind
from onrecord.model.spans import Place, Span

SURE_WITHOUT_CUE = 0.4


def quote_of(sheet: Sheet, draft: Draft) -> Quote:
    """Return the finished quotation."""
    spans, kind = _content(sheet, draft)
    cue = draft.cue
    speaker = _speaker(sheet, draft)
    function: QuoteFunction = "speech"
    if draft.marked:
        stretch = sheet.marked[draft.marked[0]]
        function = function_of(sheet, stretch, spoken=cue is not None or draft.named is not None)
        if cue is not None and is_name_given(sheet, cue, draft.runs, stretch):
            function = "label"
    occasion = occasion_of(sheet, cue, draft.runs) if cue is not None else None
    addressee = addressee_of(sheet, cue, draft.runs) if cue is not None else None
    document = sheet.page.document.id
    return Quote(
        id=content_id("q", document, *(n for span in spans for n in (span.start, span.end)), cue or 0),
        document=document,
        start=spans[0].start,
        end=max(span.end for span in spans),
        content=spans,
        cue=_cue(sheet, draft),
        speaker=speaker,
        kind=kind,
        function=function,
        occasion=Occasion(place=_place(document, occasion)) if occasion is not None else None,
        addressee=_place(document, addressee) if addressee is not None else None,
        score=draft.score if speaker or cue is not None else SURE_WITHOUT_CUE,
        why=_why(sheet, draft, speaker, function),
    )


def _cue(sheet: Sheet, draft: Draft) -> tuple[Span, ...]:
    if draft.dash is not None:
        return (draft.dash,)
    return (sheet.page.span(draft.cue, draft.cue + 1),) if draft.cue is not None else ()


def _speaker(sheet: Sheet, draft: Draft) -> tuple[Span, ...]:
    if draft.named is not None:
        return (draft.named,)
    if draft.speaker is None or draft.cue is None:
        return ()
    return (phrase(sheet.tree, draft.speaker),)


def _place(document: str, span: Span) -> Place:
    return Place(document=document, start=span.start, end=span.end)


def inner_quote(sheet: Sheet, stretch: Stretch) -> Quote:
    """Return a stretch inside another as a quotation of its own, nobody's until something says whose."""
    function = function_of(sheet, stretch, spoken=False)
    why = "These words stand in marks inside another quotation, and nothing there says whose they are."
    return _nobodys(sheet, stretch, "label" if function == "speech" else function, why)


def term_quote(sheet: Sheet, stretch: Stretch) -> Quote:
    """Return a stretch that names a thing."""
    return _nobodys(
        sheet, stretch, "label", "The words in marks name a thing; nobody is told to say them here."
    )


def _nobodys(sheet: Sheet, stretch: Stretch, function: QuoteFunction, why: str) -> Quote:
    span = _words(sheet, stretch)
    document = sheet.page.document.id
    return Quote(
        id=content_id("q", document, span.start, span.end, 0),
        document=document,
        start=span.start,
        end=span.end,
        content=(span,),
        kind="direct",
        function=function,
        score=SURE_WITHOUT_CUE,
        why=why,
    )


def _why(sheet: Sheet, draft: Draft, speaker: tuple[Span, ...], function: QuoteFunction) -> str:
    text = sheet.page.document.text
    if draft.named is not None:
        return f"The words are signed “{draft.named.of(text)}”, behind a dash."
    if draft.cue is None:
        return {
            "title": "The words in marks are written like the title of a work.",
            "label": "The words in marks are introduced as a name for something.",
            "scare": "A few words in marks, and no word of speech introduces them.",
            "speech": "The words stand in marks, and no word of speech near them says whose they are.",
        }[function]
    word = sheet.page.text_of(draft.cue)
    if not speaker:
        return f"“{word}” introduces the words, and the sentence names nobody."
    whose = f"“{word}” introduces the words and belongs to “{speaker[0].of(text)}”"
    named = stood_for(sheet.tree, draft.speaker) if draft.speaker is not None else None
    if named is not None:
        whose = f"{whose}, which stands for “{named.of(text)}”"
    if any(sheet.marked[number].line_start > sheet.page.tokens[draft.cue].end for number in draft.marked):
        return f"{whose}; they go on in a paragraph that names nobody else."
    return f"{whose}."


def _content(sheet: Sheet, draft: Draft) -> tuple[tuple[Span, ...], QuoteKind]:
    """Return the content spans, marks left out, and whether they stand in marks."""
    touched = {sheet.inside[i] for first, last in draft.runs for i in range(first, last + 1)} - {-1}
    inside = [_words(sheet, sheet.marked[number]) for number in sorted(touched | set(draft.marked))]
    outside = [span for run in draft.runs for span in _outside(sheet, run)]
    if not outside:
        return tuple(inside), "direct"
    return tuple(sorted([*outside, *inside])), "mixed" if inside else "indirect"


def _outside(sheet: Sheet, run: tuple[int, int]) -> list[Span]:
    """Return the pieces of a run of tokens that stand outside marks."""
    pieces: list[Span] = []
    start: int | None = None
    for i in range(run[0], run[1] + 2):
        free = i <= run[1] and sheet.inside[i] < 0
        if free and start is None:
            start = i
        if not free and start is not None:
            piece = bare(sheet.tree, start, i - 1)
            if piece is not None:
                pieces.append(sheet.page.span(piece[0], piece[1] + 1))
            start = None
    return pieces


def _words(sheet: Sheet, stretch: Stretch) -> Span:
    """Return the stretch without blanks at its ends."""
    text = sheet.page.document.text[stretch.start : stretch.end]
    start = stretch.start + len(text) - len(text.lstrip())
    return Span(start=start, end=start + len(text.strip()))
