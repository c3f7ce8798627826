"""Ordinals that count: "the 111th mayor", "for the third time", "their first meeting since March"; not "second thoughts"."""

from onrecord.extract.figures.numerals import Numeral
from onrecord.model.pages import Page

COUNTED = frozenset({"time", "term", "week", "month", "day", "year", "death", "victory", "win", "loss"})
IN_A_ROW = frozenset({"straight", "consecutive"})
# "The first since 2004", "the first in a decade", "the first to resign".
BOUNDS = frozenset({"since", "in", "to", "ever"})
CLAIMING = frozenset({"mark", "be", "become", "represent", "constitute"})
TELLING = frozenset({"between", "of", "with", "since", "under", "against", "by", "for"})
# What "the first ..." points to and does not count.
POINTED = frozenset({"step", "place", "thing", "move", "aid", "hand", "sight", "instance", "glance", "point", "part", "half", "lady", "name",
                     "round", "priority", "minister", "date", "quarter", "thought", "choice", "stage", "phase", "page"})  # fmt: skip


def counts_in_order(page: Page, numeral: Numeral) -> bool:
    """Tell whether an ordinal counts something that a reader could check."""
    if numeral.value == 1:
        return _claims_first(page, numeral.first)
    noun = page.tokens[numeral.first].head
    if noun <= numeral.first or page.tokens[noun].pos != "NOUN":
        return False
    if page.text_of(numeral.first)[0].isdigit():
        return True
    return (
        page.tokens[noun].lemma in COUNTED
        or _told_of(page, noun)
        or page.tokens[numeral.first + 1].lemma in IN_A_ROW
    )


def _claims_first(page: Page, at: int) -> bool:
    """Tell whether "first" claims that there was none before: said of whose, since when, or of which kind."""
    sentence = page.sentence_at(at)
    behind = page.text_of(at + 1).lower() if at + 1 < sentence.stop else ""
    if at == sentence.first:
        return False
    if behind in BOUNDS:
        return page.tokens[at].dep != "advmod" and page.tokens[at - 1].tag in ("DT", "PRP$", "POS")
    noun = page.tokens[at].head
    if noun <= at or page.tokens[noun].pos not in ("NOUN", "PROPN") or page.tokens[noun].lemma in POINTED:
        return False
    owner = page.text_of(at - 1).lower() in ("'s", "’s")
    since = noun + 1 < sentence.stop and page.text_of(noun + 1).lower() == "since"
    return owner or since or _told_of(page, noun) or _claimed(page, noun)


def _claimed(page: Page, noun: int) -> bool:
    """Tell whether a verb says it of the subject: "marked the first talks between", "was the first woman in"."""
    token = page.tokens[noun]
    verb = page.tokens[token.head]
    told = any(page.text_of(i).lower() in TELLING for i in page.children(noun) if i > noun)
    return token.dep in ("dobj", "attr") and verb.lemma in CLAIMING and told


def _told_of(page: Page, noun: int) -> bool:
    """Tell whether a clause behind the noun says of what: "the third official to resign"."""
    return any(page.tokens[i].dep in ("relcl", "acl") for i in page.children(noun) if i > noun)
