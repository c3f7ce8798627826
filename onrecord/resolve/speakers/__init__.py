"""Speakers to people: names, roles, pronouns, organisations; nobody rather than the wrong one.

Own rules over the grammar: nothing that resolves coreference installs offline, and a reporter must be able to read why
a quotation was given to somebody. A source that the report does not name keeps the report's words for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.model.findings import Findings
from onrecord.model.ids import content_id
from onrecord.model.people import Mention, Person
from onrecord.model.quotes import Quote
from onrecord.resolve.people.kinds import gender_of
from onrecord.resolve.speakers.continuations import LOOK_BACK, continuation_answer
from onrecord.resolve.speakers.nominals import roles_in
from onrecord.resolve.speakers.pronouns import GENDERS
from onrecord.resolve.speakers.reports import Answer, Report, report_of
from onrecord.resolve.speakers.sources import is_own_voice, source_answer
from onrecord.resolve.speakers.walks import meanings

__all__ = ["attributed"]


def attributed(
    findings: Sequence[Findings], people: Sequence[Person], mentions: Sequence[Mention]
) -> tuple[tuple[Quote, ...], tuple[Mention, ...]]:
    """Return every quotation with its speaker resolved, and the mentions with those found on the way.

    Args:
        findings: All reports' findings.
        people: The story's people.
        mentions: Where they are named.
    """
    by_id = {person.id: person for person in people}
    by_document: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_document[mention.document].append(mention)
    genders, roles = _genders(findings, mentions), roles_in(people)
    quotes: list[Quote] = []
    found: list[Mention] = list(mentions)
    for one in findings:
        report = report_of(one, by_id, by_document[one.page.document.id], genders)
        meant = meanings(report, roles)
        quotes += _with_speakers(report, meant)
        found += _meant(report, meant)
    return tuple(quotes), tuple(sorted(found, key=lambda one: (one.document, one.start, one.end)))


def _genders(findings: Iterable[Findings], mentions: Iterable[Mention]) -> dict[str, str]:
    """Return each person's pronoun as honorifics, given names and sentences tell."""
    person = {(mention.document, mention.end): mention.person for mention in mentions}
    clues: dict[str, list[str]] = defaultdict(list)
    for found in findings:
        for name in found.names:
            if (name.document, name.end) in person:
                clues[person[name.document, name.end]] += name.evidence
    told = {who: gender_of(evidence) for who, evidence in clues.items()}
    return {who: gender for who, gender in told.items() if gender is not None}


def _with_speakers(report: Report, meant: Mapping[int, Answer]) -> list[Quote]:
    answers: dict[int, Answer] = {}
    for at, quote in enumerate(report.quotes):
        answer = source_answer(report, quote, meant)
        if answer is None and not quote.speaker and not quote.cue:
            answer = continuation_answer(report, report.quotes, at, answers, meant)
        if answer is None and _first_person(report, quote):
            answer = _of_outer(report, at, answers)
        if answer is not None and answer.name:
            answers[at] = answer
    return [_spoken(quote, answers.get(at)) for at, quote in enumerate(report.quotes)]


def _first_person(report: Report, quote: Quote) -> bool:
    return any(is_own_voice(report, index) for index in report.tokens_of(quote.speaker))


def _of_outer(report: Report, at: int, answers: Mapping[int, Answer]) -> Answer | None:
    """Take the speaker of the quotation around it: “I told him ‘no’,” she said."""
    inner = report.quotes[at]
    near = range(max(at - LOOK_BACK, 0), min(at + LOOK_BACK, len(report.quotes)))
    for number, outer in ((number, report.quotes[number]) for number in near):
        around = any(span.start <= inner.start and inner.end <= span.end for span in outer.content)
        if number != at and around and outer.kind != "indirect" and number in answers:
            answer = answers[number]
            return Answer(
                answer.name, answer.person, answer.score, f"Told by {answer.name}, whose words are around it."
            )
    return None


def _spoken(quote: Quote, answer: Answer | None) -> Quote:
    if answer is None:
        return quote
    return replace(
        quote,
        speaker_name=answer.name,
        person=answer.person,
        score=round(min(quote.score, answer.score) if quote.speaker else answer.score, 2),
        why=f"{quote.why} {answer.why}".strip(),
    )


def _meant(report: Report, meant: Mapping[int, Answer]) -> list[Mention]:
    """Return pronouns and roles as mentions."""
    document, made = report.page.document.id, []
    for token, answer in meant.items():
        pronoun = report.low(token) in GENDERS
        end = report.page.tokens[token].end
        start = report.page.tokens[token].start if pronoun else report.phrase_of(token).start
        made.append(
            Mention(
                id=content_id("m", document, start, end),
                document=document,
                start=start,
                end=end,
                person=answer.person or "",
                form="pronoun" if pronoun else "nominal",
                score=answer.score,
                why=answer.why,
            )
        )
    return made
