"""A quotation's speaker words to a person, an organisation, or the report's own words for somebody unnamed."""

from collections.abc import Mapping

from onrecord.model.quotes import Quote
from onrecord.resolve.speakers.bodies import body_answer
from onrecord.resolve.speakers.climbs import antecedent_of, doer_of, is_acted_upon, named_after_cue
from onrecord.resolve.speakers.neighbours import (
    apposed_answer,
    named_answer,
    named_later_answer,
    owner_answer,
    whose_answer,
)
from onrecord.resolve.speakers.pronouns import GENDERS
from onrecord.resolve.speakers.reports import Answer, Report
from onrecord.resolve.speakers.unnamed import UNNAMED, can_speak, is_thing, plain_words, unnamed_answer

RELATIVES = frozenset({"who", "which", "that", "whom"})
JOINS = frozenset({"and", "or", "nor"})
SPEAKER_OF = frozenset({"i", "we", "me", "us", "my", "our", "you"})


def source_answer(report: Report, quote: Quote, meant: Mapping[int, Answer]) -> Answer | None:
    """Return whom the speaker words of a quotation mean; None where they stay open.

    Args:
        report: The report.
        quote: The quotation, its `speaker` spans filled where the sentence names anybody.
        meant: Pronouns and roles already settled, by token.
    """
    tokens = report.tokens_of(quote.speaker)
    head = report.head_of(tokens) if tokens else named_after_cue(report, quote)
    if head is None:
        return None
    if tokens and is_acted_upon(report, quote, head):
        doer = doer_of(report, quote, head)
        return head_answer(report, doer, meant) if doer is not None else None
    answer = head_answer(report, head, meant)
    if answer is None and is_thing(report, head):
        climbed = doer_of(report, quote, head)
        answer = head_answer(report, climbed, meant) if climbed is not None else None
    return answer


def head_answer(report: Report, head: int, meant: Mapping[int, Answer]) -> Answer | None:
    """Return whom a phrase means by its main word."""
    word = report.low(head)
    if word in RELATIVES:
        antecedent = antecedent_of(report, head)
        return head_answer(report, antecedent, meant) if antecedent is not None else None
    several = _several(report, head)
    if several is not None:
        return several
    if head in report.named:
        return named_answer(report, head)
    return meant.get(head) or _by_surroundings(report, head, meant)


def _by_surroundings(report: Report, head: int, meant: Mapping[int, Answer]) -> Answer | None:
    word = report.low(head)
    if word == "it":
        return body_answer(report, head)
    if word in GENDERS or is_own_voice(report, head) or report.page.tokens[head].pos == "PRON":
        return None
    return (
        whose_answer(report, head)
        or apposed_answer(report, head, meant)
        or owner_answer(report, head, meant)
        or body_answer(report, head)
        or named_later_answer(report, head)
        or unnamed_answer(report, head)
    )


def _several(report: Report, head: int) -> Answer | None:
    """Keep two speakers together in the report's words: "Hollis and Brandt said", "neither Hollis nor Brandt"."""
    others = [c for c in report.children[head] if report.page.tokens[c].dep == "conj" and c > head]
    joined = [c for c in others if report.is_nominal(c) and c - head < 12]
    if not joined or not (head in report.named or can_speak(report, head)):
        return None
    if not any(report.low(c) in JOINS for c in report.children[head]):
        return None
    words = report.page.words(report.phrase_of(head).start, report.page.tokens[joined[-1]].end)
    return Answer(
        plain_words(words), None, UNNAMED, "Several speak together; the report's own words are kept."
    )


def is_own_voice(report: Report, index: int) -> bool:
    """Tell whether a word is "I", "we" or "us"; "the US" is a country."""
    return report.low(index) in SPEAKER_OF and report.page.text_of(index) != "US"
