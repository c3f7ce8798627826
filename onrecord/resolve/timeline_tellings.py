"""Sentences that date what they tell: what a timeline is made of."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date

from onrecord.model.contents import contents
from onrecord.model.dates import interval
from onrecord.model.findings import Findings
from onrecord.model.pages import Page
from onrecord.model.spans import Place, Span
from onrecord.model.times import TimeExpression
from onrecord.model.trees import tree_of
from onrecord.resolve.timeline_clauses import clause_of_time

LONGEST = 366  # days; a decade dates nothing in a timeline
FEWEST_WORDS = 3  # a line that says less tells no thing that happened
# Before a bare year or month these make a bound of it, not the time of what the sentence tells.
BOUNDS = frozenset({"since", "until", "till", "before", "after", "than", "by", "from", "through"})
UNDATED = "9999"  # sorts behind every date
MOST_COMPARED = 6  # tellings of a line that another is held against: more would take a very large story hours


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One report's sentence with a date.

    Attributes:
        first: First day.
        last: Last day.
        value: The time's value.
        time: The time.
        exact: Its words.
        place: The sentence.
        words: What it tells.
        core: What the clause that the time dates tells.
        verbs: The verbs among them.
        told: The clause in it that the time dates.
        what: That clause's words.
        published: The report's own date; a report without one comes last.
    """

    first: date
    last: date
    value: str
    time: TimeExpression
    exact: str
    place: Place
    words: frozenset[str]
    core: frozenset[str]
    verbs: frozenset[str]
    told: Place
    what: str
    published: str


def dated_tellings(found: Findings) -> list[Telling]:
    """Return a report's sentences that date what they tell, in text order of their times."""
    page, document = found.page, found.page.document
    aside = [flag for flag in found.flags if flag.kind in ("metadata", "caption")]
    made: list[Telling] = []
    tree = tree_of(page) if found.times else None
    for time in found.times:
        days = interval(time.value) if time.type in ("DATE", "TIME") else None
        held = page.tokens_in(time.start, time.end)
        if any(flag.start <= time.start < flag.end for flag in aside) or _only_an_hour(page, time):
            continue
        if (
            days is None
            or not held
            or tree is None
            or (days[1] - days[0]).days > LONGEST
            or _only_a_bound(page, time, held)
        ):
            continue
        sentence = page.sentences[bisect_right(page.sentences, held[0], key=lambda one: one.first) - 1]
        words = contents(page, sentence) - contents_of_time(page, held)
        if len(words) < FEWEST_WORDS:
            continue
        clause = clause_of_time(tree, held)
        made.append(
            Telling(
                first=days[0],
                last=days[1],
                value=time.value or "",
                time=time,
                exact=page.words(time.start, time.end),
                place=Place(document=document.id, start=sentence.start, end=sentence.end),
                words=words,
                core=_contents_between(page, clause) - contents_of_time(page, held),
                verbs=_verbs_between(page, clause),
                told=Place(document=document.id, start=clause.start, end=clause.end),
                what=page.words(clause.start, clause.end),
                published=document.published or UNDATED,
            )
        )
    return made


def _contents_between(page: Page, span: Span) -> frozenset[str]:
    held = page.tokens_in(span.start, span.end)
    sentence = page.sentence_at(held[0])
    return contents(page, replace(sentence, first=held[0], stop=held[-1] + 1))


def _verbs_between(page: Page, span: Span) -> frozenset[str]:
    return frozenset(
        page.tokens[i].lemma.lower()
        for i in page.tokens_in(span.start, span.end)
        if page.tokens[i].pos == "VERB"
    )


def contents_of_time(page: Page, held: range) -> frozenset[str]:
    """Return the lemmas of a time's own words, which say nothing of what happened."""
    return frozenset(page.tokens[i].lemma.lower() for i in held)


def _only_an_hour(page: Page, time: TimeExpression) -> bool:
    """Tell whether only "the morning" is told: of which day is counted from afar, too little for a line."""
    return time.type == "TIME" and page.words(time.start, time.end).lower().startswith("the ")


def _only_a_bound(page: Page, time: TimeExpression, held: range) -> bool:
    """Tell whether the time bounds or names something else: "since 1969", "the 2024 election"."""
    if len(time.value or "") >= len("2025-11-16"):
        return False
    before = page.text_of(held[0] - 1).lower() if held[0] else ""
    top = next((i for i in held if page.tokens[i].head not in held), held[0])
    return before in BOUNDS or page.tokens[top].dep in ("nummod", "compound", "amod", "poss")
