"""Words as they are compared: one form for spellings, endings and figures that mean the same."""

import re

from onrecord.model.counting_words import CARDINALS

# Linear on any input: every branch eats at least one character and none nests a repeat.
WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[’'][^\W\d_]+)*")

# Written-out numbers that reports swap for digits. Above twenty, style books ask for digits.
HIGHEST = 20
NUMBERS = {
    word: str(number)
    for word, number in CARDINALS.items()
    if number <= HIGHEST and number != 1  # "one" is a pronoun more often than a figure
}
# Short forms that news writing swaps for long ones.
SAME = {
    "percent": "pct",
    "mr": "",
    "mrs": "",
    "ms": "",
    "dr": "",
    "s": "",
    "t": "",
    "u": "",
    "dollar": "dlr",
    "dollars": "dlr",
    "dlrs": "dlr",
    "mln": "million",
    "bln": "billion",
}
# British spellings to American ones, longest first; applied to the end or the inside of a word.
SPELLINGS = (
    ("isation", "ization"),
    ("yse", "yze"),
    ("ogue", "og"),
    ("tre", "ter"),
    ("mbre", "mber"),
    ("ence", "ense"),
    ("ise", "ize"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("our", "or"),
    ("ours", "ors"),
    ("oured", "ored"),
    ("ouring", "oring"),
    ("lled", "led"),
    ("lling", "ling"),
    ("ller", "ler"),
)
SHORTEST_STEM = 3  # letters; below it an ending is part of the word ("red", "sing")
SHORTEST_SPELLING = 5  # letters; "four", "hour", "wise" keep theirs


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, figures included.

    >>> words_of("The mayor's 1,000 boats")
    ['the', "mayor's", '1,000', 'boats']
    """
    return WORD.findall(text.lower())


def form(word: str) -> str:
    """Return the form under which a lower-case word is compared; empty for words that say nothing.

    >>> [form(word) for word in ("criticised", "criticizes", "1,000", "seven", "mayor’s", "mr")]
    ['criticiz', 'criticiz', '1000', '7', 'mayor', '']
    """
    if word[0].isdigit():
        return word.replace(",", "") if len(word.rpartition(",")[2]) == 3 else word
    word = word.replace("’", "'").removesuffix("'s")
    if word in SAME:
        return SAME[word]
    if word in NUMBERS:
        return NUMBERS[word]
    return _stem(_american(word))


def _american(word: str) -> str:
    if len(word) < SHORTEST_SPELLING:
        return word
    word = word.replace("sceptic", "skeptic")
    for british, american in SPELLINGS:
        if word.endswith(british):
            return word.removesuffix(british) + american
    return word


def _stem(word: str) -> str:
    """Strip the endings that change between tellings: number, tense, adverb."""
    if len(word) <= SHORTEST_STEM:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    for ending in ("ing", "ed", "es", "s", "ly", "e"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST_STEM and not word.endswith("ss"):
            return stem[:-1] if _doubled(stem, ending) else stem
    return word


def _doubled(stem: str, ending: str) -> bool:
    """Tell whether an ending doubled the last letter ("stopped"), so that "stop" and it agree."""
    return ending in ("ing", "ed") and len(stem) > SHORTEST_STEM and stem[-1] == stem[-2] not in "ls"
