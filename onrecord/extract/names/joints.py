"""Where a run of capitalised words goes on: hyphens, particles, suffixes, "of", a possessive inside a name."""

from onrecord.extract.names.lines import HYPHENS, Line, is_capital, is_torn
from onrecord.extract.names.words import listed
from onrecord.model.pages import Page, Sentence

APOSTROPHES = frozenset("'’`")
SMALL_WORDS = frozenset({"RB", "RBR", "IN", "DT", "CC", "PRP", "PRP$", "MD", "WP", "WRB", "WDT", "EX", "UH"})
CONNECTORS = frozenset({"of", "for", "and", "on", "&", "to", "in"})


def continued(line: Line, at: int) -> int:
    """Return where the run ends that takes in token `at`; `at` itself where it does not."""
    page, sentence = line.page, line.sentence
    word, before = page.text_of(at), page.tokens[at - 1]
    glued = page.tokens[at].start == before.end
    next_word = page.text_of(at + 1) if at + 1 < sentence.stop else ""
    low = word.casefold()
    taken = 0
    if low in listed("suffixes") or _more_of_a_name(line, at):
        taken = 1
    elif word == "," and next_word.casefold() in listed("suffixes") - {"ii", "iii", "iv"}:
        taken = 2
    elif word in HYPHENS and glued and next_word and page.tokens[at + 1].start == page.tokens[at].end:
        return _past_hyphen(page, at, next_word, sentence)
    elif low in listed("particles") and _name_after(page, at + 1, sentence):
        taken = 1
    elif word in APOSTROPHES or page.tokens[at].tag == "POS":
        taken = _past_possessive(line, at, next_word)
    elif low in CONNECTORS and _org_goes_on(line, at):
        taken = 2 if next_word == "the" else 1
    return at + taken


def _more_of_a_name(line: Line, at: int) -> bool:
    """Tell whether a capitalised word goes on with the name: not a day, not "Almost", not two words torn together."""
    word = line.page.text_of(at)
    small = line.page.tokens[at].tag in SMALL_WORDS and word not in line.seen and not line.headline
    return (
        is_capital(word) and not small and word.casefold() not in listed("never") and not is_torn(line, word)
    )


def _past_possessive(line: Line, at: int, next_word: str) -> int:
    """Take in the "'s" of "National People's Congress", torn apart by a blank or not."""
    page, covers = line.page, line.covers
    torn = page.tokens[at].tag != "POS" and next_word == "s"
    length = 2 if torn else 1
    inside = covers.get(at, 0) > at + length and covers.get(at - 1) == covers.get(at)
    return length if inside and (torn or page.tokens[at].tag == "POS") else 0


def _past_hyphen(page: Page, at: int, next_word: str, sentence: Sentence) -> int:
    """Take "-Name" and, after another capitalised word, "-wai"; never "-led"."""
    if is_capital(next_word):
        return at + 2
    left_is_second = at - 2 >= sentence.first and is_capital(page.text_of(at - 2))
    short = len(next_word) <= 5 and len(page.text_of(at - 1)) <= 6 and next_word.isalpha()
    if next_word.casefold() == "elect":
        return at + 2
    return at + 2 if left_is_second and short and next_word not in listed("after_hyphen") else at


def _name_after(page: Page, at: int, sentence: Sentence) -> bool:
    """Tell whether a capitalised word follows, past one more particle or hyphen ("de la X", "al-X")."""
    for step in range(3):
        if at + step >= sentence.stop:
            return False
        word = page.text_of(at + step)
        if is_capital(word):
            return word.casefold() not in listed("never")
        if word.casefold() not in listed("particles") and word not in HYPHENS:
            return False
    return False


def _org_goes_on(line: Line, at: int) -> bool:
    """Tell whether "of", "and" or the like stands inside one name ("Department of Justice")."""
    page, sentence, covers = line.page, line.sentence, line.covers
    if not _name_after_link(page, at + 1, sentence):
        return False
    if covers.get(at, 0) > at + 1 and covers.get(at - 1) == covers[at]:
        return True
    last = page.text_of(at - 1).casefold()
    return page.text_of(at) == "of" and last in listed("organisations")


def _name_after_link(page: Page, at: int, sentence: Sentence) -> bool:
    while at < sentence.stop and page.text_of(at).casefold() in {"the", "of"}:
        at += 1
    return at < sentence.stop and is_capital(page.text_of(at))
