"""Quotations beside which nobody is named: whose they are, by where they stand."""

from collections.abc import Mapping, Sequence

from onrecord.model.quotes import Quote
from onrecord.resolve.speakers.reports import SUBJECTS, Answer, Report
from onrecord.resolve.speakers.sources import head_answer

LOOK_BACK = 50  # quotations: a bound on work in a text that is nothing but marks
SAME_PARAGRAPH, NEXT_PARAGRAPH, SENTENCE = 0.75, 0.65, 0.6


def continuation_answer(
    report: Report,
    quotes: Sequence[Quote],
    at: int,
    answers: Mapping[int, Answer],
    meant: Mapping[int, Answer],
) -> Answer | None:
    """Return the speaker of a direct quotation that has none of its own; None where its place does not tell.

    Args:
        report: The report.
        quotes: All its quotations in text order.
        at: Position of the quotation among them.
        answers: Speakers found so far, by position.
        meant: Pronouns and roles already settled.
    """
    quote = quotes[at]
    if quote.kind == "indirect" or quote.function != "speech":
        return None
    first = report.tokens_of(quote.content[:1])
    if not first:
        return None
    return _by_sentence(report, first[0], meant) or _by_quotation_before(report, quotes, at, answers)


def _by_sentence(report: Report, token: int, meant: Mapping[int, Answer]) -> Answer | None:
    """Take the subject of the clause that the quotation ends: "Hollis struck a softer note: ..."."""
    sentence = report.page.sentences[report.sentence[token]]
    outside = [i for i in range(sentence.first, token) if i not in report.quoted]
    subjects = [
        i for i in outside if report.page.tokens[i].dep in SUBJECTS and report.page.tokens[i].pos != "DET"
    ]
    if not subjects:
        return None
    main = [i for i in subjects if _is_main(report, i)]
    answer = head_answer(report, (main or subjects)[0], meant)
    if answer is None or answer.person is None:
        return None
    return Answer(
        answer.name,
        answer.person,
        SENTENCE,
        f"The sentence is about {answer.name}, and leads up to the words.",
    )


def _is_main(report: Report, index: int) -> bool:
    verb = report.page.tokens[index].head
    return report.page.tokens[verb].head == verb


def _by_quotation_before(
    report: Report, quotes: Sequence[Quote], at: int, answers: Mapping[int, Answer]
) -> Answer | None:
    """Take the speaker of the quotation before, if nothing but blanks or marks stands between the two."""
    for before in range(at - 1, max(at - LOOK_BACK, -1), -1):
        earlier = quotes[before]
        if earlier.end > quotes[at].start or earlier.kind == "indirect":
            continue
        between = report.page.document.text[earlier.end : quotes[at].start]
        if before not in answers or not _goes_on(report, earlier, quotes[at], between):
            return None
        answer, same = answers[before], "\n" not in between
        score = min(answer.score, SAME_PARAGRAPH if same else NEXT_PARAGRAPH)
        where = "in the same paragraph" if same else "in the paragraph before"
        return Answer(
            answer.name, answer.person, score, f"It goes on from the words of {answer.name} {where}."
        )
    return None


def _goes_on(report: Report, earlier: Quote, later: Quote, between: str) -> bool:
    first, last = report.tokens_of(earlier.content[-1:]), report.tokens_of(later.content[:1])
    if not first or not last:
        return False
    gap = report.paragraph(last[0]) - report.paragraph(first[-1])
    letters = sum(sign.isalnum() for sign in between)
    cue = sum(span.end - span.start for span in (*earlier.cue, *earlier.speaker) if span.start >= earlier.end)
    # What stands between may be no more than the earlier one's cue and speaker and a few small words.
    return gap <= 1 and letters <= cue + 25 and between.count("\n\n") <= 1
