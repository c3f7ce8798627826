"""Events: who did, would do, or bound himself to do what to whom."""

from bisect import bisect_left
from dataclasses import replace

from onrecord.extract.events.clauses import clauses
from onrecord.extract.events.lexicons import lexicon
from onrecord.extract.events.opinions import Opinion, opinion_on
from onrecord.extract.events.shapes import Clause
from onrecord.extract.registry import Extractor
from onrecord.model.events import Event
from onrecord.model.findings import Findings
from onrecord.model.ids import content_id
from onrecord.model.quotes import Quote
from onrecord.model.spans import Span
from onrecord.model.times import TimeExpression
from onrecord.model.trees import tree_of


def events(findings: Findings) -> tuple[Event, ...]:
    """Return the political acts of a page, in text order; actors are words here, not yet people."""
    tree, words = tree_of(findings.page), lexicon()
    speech = tuple(span for quote in findings.quotes if quote.kind != "indirect" for span in quote.content)
    told = (_without_time(clause, findings.times) for clause in clauses(tree, words, speech))
    return tuple(_event(findings, clause, opinion_on(tree, clause, words)) for clause in told)


def _event(findings: Findings, clause: Clause, opinion: Opinion) -> Event:
    document = findings.page.document.id
    quote = _quote_around(findings.quotes, clause)
    time = _time_within(findings.times, clause)
    return Event(
        id=content_id("e", document, clause.words.start, clause.words.end, clause.trigger.start, clause.type),
        document=document,
        start=clause.words.start,
        end=clause.words.end,
        source_words=clause.source,
        target_words=clause.target,
        type=clause.type,
        modality=clause.modality,
        action=clause.action,
        condition=clause.condition,
        date=time.date if time else None,
        date_basis=time.basis if time else None,
        attributed=quote.speaker[0] if quote and quote.speaker else None,
        score=opinion.score,
        why=" ".join(filter(None, (clause.why, opinion.why))),
    )


def _without_time(clause: Clause, times: tuple[TimeExpression, ...]) -> Clause:
    """Return the clause without actors that are times: nobody acts in "next month's summit" or is acted on in "resigned on Friday"."""
    source, target = (
        None if words is not None and _is_time(words, times) else words
        for words in (clause.source, clause.target)
    )
    return replace(clause, source=source, target=target)


def _is_time(words: Span, times: tuple[TimeExpression, ...]) -> bool:
    first = bisect_left(times, words.end, key=lambda time: time.end)
    return first < len(times) and times[first].start <= words.start


def _quote_around(quotes: tuple[Quote, ...], clause: Clause) -> Quote | None:
    """Return the quotation whose content holds the clause, if any."""
    return next((q for q in quotes if any(s.covers(clause.trigger) for s in q.content)), None)


def _time_within(times: tuple[TimeExpression, ...], clause: Clause) -> TimeExpression | None:
    """Return the one date that the clause itself tells; two dates and no evidence: none."""
    first = bisect_left(times, clause.words.start, key=lambda time: time.start)
    inside = [t for t in times[first:] if t.end <= clause.words.end and t.date]
    return inside[0] if len(inside) == 1 else None


EXTRACTOR = Extractor(yields="events", reads=("quotes", "times"), find=events)
