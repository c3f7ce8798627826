"""One walk through a report, word by word, that settles its pronouns and roles in reading order."""

from collections.abc import Mapping

from onrecord.resolve.speakers.nominals import Roles, nominal_answer
from onrecord.resolve.speakers.parties import party_answer
from onrecord.resolve.speakers.pronouns import GENDERS, pronoun_answer
from onrecord.resolve.speakers.reports import Answer, Report
from onrecord.resolve.speakers.salience import Memory


def meanings(report: Report, roles: Roles) -> Mapping[int, Answer]:
    """Return whom each pronoun and role of a report means, by token; those that stay open are left out.

    A pronoun once settled keeps its person present for the next one ("She said ... She added"). Words in quotation
    marks are somebody's own; their pronouns are left alone.
    """
    memory, found = Memory(), dict[int, Answer]()
    last = -1
    for token in range(len(report.page.tokens)):
        mention = report.named.get(token)
        if mention is not None:
            if (
                mention.start != last
                and report.people[mention.person].kind == "person"
                and _ends(report, token)
            ):
                memory.hear(report, token, mention.person)
                last = mention.start
            continue
        answer = _answer(report, token, roles, memory)
        if answer is not None and answer.person is not None:
            found[token] = answer
            memory.hear(report, token, answer.person)
    return found


def _ends(report: Report, token: int) -> bool:
    """Tell whether a name ends with this token: its last word is the one that the grammar hangs on."""
    following = report.named.get(token + 1)
    return following is None or following.start != report.named[token].start


def _answer(report: Report, token: int, roles: Roles, memory: Memory) -> Answer | None:
    if token in report.quoted:
        return None
    if report.low(token) in GENDERS:
        return pronoun_answer(report, token, memory)
    if report.page.tokens[token].pos in {"NOUN", "PROPN"}:
        return nominal_answer(report, token, roles, memory) or party_answer(report, token)
    return None
