"""A name beside the speaker's words: in apposition, given later in the sentence, or whose statement it is."""

from collections.abc import Mapping

from onrecord.model.sources import source_nouns
from onrecord.resolve.speakers.climbs import antecedent_of
from onrecord.resolve.speakers.reports import Answer, Report
from onrecord.resolve.speakers.unnamed import UNNAMED, can_speak

NAMED = 0.95
FROM_OWNER = 0.75
# What somebody says or writes: the words belong to whoever's it is ("Hollis's statement said").
UTTERANCES = frozenset(
    """coverage report reporting article story poll survey statement tweet letter post speech remark comment memo testimony message email e-mail op-ed editorial book
    announcement declaration answer reply response account word claim lawsuit complaint filing column essay""".split()
)


def named_answer(report: Report, head: int) -> Answer:
    """Return whom the name at `head` means."""
    mention = report.named[head]
    person = report.people[mention.person]
    return Answer(
        person.name, person.id, round(NAMED * mention.score, 2), _named_why(report, head, person.name)
    )


def _named_why(report: Report, head: int, name: str) -> str:
    mention = report.named[head]
    words = report.page.words(mention.start, mention.end)
    return f"The report names {name} here." if words == name else f"“{words}” is {name}."


def apposed_answer(report: Report, head: int, meant: Mapping[int, Answer]) -> Answer | None:
    """Take the name beside a role: "the governor, Jana Hollis"; "Hollis, chair of the board"."""
    token = report.page.tokens[head]
    beside = [c for c in report.children[head] if report.page.tokens[c].dep in {"appos", "nmod"}]
    beside += [token.head] if token.dep in {"appos", "compound", "nmod"} else []
    beside += _before_comma(report, head)
    for index in beside:
        if index in report.named:
            return named_answer(report, index)
        if index in meant:
            return meant[index]
    return None


def whose_answer(report: Report, head: int) -> Answer | None:
    """Name somebody by whom he belongs to: "Hollis, whose lawyer said" is not Hollis."""
    if not any(report.low(child) == "whose" for child in report.children[head]):
        return None
    owner = antecedent_of(report, head)
    words = report.page.words(report.page.tokens[head].start, report.page.tokens[head].end)
    if owner is None or owner not in report.named or not can_speak(report, head):
        return Answer(None, None, UNNAMED, "The report does not name whoever speaks.")
    name = f"{named_answer(report, owner).name}’s {words}"
    return Answer(name, None, UNNAMED, "The report gives no name; it tells whose the speaker is.")


def _before_comma(report: Report, head: int) -> list[int]:
    """Return the name right before ", the organizer": an apposition that the grammar has torn off."""
    first = report.tokens_of([report.phrase_of(head)])[0]
    if first < 2 or report.page.text_of(first - 1) != ",":
        return []
    at = first - 2
    if report.page.text_of(at) == ")" and at >= 3 and report.page.text_of(at - 2) == "(":
        at -= 3  # "the Harbour Workers Union (HWU), the organizer"
    mention = report.named.get(at)
    if (
        mention is None
        or report.page.tokens[at].dep == "pobj"
        or report.people[mention.person].kind == "place"
    ):
        return []
    return [at]


def named_later_answer(report: Report, head: int) -> Answer | None:
    """Take the surname that a source gave: "a woman who gave only her surname, Hollis"."""
    if report.page.tokens[head].lemma.casefold() not in source_nouns("people") | source_nouns("roles"):
        return None
    sentence = report.page.sentences[report.sentence[head]]
    for index in range(head + 2, sentence.stop):
        before = index - 2 if report.page.text_of(index - 1) in {",", "as", ":"} else index - 1
        if index in report.named and report.low(before) in {"surname", "name", "named", "identified"}:
            return named_answer(report, index)
    return None


def owner_answer(report: Report, head: int, meant: Mapping[int, Answer]) -> Answer | None:
    """Take whose statement it is: "Hollis's statement said", "his letter said"."""
    if report.page.tokens[head].lemma.casefold() not in UTTERANCES:
        return None
    for child in report.children[head]:
        token = report.page.tokens[child]
        by = token.dep == "prep" and report.low(child) in {"by", "from"}
        owner = next(iter(report.children[child]), None) if by else child
        if not by and token.dep not in {"poss", "compound", "nmod"}:
            continue
        if owner is not None and (owner in report.named or owner in meant):
            answer = named_answer(report, owner) if owner in report.named else meant[owner]
            return Answer(answer.name, answer.person, min(answer.score, FROM_OWNER), answer.why)
    return None
