"""Whom "he" and "she" mean: the person whom the sentences before keep in mind, where one clearly leads."""

from onrecord.resolve.speakers.reports import Answer, Report
from onrecord.resolve.speakers.salience import Memory

GENDERS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
POSSESSIVE = frozenset({"PRP$"})
LEAST = 0.2  # the weakest presence that counts: a subject four sentences ago
LEAD = 1.25  # by how much the first must lead the second; tuned on 75 training articles (docs/decisions/0031)
UNKNOWN_GENDER = 0.75  # what is left of somebody of whom the story does not tell the pronoun


def pronoun_answer(report: Report, token: int, memory: Memory) -> Answer | None:
    """Return whom "he" or "she" at `token` means; None where two would do or nobody is near.

    Args:
        report: The report.
        token: The pronoun.
        memory: Everybody heard of before it.
    """
    word = report.low(token)
    gender = GENDERS[word]
    barred = _in_the_same_clause(report, token, memory) | report.talked_of.get(token, frozenset())
    fitting = [p for p in memory.persons() - barred if report.genders.get(p, gender) == gender]
    ranked = sorted(
        (
            (value * (1 if p in report.genders else UNKNOWN_GENDER), p)
            for value, p in memory.ranked(report, token, fitting)
        ),
        key=lambda one: (-one[0], one[1]),
    )
    if not ranked or ranked[0][0] < LEAST or (len(ranked) > 1 and ranked[0][0] < LEAD * ranked[1][0]):
        return None
    person = report.people[ranked[0][1]]
    lead = ranked[0][0] / ranked[1][0] if len(ranked) > 1 else 0.0
    if not lead:
        score, because = 0.85, "nobody else named shortly before fits"
    else:
        score, because = round(min(0.85, 0.45 + 0.1 * lead), 2), "named last and most often before it"
    return Answer(person.name, person.id, score, f"“{word}” stands for {person.name}, {because}.")


def _in_the_same_clause(report: Report, token: int, memory: Memory) -> set[str]:
    """Return who cannot be meant because the same verb has them already: "Hollis told her"."""
    here = report.page.tokens[token]
    if here.tag in POSSESSIVE:
        return set()
    verbs = {here.head, report.page.tokens[here.head].head if here.dep == "pobj" else here.head}
    return {one.person for one in memory.heard if one.verb in verbs and one.sentence == report.step[token]}
