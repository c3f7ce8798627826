"""All quotations of one page, each with its words, its cue, its speaker's words and what it is there for."""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.extract.quotes.decisions import content, cue_odds, owners, source
from onrecord.extract.quotes.demands import demands
from onrecord.extract.quotes.drafts import Draft, Sheet, sheet_of
from onrecord.extract.quotes.finished import inner_quote, quote_of, term_quote
from onrecord.extract.quotes.functions import is_nickname
from onrecord.extract.quotes.owned_words import passed_on, without_owned
from onrecord.extract.quotes.relative_clauses import leads, without_clauses, without_next
from onrecord.extract.quotes.runs import Run
from onrecord.extract.quotes.signatures import signed
from onrecord.extract.quotes.weighing import chance
from onrecord.model.findings import Findings
from onrecord.model.quotes import Quote

# Below this chance a word without marks is no cue: the best F on a held-out fifth of PolNeAR's training part.
LEAST_CHANCE = 0.5
# Below this product of chances (cue, cut and source) words outside marks are given to nobody: what is left out there is
# wrong more often than right, so that F rises on the same fifth (mixed 76.3 to 76.6, indirect 72.7 to 73.7).
LEAST_SURE = 0.3
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
POINTING = frozenset({"which", "what", "whom", "this", "that", "it", "so", "no", "yes"})


def quotes(findings: Findings) -> Sequence[Quote]:
    """Return the quotations of one page, in text order.

    Speech, beliefs and plans, direct, indirect and mixed, in the sense of PARC and PolNeAR (Pareti 2016;
    Newell et al. 2018): content, cue and source. Marks are paired without grammar; four small rankers over the
    grammar tell which words are cues, whose the marks are, where content begins and ends, and who is named.
    """
    sheet = sheet_of(findings.page)
    made = [quote_of(sheet, draft) for draft in _drafts(sheet)]
    made.extend(inner_quote(sheet, stretch) for stretch in sheet.inner)
    made.extend(term_quote(sheet, stretch) for stretch in sheet.terms)
    return tuple(sorted(made, key=lambda quote: (quote.start, quote.end, quote.id)))


def _drafts(sheet: Sheet) -> Iterator[Draft]:
    """Yield the quotations in marks, by cue, then those without, then those without marks."""
    signatures = {number: signed(sheet, number) for number in range(len(sheet.marked))}
    owned = {
        number: owner
        for number, owner in owners(sheet).items()
        if signatures[number] is None and not _is_nickname(sheet, number, owner[0])
    }
    by_cue: dict[int, list[int]] = {}
    for number, (cue, _) in sorted(owned.items()):
        by_cue.setdefault(cue, []).append(number)
    for cue, numbers in by_cue.items():
        yield from _in_marks(sheet, cue, by_cue, owned[numbers[0]][1])
    for number, signature in signatures.items():
        if number not in owned:
            yield signature or Draft(cue=None, marked=(number,))
    told = list(_without_marks(sheet, by_cue))
    yield from told
    yield from demands(sheet, frozenset[int | None]((*by_cue, *(draft.cue for draft in told))))


def _without_marks(sheet: Sheet, by_cue: Mapping[int, Sequence[int]]) -> Iterator[Draft]:
    for cue, odds in cue_odds(sheet).items():
        sure = chance(odds)
        if cue not in by_cue and sure >= LEAST_CHANCE and passed_on(sheet, cue) not in by_cue:
            draft = _only_own(sheet, _draft(sheet, cue, (), sure), by_cue)
            if draft is not None and draft.score >= LEAST_SURE and _says_something(sheet, draft.runs):
                yield draft


def _only_own(sheet: Sheet, draft: Draft | None, by_cue: Mapping[int, Sequence[int]]) -> Draft | None:
    """Return a quotation without what the sentence gives to another or sets against it."""
    own = without_owned(sheet, without_clauses(sheet, draft, by_cue), by_cue)
    return without_next(sheet, own)


def _in_marks(sheet: Sheet, cue: int, by_cue: Mapping[int, Sequence[int]], sure: float) -> Iterator[Draft]:
    """Yield the quotation of a cue that has marks; where too little is sure, each stretch as nobody's."""
    numbers = tuple(by_cue[cue])
    draft = _only_own(sheet, _draft(sheet, cue, numbers, sure), by_cue)
    if draft is None:
        yield Draft(cue=cue, marked=numbers)
    elif draft.runs and draft.score < LEAST_SURE and not leads(sheet, cue):
        yield from (Draft(cue=None, marked=(number,)) for number in numbers)
    else:
        yield draft


def _says_something(sheet: Sheet, runs: tuple[Run, ...]) -> bool:
    """Tell whether a content holds more than small words: "as" and "for each other" are slips of the cut."""
    told = {sheet.page.tokens[i].pos for first, last in runs for i in range(first, last + 1)}
    return bool(told & TELLING) or any(sheet.tree.lower[first] in POINTING for first, _ in runs)


def _is_nickname(sheet: Sheet, number: int, cue: int) -> bool:
    """Tell whether a stretch is what somebody is called, behind a cue that has its words already."""
    stretch = sheet.marked[number]
    behind = sheet.page.tokens[cue].end < stretch.start and number > 0
    return behind and is_nickname(sheet, stretch)


def _draft(sheet: Sheet, cue: int, marked: tuple[int, ...], sure: float) -> Draft | None:
    """Return the quotation of one cue; None where the cue has nothing to introduce."""
    said = content(sheet, cue, marked)
    if said is None:
        return None
    runs, cut = said
    speaker, named = source(sheet, cue, runs)
    return Draft(cue=cue, marked=marked, runs=runs, speaker=speaker, score=round(sure * cut**0.5 * named, 3))
