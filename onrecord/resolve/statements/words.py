"""Words of a quotation, made comparable: case, marks, US and British spelling are no differences."""

import functools
import math
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources
from types import MappingProxyType

# A number with its separators, or letters with their apostrophes. Some archives set a space after the
# apostrophe ("won’ t"); the word is read as one. Possessive quantifiers keep hostile text linear.
WORD = re.compile(
    r"\d++(?:[.,]\d++)++|%|(?:[^\W\d_]\.){2,}|[^\W_]++(?:['’ʼ] ?(?:s|t|re|ve|ll|m|d)\b|['’ʼ][^\W\d_]++)*+",
    re.IGNORECASE,
)
APOSTROPHE = re.compile(r"['’ʼ] ?")
OUR = re.compile(r"(?<=\w{3})our")  # neighbour, favourite; not four, hour, journal
TAIL = 12  # code points after a word: room for marks, an ellipsis and a bracket
SHORTEST_DOUBLED = 8  # letters: travelled, labelled; below it stand filled and called


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word of a document, with the forms under which it is compared.

    Attributes:
        start: First code point in the document's text.
        end: One past the last.
        written: The word as the document has it.
        form: The word itself: lower case, straight apostrophe, American spelling, no comma in numbers.
        stem: The form without its ending; contractions keep only their first part.
        content: Whether it carries content rather than grammar.
        name: Whether it is written with a capital letter.
        tail: What stands between it and the next word or the end, at most TAIL code points.
    """

    start: int
    end: int
    written: str
    form: str
    stem: str
    content: bool
    name: bool = False
    tail: str = ""

    @property
    def ends(self) -> bool:
        """Whether a sentence ends after it."""
        return any(mark in self.tail for mark in ".!?…\n")


def words_of(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return the words of `text` that begin between `start` and `end`.

    >>> [word.stem for word in words_of("She’ll favour two cancelled programmes.", 0, 39)]
    ['she', 'favor', 'two', 'cancel', 'program']
    """
    found = list(WORD.finditer(text, start, end))
    nexts = [*(one.start() for one in found[1:]), end][: len(found)]
    return tuple(
        Word(
            start=one.start(),
            end=one.end(),
            written=one.group(),
            form=form,
            stem=stem(form),
            content=is_content(form),
            name=one.group()[0].isupper() and form not in {"i", "i'm", "i'll", "i've", "i'd"},
            tail=text[one.end() : min(following, one.end() + TAIL)],
        )
        for one, following in zip(found, nexts, strict=True)
        for form in (form_of(one.group()),)
    )


@functools.lru_cache(maxsize=50_000)
def form_of(word: str) -> str:
    """Return the form under which two spellings of `word` are one.

    >>> form_of("Colour’s"), form_of("1,200"), form_of("won’ t"), form_of("U.S."), form_of("us")
    ("color's", '1200', "won't", 'US', 'us')
    """
    plain = word if word.isascii() else unicodedata.normalize("NFKC", word)
    if word == "US" or (plain[1:2] == "." and not plain[0].isdigit()):
        return "US" if plain in {"US", "U.S."} else plain.replace(".", "").casefold()
    plain = APOSTROPHE.sub("'", plain).casefold()
    if plain[:1].isdigit():
        return plain.replace(",", "")
    base, mark, rest = plain.partition("'")
    return american(base) + mark + rest


def american(word: str) -> str:
    """Return the American spelling of `word`; a word with none keeps its letters or loses them alike.

    The rules need not make English words ("promise" becomes "promize"): they only have to send both
    spellings to one form and no two different words there.
    """
    if word in _spellings():
        return _spellings()[word]
    word = OUR.sub("or", word).replace("isation", "ization")
    for british, ours in (("ise", "ize"), ("ising", "izing"), ("yse", "yze"), ("tre", "ter"), ("bre", "ber")):
        for ending in ("", "s", "d", "r") if british in ("ise", "yse") else ("",):
            if word.endswith(british + ending):
                return word[: -len(british + ending)] + ours + ending
    if word.endswith(("ence", "ences")):
        return word.replace("ence", "ense")
    if len(word) >= SHORTEST_DOUBLED:
        word = re.sub(r"ll(ed|ing|er|ers)$", r"l\1", word)
    return word


@functools.lru_cache(maxsize=50_000)
def stem(form: str) -> str:
    """Return `form` without plural and verb endings.

    >>> [stem(form) for form in ("promises", "promised", "cities", "stopping", "they're", "thing")]
    ['promis', 'promis', 'city', 'stop', 'they', 'thing']
    """
    word = form.partition("'")[0] or form
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        if (
            len(word) - len(ending) >= 3
            and word.endswith(ending)
            and re.search("[aeiouy]", word[: -len(ending)])
        ):
            word = word[: -len(ending)]
            if word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def told(words: Iterable[Word], most: int = 8) -> str:
    """Return the words as written, for a sentence to the reader; after `most` of them dots.

    >>> told(words_of("Nobody  asked, she said", 0, 13))
    'Nobody asked'
    """
    written = [word.written for word in words]
    return " ".join(written[:most]) + (" ..." if len(written) > most else "")


def is_content(form: str) -> bool:
    """Tell whether the word carries content rather than grammar."""
    return form not in _function_words() and form.partition("'")[0] not in _function_words()


@functools.lru_cache(maxsize=50_000)
def rarity(word: str) -> float:
    """Return how much it says that two quotations share this stem, in [0.25, 1].

    The commonest word of English news counts a quarter of a name or a rare word, and the others by the
    logarithm of their rank: "people" .31, "minister" .7, "tunnel" 1.
    """
    ranks = _ranks()
    rank = ranks.get(word)
    return 1.0 if rank is None else 0.25 + 0.75 * math.log(rank + 1) / math.log(len(ranks) + 1)


@functools.cache
def _function_words() -> frozenset[str]:
    return frozenset(_lines("function_words.txt"))


@functools.cache
def _ranks() -> Mapping[str, int]:
    ranks: dict[str, int] = {}
    for word in _lines("common_words.txt"):
        ranks.setdefault(stem(form_of(word)), len(ranks))
    return MappingProxyType(ranks)


@functools.cache
def _spellings() -> Mapping[str, str]:
    return MappingProxyType(tomllib.loads(_data("spelling.toml")))


def _lines(name: str) -> tuple[str, ...]:
    return tuple(line for line in _data(name).splitlines() if line and not line.startswith("#"))


def _data(name: str) -> str:
    return (resources.files(__package__) / "data" / name).read_text(encoding="utf-8")
