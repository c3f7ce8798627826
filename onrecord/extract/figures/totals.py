"""Totals told by a verb: "the number of people injured has risen to 19", "the death toll reached 40"."""

from onrecord.model.pages import Page

TOTALS = frozenset({"number", "toll", "count", "total", "tally"})
CHANGING = frozenset(
    {"rise", "grow", "climb", "increase", "jump", "soar", "swell", "fall", "drop", "decrease", "decline", "reach",
     "stand", "hit", "pass", "exceed", "top"}
)  # fmt: skip
UP_TO = frozenset({"to", "at"})
PEOPLE = frozenset({"death", "casualty", "injury", "fatality"})  # a toll of these counts people


def total_counted(page: Page, number: int) -> tuple[str, str] | None:
    """Return the unit of a total and the words for what it counts, None where the verb tells no total.

    Args:
        page: The page.
        number: Index of the number's last token.
    """
    verb = _verb(page, number)
    if verb is None or page.tokens[verb].lemma.lower() not in CHANGING:
        return None
    subject = next((i for i in page.children(verb) if page.tokens[i].dep in ("nsubj", "nsubjpass")), None)
    if subject is None or page.tokens[subject].lemma.lower() not in TOTALS:
        return None
    return _of_number(page, subject) or _of_toll(page, subject)


def _verb(page: Page, number: int) -> int | None:
    """Return the verb that a number hangs on, as its object or behind "to" or "at"."""
    above = page.tokens[number].head
    if page.tokens[above].dep == "prep" and page.text_of(above).lower() in UP_TO:
        above = page.tokens[above].head
    return above if page.tokens[above].pos == "VERB" and above != number else None


def _of_number(page: Page, subject: int) -> tuple[str, str] | None:
    """Read "the number of people injured"."""
    behind = [o for p in page.children(subject) if page.text_of(p).lower() == "of" for o in page.children(p)]
    noun = next((i for i in behind if page.tokens[i].dep == "pobj"), None)
    if noun is None:
        return None
    inside = [i for i in page.subtree(noun) if i == noun or page.tokens[i].dep in ("compound", "amod", "acl")]
    run = [i for i in inside if i <= noun or i == noun + 1]
    words = page.words(page.tokens[run[0]].start, page.tokens[run[-1]].end)
    return page.tokens[noun].lemma.lower(), words


def _of_toll(page: Page, subject: int) -> tuple[str, str] | None:
    """Read "the death toll"."""
    before = [i for i in page.children(subject) if page.tokens[i].dep in ("compound", "amod") and i < subject]
    if not before:
        return None
    noun = page.tokens[before[-1]].lemma.lower()
    return "people" if noun in PEOPLE else noun, page.text_of(before[-1])
