"""A text as a string of kinds: one letter a word, so that a time's grammar is a plain regular expression.

`On Friday, Nov. 21, 2025` reads `fd,mn,y`; a word that no time is made of reads `X`, a line end `|`.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from onrecord.model.counting_words import CARDINALS, MONTHS, ORDINALS

LEXEME = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)*)(?:(?P<ending>st|nd|rd|th|s)(?![^\W\d_]))?"
    r"|(?P<half>[ap]\.?\s?m\b\.?)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<line>[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])"
    r"|(?P<other>\S)",
    re.IGNORECASE,
)
NEEDS_CAPITAL = frozenset("mdH")
# Short forms that are other words too: a month or weekday only beside a number, a full stop or a comma.
RISKY = frozenset({"mar", "jan", "jun", "mon", "wed", "sat", "sun", "thu", "fri"})
DATE_BEHIND = re.compile(
    r",\s{0,2}(?:\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*)\b", re.IGNORECASE
)
ABBREVIATED = 5  # letters; "Sept" takes its full stop along, "March" does not
MARKS = {
    "-": "-",
    "–": "-",
    "—": "-",
    "‑": "-",
    "/": "/",
    ":": ":",
    ",": ",",
    "'": "'",
    "’": "'",
    "`": "'",
    "‘": "'",
}
LINE, OTHER = "|", "X"
PM = 12


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One word, number or mark.

    Attributes:
        start: First code point.
        end: One past the last.
        kind: One letter; see words.toml, and `n` small number, `i` other number, `y` year, `z` decade.
        value: What the word tables or the digits give.
    """

    start: int
    end: int
    kind: str
    value: int | float | str


@cache
def word_kinds() -> dict[str, tuple[str, int | str]]:
    """Return the kind and value of every word in words.toml, and of months, cardinals and ordinals."""
    table = tomllib.loads((resources.files(__package__) / "words.toml").read_text(encoding="utf-8"))
    shared: dict[str, tuple[str, int | str]] = {
        **{month.lower(): ("m", number) for number, month in enumerate(MONTHS, start=1)},
        **{word: ("w", number) for word, number in CARDINALS.items() if number},
        **{word: ("o", number) for word, number in ORDINALS.items()},
    }
    return shared | {word: (kind, value) for kind, words in table.items() for word, value in words.items()}


@cache
def _feasts() -> tuple[re.Pattern[str], dict[str, str], frozenset[str]]:
    """Return the pattern of a day with a name, the rule of each, and their first words."""
    feasts = tomllib.loads((resources.files(__package__) / "feasts.toml").read_text(encoding="utf-8"))
    names = "|".join(re.escape(name).replace("'", "['’‘`]") for name in sorted(feasts, key=len, reverse=True))
    first_words = frozenset(re.split(r"\W", name)[0] for name in feasts)
    return re.compile(rf"(?:{names})\b", re.IGNORECASE), feasts, first_words


def lexemes(text: str) -> tuple[list[Lexeme], str]:
    """Return the text's lexemes, and their kinds as one string of the same length."""
    known = word_kinds()
    found = []
    taken = 0  # up to where the last lexeme reaches: "New Year's Day", or the full stop of "Nov."
    for match in LEXEME.finditer(text):
        group = match.lastgroup
        start, end = match.span()
        if start < taken:
            continue
        if group == "word":
            found.append(_word(text, start, end, known))
            taken = found[-1].end
        elif group == "other":
            mark = text[start]
            found.append(Lexeme(start, end, MARKS.get(mark, OTHER), mark))
        elif group == "line":
            found.append(Lexeme(start, end, LINE, ""))
        elif group == "half":
            found.append(Lexeme(start, end, "K", PM if text[start] in "pP" else 0))
        else:
            found.append(_number(match))
    return found, "".join([one.kind for one in found])


def _word(text: str, start: int, end: int, known: dict[str, tuple[str, int | str]]) -> Lexeme:
    word = text[start:end]
    lower = word.lower()
    if lower in _feasts()[2]:
        feast = _feast(text, start)
        if feast is not None:
            return feast
    kind, value = known.get(lower, (OTHER, ""))
    if kind in NEEDS_CAPITAL:
        if not word[0].isupper():
            return Lexeme(start, end, OTHER, "")
        stop = text[end : end + 1] == "." and len(word) < ABBREVIATED and lower != "may"
        if lower in RISKY and not stop and not _beside_a_number(text, start, end):
            return Lexeme(start, end, OTHER, "")
        end += stop
    return Lexeme(start, end, kind, value)


def _feast(text: str, start: int) -> Lexeme | None:
    pattern, feasts, _ = _feasts()
    match = pattern.match(text, start)
    if match is None:
        return None
    return Lexeme(start, match.end(), "H", feasts[re.sub(r"[’‘`]", "'", match[0].lower())])


def _beside_a_number(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start].strip(), text[end : end + 2].strip()
    beside = before[-1:].isdigit() or before[-1:] == "-" or after[:1].isdigit() or after[:1] == "-"
    return beside or DATE_BEHIND.match(text, end) is not None


def _number(match: re.Match[str]) -> Lexeme:  # noqa: PLR0911 - one return a kind of number
    digits, ending = match["number"], (match["ending"] or "").lower()
    plain = digits.replace(",", "")
    start, end = match.span()
    if start and match.string[start - 1].isalpha():
        return Lexeme(start, end, OTHER, "")
    if not plain.isdigit() or len(plain) > 9:
        return Lexeme(start, end, "i", float(plain) if plain.count(".") == 1 and len(plain) < 16 else 0)
    value = int(plain)
    if ending == "s":
        decade = "," not in digits and value % 10 == 0 and (len(plain) == 2 or 1000 < value < 2100)
        return Lexeme(start, end, "z" if decade else OTHER, value)
    if ending:
        return Lexeme(start, end, "o" if value > 0 else OTHER, value)
    if "," in digits:
        return Lexeme(start, end, "i", value)
    if len(plain) <= 2:
        return Lexeme(start, end, "n", value)
    year = len(plain) == 4 and 1000 <= value < 2100
    return Lexeme(start, end, "y" if year else "i", value)
