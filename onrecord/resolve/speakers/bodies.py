"""Which body "it" and "the group" mean: the one that the sentences before speak of, where only one fits."""

from collections.abc import Iterator

from onrecord.model.people import Person
from onrecord.resolve.speakers.reports import SUBJECTS, Answer, Report

BACK = 3  # sentences looked back
BY_NAME, BY_NEARNESS = 0.8, 0.6
# Nouns that stand for any body of their sort; others ("the ministry") need a name that holds the word.
ANY_BODY = frozenset(
    "group company agency organisation organization outlet newspaper paper network airline firm charity".split()
)
BODIES = frozenset({"organisation", "outlet"})


def body_answer(report: Report, token: int) -> Answer | None:
    """Return which body "it" or "the ministry" at `token` means; None where the report leaves two open.

    Args:
        report: The report.
        token: The pronoun or the common noun.
    """
    noun = report.page.tokens[token].lemma.casefold()
    if noun == "it":
        person = next(_subjects_before(report, token, BODIES | {"place"}), None)
        return _near(report, token, person) if person else None
    if not any(report.low(child) == "the" for child in report.children[token]):
        return None
    bearing = {
        m.person for i, m in report.named.items() if i < token and noun in _words(report.people[m.person])
    }
    if len(bearing) == 1:
        person = report.people[bearing.pop()]
        return Answer(
            person.name, person.id, BY_NAME, f"“The {noun}” is {person.name}, the only one named before."
        )
    if noun in ANY_BODY and not bearing:
        near = list(dict.fromkeys(one.id for one in _subjects_before(report, token, BODIES)))
        return _near(report, token, report.people[near[0]]) if len(near) == 1 else None
    return None


def _near(report: Report, token: int, person: Person) -> Answer:
    word = report.low(token)
    return Answer(
        person.name, person.id, BY_NEARNESS, f"“{word}” stands for {person.name}, who acts just before it."
    )


def _words(person: Person) -> set[str]:
    return set(person.name.casefold().split()) if person.kind in BODIES else set()


def _subjects_before(report: Report, token: int, kinds: frozenset[str]) -> Iterator[Person]:
    """Yield the bodies that are subjects before a word, the nearest first, a few sentences back."""
    first = report.page.sentences[max(report.sentence[token] - BACK, 0)].first
    for index in range(token - 1, first - 1, -1):
        mention = report.named.get(index)
        if mention is None or index in report.quoted:
            continue
        person, here = report.people[mention.person], report.page.tokens[index]
        # A body that an apposition explains is one that the report has just brought in.
        if person.kind in kinds and here.dep in SUBJECTS | {"appos"}:
            yield person
