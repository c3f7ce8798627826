"""Whether the verb above a time speaks of what was or of what will be."""

from onrecord.model.pages import Page
from onrecord.model.times import Direction

PAST_TAGS = frozenset({"VBD"})
FUTURE_WORDS = frozenset(
    {"will", "shall", "'ll", "’ll", "wo", "may", "might", "ca", "can", "could", "should", "must", "would"}
)
# Verbs whose "to ..." lies ahead; a report that somebody "was set to meet on Friday" looks forward too.
LOOKING_AHEAD = frozenset(
    [
        "plan",
        "expect",
        "schedule",
        "set",
        "due",
        "intend",
        "hope",
        "want",
        "aim",
        "agree",
        "promise",
        "vow",
        "pledge",
        "threaten",
        "decide",
        "prepare",
        "slate",
        "likely",
        "ready",
        "poise",
        "try",
        "need",
        "go",
        "seek",
    ]
)
UP_TO = frozenset({"until", "till"})  # "postponed until Tuesday" lies ahead of the verb
SET_FOR_LATER = frozenset({"schedule", "plan", "slate", "postpone", "adjourn"})
COULD = frozenset({"could"})
NOBODY = frozenset({"neither", "nobody", "none", "no", "nothing"})
HIGHEST = 12  # steps up the tree; a sentence has fewer clauses


def direction(page: Page, start: int, end: int) -> Direction | None:
    """Return whether the time at `start` lies ahead or behind, as its verb has it; None where no verb tells."""
    held = page.tokens_in(start, end)
    if not held:
        return None
    at = held[0]
    if at and page.tokens[at - 1].lemma.lower() in UP_TO:
        return "past" if _had_been(page, at - 1) else "future"
    while page.tokens[at].head in held and page.tokens[at].head != at:
        at = page.tokens[at].head
    owned = page.tokens[at].dep == "poss"
    for _ in range(HIGHEST):
        if page.tokens[at].pos in ("VERB", "AUX"):
            told = _tense(page, at)
            if told is not None or (owned and page.tokens[at].tag == "VB"):
                return told  # "would seek ways to undo Friday's ruling": what they would do leaves the ruling where it is
        above = page.tokens[at].head
        if above == at:
            return None
        at = above
    return None


def _tense(page: Page, at: int) -> Direction | None:  # noqa: PLR0911 - one return a tense
    verb = page.tokens[at]
    if verb.lemma in SET_FOR_LATER:
        return "future"
    helpers = [page.tokens[i] for i in page.children(at) if page.tokens[i].dep in ("aux", "auxpass")]
    tags = {one.tag for one in helpers}
    if "MD" in tags:
        past = any(one.lemma == "have" for one in helpers) or _could_not(page, at)
        return "past" if past else "future"
    if "TO" in tags:
        return _infinitive(page, at)
    if verb.tag == "VBD" or "VBD" in tags:
        going = verb.lemma == "go" and verb.tag == "VBG"
        return "future" if going else "past"
    if verb.tag == "VBN":
        return "past" if verb.dep in ("ROOT", "ccomp", "conj", "relcl", "advcl", "acl") or helpers else None
    if verb.tag == "VBG":
        if any(one.lemma == "have" for one in helpers):
            return "past"
        return "future" if any(one.lemma == "be" and one.tag in ("VBZ", "VBP") for one in helpers) else None
    if verb.tag in ("VBZ", "VBP"):
        return "past" if any(one.lemma == "have" for one in helpers) else _present(page, at)
    return None


def _could_not(page: Page, at: int) -> bool:
    """Tell whether the verb stands under "could not": nobody "could be reached on Friday" looks back."""
    below = page.children(at)
    if not any(page.tokens[one].lemma.lower() in COULD and page.tokens[one].tag == "MD" for one in below):
        return False
    subjects = [one for one in below if page.tokens[one].dep in ("nsubj", "nsubjpass")]
    told = (*below, *(one for subject in subjects for one in page.children(subject)))
    return any(page.tokens[one].dep == "neg" or page.tokens[one].lemma.lower() in NOBODY for one in told)


def _had_been(page: Page, until: int) -> bool:
    """Tell whether "until" ends what had been so: "until Friday the gate had not been locked"."""
    verb = page.tokens[until].head
    helpers = [page.tokens[i] for i in page.children(verb) if page.tokens[i].dep in ("aux", "auxpass")]
    return any(one.lemma == "have" and one.tag == "VBD" for one in helpers)


def _present(page: Page, at: int) -> Direction | None:
    """Present tense: "the session begins on Friday" lies ahead; "he says" tells nothing of its clause's time."""
    return (
        "future"
        if page.tokens[at].lemma in ("begin", "start", "open", "end", "expire", "take", "meet", "leave")
        else None
    )


def _infinitive(page: Page, at: int) -> Direction | None:
    above = page.tokens[page.tokens[at].head]
    if above.lemma in LOOKING_AHEAD:
        return "future"
    return None
