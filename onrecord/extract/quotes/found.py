"""All quotations of one page, each with its words, its cue, its speaker's words and what it is there for."""

from collections.abc import Iterator, Sequence

from onrecord.extract.quotes.attachments import attachments
from onrecord.extract.quotes.continuations import continued
from onrecord.extract.quotes.cues import clauses
from onrecord.extract.quotes.drafts import Draft, Sheet, sheet_of
from onrecord.extract.quotes.finished import inner_quote, quote_of
from onrecord.model.findings import Findings
from onrecord.model.quotes import Quote


def quotes(findings: Findings) -> Sequence[Quote]:
    """Return the quotations of one page, in text order.

    Speech, beliefs and plans, direct, indirect and mixed, in the sense of PARC and PolNeAR (Pareti 2016;
    Newell et al. 2018): content, cue and source. Marks are paired without grammar; the grammar says which cue
    they belong to and what is said without marks.
    """
    sheet = sheet_of(findings.page)
    made = [quote_of(sheet, draft) for draft in _drafts(sheet)]
    made.extend(inner_quote(sheet, stretch) for stretch in sheet.inner)
    return tuple(sorted(made, key=lambda quote: (quote.start, quote.end, quote.id)))


def _drafts(sheet: Sheet) -> Iterator[Draft]:
    """Yield the quotations in marks, by cue, then those without."""
    taken = clauses(sheet)
    own = attachments(sheet, taken)
    cues = continued(sheet, own)
    by_cue: dict[int, list[int]] = {}
    for number, cue in sorted(cues.items()):
        by_cue.setdefault(cue, []).append(number)
    for cue, numbers in by_cue.items():
        clause = taken.get(cue)
        if clause is not None and not _meets(sheet, clause, numbers):
            clause = None
        yield Draft(cue=cue, marked=tuple(numbers), clause=clause, goes_on=any(n not in own for n in numbers))
    for number in range(len(sheet.marked)):
        if number not in cues:
            yield Draft(cue=None, marked=(number,))
    for cue, clause in taken.items():
        if cue not in by_cue:
            yield Draft(cue=cue, clause=clause)


def _meets(sheet: Sheet, clause: tuple[int, int], numbers: Sequence[int]) -> bool:
    """Tell whether what the grammar hangs on the cue holds any of the words in marks."""
    return any(sheet.inside[i] in numbers for i in range(clause[0], clause[1] + 1))
