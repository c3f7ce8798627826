"""Roles after a name: ", the mayor-elect of Karsund,"."""

from onrecord.extract.names.titles import Named
from onrecord.extract.names.words import listed
from onrecord.model.pages import Page

LONGEST_ROLE = 18  # words; a longer one is a clause


def role_after(page: Page, name: Named) -> tuple[int, int] | None:
    """Return the tokens of an appositive role after the name: ", the mayor-elect of Karsund,"."""
    sentence = page.sentence_at(name.first)
    at = name.stop
    if at + 1 >= sentence.stop or page.text_of(at) not in {",", "(", "—", "–"}:
        return None
    at += 1
    while at < sentence.stop and page.tokens[at].tag in {"DT", "PRP$"}:
        at += 1
    start, head = at, -1
    while at < sentence.stop and at - start < LONGEST_ROLE:
        token, word = page.tokens[at], page.text_of(at)
        stopped = word in {",", ")", ";", ":", "—", "–", ".", "“", '"'} or token.tag in {"WP", "WDT", "WP$"}
        if (
            stopped
            or token.pos in {"AUX", "PRON"}
            or (token.pos == "VERB" and token.tag not in {"VBN", "VBG"})
        ):
            break
        if head < 0 and token.tag in {"IN", "TO", "CC"}:
            return None
        role = word.casefold() in listed("roles")
        if role and (head < 0 or head == at - 1 or at - head == 2):
            head = at
        at += 1
    while at > start and page.tokens[at - 1].tag in {"IN", "TO", "CC", "DT", "HYPH"}:
        at -= 1  # ", a critic of what she sees": the clause is no part of the role
    closed = at >= sentence.stop or page.text_of(at) not in {"“", '"'}
    # ", lawmaker Jana Hollis": the role is the next name's title.
    next_is_name = head + 1 < at and page.text_of(head + 1)[0].isupper()
    found = head >= 0 and closed and not next_is_name and _ends_phrase(page, start, head)
    return (start, at) if found else None


def _ends_phrase(page: Page, start: int, head: int) -> bool:
    """Tell whether only words of one noun phrase stand before the role noun."""
    return all(
        page.tokens[i].pos in {"NOUN", "ADJ", "PROPN", "NUM", "ADV", "PUNCT", "PART", "X", "SYM"}
        or page.tokens[i].tag in {"VBN", "VBG", "POS", "HYPH", "CC"}
        for i in range(start, head)
    )
