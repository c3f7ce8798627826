"""One report as the speaker resolver reads it: grammar both ways, who is named where, what stands in marks."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.model.findings import Findings
from onrecord.model.pages import Page
from onrecord.model.people import Mention, Person
from onrecord.model.quotes import Quote
from onrecord.model.spans import Span

OPENING = frozenset("“„«\"‘'`‹")
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a few words mean.

    Attributes:
        name: Full name, or the report's own words for somebody it does not name; None where it stays open.
        person: Id in `people`, None for the unnamed.
        score: How sure, in [0, 1].
        why: For the reader.
    """

    name: str | None
    person: str | None
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """One report with what is known of it.

    Attributes:
        page: Its grammar.
        quotes: Its quotations.
        people: All people of the story by id.
        genders: Person id to `m`, `f`; persons whose gender is not known are left out.
        named: Token index to the mention that covers it.
        children: For each token those that hang on it.
        sentence: For each token the number of its sentence.
        step: For each token how many sentences came before it, those that are wholly somebody's quoted words left out.
        quoted: For each token whether it stands in quotation marks.
        cues: Tokens that introduce quotations.
        talked_of: Speaker's token to the persons named in what is said: nobody calls himself by his name.
    """

    page: Page
    quotes: tuple[Quote, ...]
    people: Mapping[str, Person]
    genders: Mapping[str, str]
    named: Mapping[int, Mention]
    children: tuple[tuple[int, ...], ...]
    sentence: tuple[int, ...]
    step: tuple[int, ...]
    quoted: frozenset[int]
    cues: frozenset[int]
    talked_of: Mapping[int, frozenset[str]]

    def tokens_of(self, spans: Iterable[Span]) -> list[int]:
        """Return the tokens under some spans, in text order."""
        return sorted({index for span in spans for index in self.page.tokens_in(span.start, span.end)})

    def head_of(self, tokens: list[int]) -> int | None:
        """Return the main word of a phrase: a subject if it holds one, else the first noun that leads out of it."""
        inside = set(tokens)
        leading = [
            i for i in tokens if self.page.tokens[i].head not in inside or self.page.tokens[i].head == i
        ]
        for wanted in (lambda i: self.page.tokens[i].dep in SUBJECTS, self.is_nominal):
            for index in leading:
                if wanted(index):
                    return index
        return next((index for index in tokens if self.is_nominal(index)), None)

    def is_nominal(self, index: int) -> bool:
        """Tell whether a word can name somebody."""
        return self.page.tokens[index].pos in {"NOUN", "PROPN", "PRON"}

    def low(self, index: int) -> str:
        """Return a word in lower case."""
        return self.page.text_of(index).casefold()

    def subject_of(self, verb: int) -> int | None:
        """Return a verb's own subject; "Hollis's was the loudest" is not about what Hollis did."""
        subject = next((c for c in self.children[verb] if self.page.tokens[c].dep in SUBJECTS), None)
        if subject is None or any(self.page.tokens[c].dep == "case" for c in self.children[subject]):
            return None
        return subject

    def agent_of(self, verb: int) -> int | None:
        """Return who does a verb in the passive: "was condemned by Hollis"."""
        by = next((c for c in self.children[verb] if self.page.tokens[c].dep == "agent"), None)
        return next(iter(self.children[by]), None) if by is not None else None

    def below(self, index: int) -> list[int]:
        """Return a word and everything that hangs on it, in text order."""
        found, waiting = [], [index]
        while waiting:
            here = waiting.pop()
            found.append(here)
            waiting.extend(self.children[here])
        return sorted(found)

    def phrase_of(self, head: int) -> Span:
        """Return a noun's phrase without relative clauses and remarks behind a comma."""
        kept = [head]
        for child in self.children[head]:
            token = self.page.tokens[child]
            if child < head and token.dep not in {"punct", "cc", "conj", "relcl"}:
                kept += [i for i in self.below(child) if i < head]
            elif child > head and token.dep in {"prep", "case", "cc", "conj", "amod"}:
                kept += self.below(child)
        first, last = min(kept), max(kept)
        marks = [
            i for i in range(head + 1, last + 1) if self.page.text_of(i) in {",", ";", ":", "—", "–", "("}
        ]
        last = marks[0] - 1 if marks else last
        return Span(start=self.page.tokens[first].start, end=self.page.tokens[last].end)

    def paragraph(self, index: int) -> int:
        """Return the number of the paragraph that holds a token."""
        return self.page.sentences[self.sentence[index]].paragraph


def report_of(
    found: Findings, people: Mapping[str, Person], mentions: Iterable[Mention], genders: Mapping[str, str]
) -> Report:
    """Return a report ready to be read; time grows with its length alone."""
    page = found.page
    children: list[list[int]] = [[] for _ in page.tokens]
    for index, token in enumerate(page.tokens):
        if token.head != index:
            children[token.head].append(index)
    quoted = frozenset(_in_marks(found))
    sentence, step, steps = [0] * len(page.tokens), [0] * len(page.tokens), 0
    for number, one in enumerate(page.sentences):
        inside = range(one.first, one.stop)
        steps += not all(i in quoted or page.tokens[i].pos == "PUNCT" for i in inside)
        sentence[one.first : one.stop] = [number] * len(inside)
        step[one.first : one.stop] = [steps] * len(inside)
    named = {i: mention for mention in mentions for i in page.tokens_in(mention.start, mention.end)}
    return Report(
        page=page,
        quotes=found.quotes,
        people=people,
        genders=genders,
        named=named,
        children=tuple(tuple(below) for below in children),
        sentence=tuple(sentence),
        step=tuple(step),
        quoted=quoted,
        talked_of=_talked_of(found, named),
        cues=frozenset(i for q in found.quotes for cue in q.cue for i in page.tokens_in(cue.start, cue.end)),
    )


def _talked_of(found: Findings, named: Mapping[int, Mention]) -> dict[int, frozenset[str]]:
    page = found.page
    told: dict[int, frozenset[str]] = {}
    for quote in found.quotes:
        inside = (i for span in quote.content for i in page.tokens_in(span.start, span.end))
        persons = frozenset(named[i].person for i in inside if i in named)
        for i in (i for span in quote.speaker for i in page.tokens_in(span.start, span.end)):
            told[i] = told.get(i, frozenset()) | persons
    return told


def _in_marks(found: Findings) -> Iterable[int]:
    page, text = found.page, found.page.document.text
    starts = [token.start for token in page.tokens]
    for quote in found.quotes:
        for span in quote.content if quote.kind != "indirect" else ():
            if span.end > span.start and (
                text[span.start] in OPENING or text[span.start - 1 : span.start] in OPENING
            ):
                first = bisect_right(starts, span.start - 1)
                yield from range(first, bisect_right(starts, span.end - 1))
