"""Who is in the reader's mind at a point of a report: named lately, often, and as a subject."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.resolve.speakers.reports import SUBJECTS, Report

WINDOW = 6  # sentences: news hardly reaches further back with a pronoun
MOST_HEARD = 80  # mentions kept: a bound on work in a text that is nothing but names
DECAY = 0.6  # what a mention keeps with each sentence that passes
NEW_PARAGRAPH = 0.75
OWN_SENTENCE = 1.3  # "his" mostly belongs to somebody of its own sentence
REPEATED = 0.15  # what further mentions add to the strongest one
# What a mention counts for by its place in the clause; who speaks counts most, because "he said" goes on with him.
SPEAKING, SUBJECT, EMBEDDED, DEEP, OBJECT, OTHER, QUOTED = 1.5, 1.1, 0.75, 0.6, 0.6, 0.45, 0.15


@dataclass(frozen=True, slots=True)
class Heard:
    """One mention of a person on the way through a report."""

    person: str
    token: int
    sentence: int
    paragraph: int
    weight: float
    verb: int


@dataclass(slots=True)
class Memory:
    """The mentions of the last few sentences, oldest first."""

    heard: list[Heard] = field(default_factory=list)

    def hear(self, report: Report, token: int, person: str) -> None:
        """Note that the word `token` means `person`, and forget what is too far back."""
        sentence = report.step[token]
        near = [one for one in self.heard if sentence - one.sentence <= WINDOW]
        self.heard = near[-MOST_HEARD:]
        self.heard.append(
            Heard(
                person=person,
                token=token,
                sentence=sentence,
                paragraph=report.paragraph(token),
                weight=_weight(report, token),
                verb=report.page.tokens[token].head,
            )
        )

    def ranked(self, report: Report, token: int, fitting: Iterable[str]) -> list[tuple[float, str]]:
        """Return the fitting persons, the most present first, each with a figure of at least 0."""
        sentence, paragraph = report.step[token], report.paragraph(token)
        owned = report.page.tokens[token].tag == "PRP$"
        allowed, values = set(fitting), defaultdict[str, list[float]](list)
        for one in self.heard:
            if one.person in allowed and sentence - one.sentence <= WINDOW:
                apart = DECAY ** (sentence - one.sentence)
                apart *= OWN_SENTENCE if owned and one.sentence == sentence else 1
                here = one.weight * apart * (1 if one.paragraph == paragraph else NEW_PARAGRAPH)
                values[one.person].append(here)
        present = ((max(all_), person) for person, all_ in values.items())
        ranked = ((most + REPEATED * (sum(values[person]) - most), person) for most, person in present)
        return sorted(ranked, key=lambda one: (-one[0], one[1]))

    def persons(self) -> set[str]:
        """Return everybody heard of lately."""
        return {one.person for one in self.heard}


def _weight(report: Report, token: int) -> float:
    if token in report.quoted:
        return QUOTED
    if _is_topic(report, token):
        return SUBJECT
    here = report.page.tokens[token]
    if here.dep in {"appos", "conj"}:
        here = report.page.tokens[here.head]
    if here.dep == "ROOT":  # a sentence that the parser took for a heading
        return SUBJECT
    if here.dep in SUBJECTS:
        verb = report.page.tokens[here.head]
        if verb.dep == "ROOT":
            return SPEAKING if here.head in report.cues else SUBJECT
        return EMBEDDED if report.page.tokens[verb.head].dep == "ROOT" else DEEP
    return OBJECT if here.dep in {"dobj", "dative", "pobj", "agent"} else OTHER


def _is_topic(report: Report, token: int) -> bool:
    """Tell whether a sentence opens with "For Hollis, ...": it is about her."""
    first = report.page.sentences[report.sentence[token]].first
    mention = report.named.get(first + 1)
    return report.low(first) in {"for", "to"} and mention is not None and mention is report.named.get(token)
