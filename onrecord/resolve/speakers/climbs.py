"""Up and down the sentence from a cue: whoever does a participle, whom "who" means, the name behind "said"."""

from onrecord.model.quotes import Quote
from onrecord.resolve.speakers.reports import Report
from onrecord.resolve.speakers.unnamed import can_speak

LONGEST_CLIMB = 6  # steps up the sentence
PARTICIPLES = frozenset({"VBG", "VBN"})
CLIMBS = frozenset({"advcl", "conj", "xcomp", "ccomp", "acl", "dep", "pcomp", "prep", "relcl"})


def antecedent_of(report: Report, head: int) -> int | None:
    """Return the noun that "who" refers to: the one that its clause hangs on."""
    here = report.page.tokens[head].head
    for _ in range(LONGEST_CLIMB):
        token = report.page.tokens[here]
        if token.dep == "relcl":
            return token.head
        if token.head == here:
            return None
        here = token.head
    return None


def named_after_cue(report: Report, quote: Quote) -> int | None:
    """Return the name right behind the cue ("said lawmaker Jana Hollis"), or the subject the cue hangs under."""
    cues = report.tokens_of(quote.cue)
    if not cues:
        return None
    sentence = report.page.sentences[report.sentence[cues[-1]]]
    said = set(report.tokens_of(quote.content))
    for index in range(cues[-1] + 1, min(cues[-1] + 8, sentence.stop)):
        if index in said:
            break
        if index in report.named and report.people[report.named[index].person].kind == "person":
            return index
        if (
            report.page.tokens[index].pos not in {"NOUN", "ADJ", "PROPN", "DET", "PUNCT"}
            or report.page.text_of(index) in ",."
        ):
            break
    return doer_of(report, quote, None)


def doer_of(report: Report, quote: Quote, without: int | None) -> int | None:
    """Return the subject of the sentence that a participle belongs to: "Hollis left, vowing to return"."""
    cues = report.tokens_of(quote.cue)
    if not cues or report.page.tokens[cues[0]].tag not in PARTICIPLES or report.low(cues[0]) == "according":
        return None
    here = cues[0]
    if report.page.tokens[here].tag == "VBN":  # "accused of": whoever it happens to does not speak
        return report.agent_of(here)
    for _ in range(LONGEST_CLIMB):
        for subject in (report.subject_of(here), report.agent_of(here)):
            if subject is not None and subject != without and can_speak(report, subject):
                return subject
        token = report.page.tokens[here]
        if token.head == here or token.dep not in CLIMBS:
            return None
        here = token.head
    return None


def is_acted_upon(report: Report, quote: Quote, head: int) -> bool:
    """Tell whether a participle's supposed speaker is whom another verb acts upon.

    In "Hollis left, backing Brandt, the former mayor, while calling Rask a coward" the mayor calls nobody
    anything. A noun that the participle hangs on ("a mayor calling for peace") does; and without a comma or a "while"
    in between ("caught Brandt on tape saying"), the object may well be the one who speaks.
    """
    cues, tokens = report.tokens_of(quote.cue), report.page.tokens
    if not cues or tokens[cues[0]].tag != "VBG" or head > cues[0] or _hangs_on(report, cues[0], head):
        return False
    cut = any(report.low(index) == "," for index in range(head, cues[0]))
    marked = any(tokens[child].dep == "mark" for child in report.children[cues[0]])
    here = head
    while tokens[here].dep == "appos" and tokens[here].head < here:
        here = tokens[here].head
    return (cut or marked) and tokens[here].dep == "dobj" and not _hangs_on(report, cues[0], here)


def _hangs_on(report: Report, index: int, above: int) -> bool:
    """Tell whether `above` is one of the words that a token hangs on, directly or not."""
    here = index
    for _ in range(LONGEST_CLIMB):
        here = report.page.tokens[here].head
        if here == above:
            return True
    return False
