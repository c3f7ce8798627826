"""Sources without a name: what can speak at all, and the report's own words for it."""

import re

from onrecord.model.sources import source_nouns
from onrecord.resolve.speakers.reports import SUBJECTS, Answer, Report

UNNAMED = 0.6
GIVING_WAY = frozenset({"to", "by", "from"})  # "according to", "confirmed by", "word from"
LONGEST_NAME = 80  # code points of a description
# steps up the sentence from a participle to whoever does it
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
RELATIVE_CLAUSE = re.compile(
    r"\s*(?:,|\bwho\b|\bwhose\b|\bwhich\b|\bthat\b|\bwhen\b|\bspeaking\b|\bincluding\b).*$", re.DOTALL
)
# "A number of voters": the words after "of" speak.
QUANTITIES = frozenset(
    {"number", "majority", "handful", "series", "dozen", "pair", "lot", "percent", "%", "rest", "half"}
)


def can_speak(report: Report, head: int) -> bool:
    """Tell whether a noun is one that can say something: a role, people, a body; or a name."""
    token = report.page.tokens[head]
    if head in report.named or token.pos == "PRON":
        return True
    if token.tag == "NNPS":
        return True  # "Republicans", "Italians"
    words = {token.lemma.casefold(), report.low(head), report.low(head).removesuffix("s")}
    if words & QUANTITIES:
        of = [c for c in report.children[head] if report.low(c) == "of"]
        return any(can_speak(report, c) for o in of for c in report.children[o] if c != head)
    return any(words & source_nouns(kind) for kind in ("roles", "people", "bodies"))


def is_thing(report: Report, head: int) -> bool:
    """Tell whether a common noun is no source ("the outreach"): then somebody else in the sentence speaks."""
    return report.page.tokens[head].pos == "NOUN" and not can_speak(report, head)


def unnamed_answer(report: Report, head: int) -> Answer | None:
    """Keep the report's own words for a source that it does not name."""
    if not can_speak(report, head) and not _is_name_in_place(report, head):
        return None
    span = report.phrase_of(head)
    words = plain_words(report.page.words(span.start, span.end))
    if not words or len(words) > LONGEST_NAME:
        words = plain_words(report.page.words(report.page.tokens[head].start, report.page.tokens[head].end))
    return Answer(words, None, UNNAMED, "The report gives no name; its own words are kept.")


def _is_name_in_place(report: Report, head: int) -> bool:
    """Tell whether a name that is none of the people stands where a speaker does; "in Nordic" is none."""
    token = report.page.tokens[head]
    given = token.dep == "pobj" and report.low(token.head) in GIVING_WAY
    return token.pos == "PROPN" and token.tag != "JJ" and (token.dep in SUBJECTS or given)


def plain_words(words: str) -> str:
    """Return a description without its article and its relative clauses.

    >>> plain_words("a woman who would not give her name")
    'woman'
    """
    return " ".join(RELATIVE_CLAUSE.sub("", ARTICLE.sub("", words)).split())
