"""What the words of a time say by themselves, before any calendar is asked."""

from dataclasses import dataclass
from typing import Literal

from onrecord.extract.times.lexemes import Lexeme
from onrecord.model.times import TimeType

Reference = Literal["report", "story"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """One reading of a time's words; what they leave open is None.

    Attributes:
        type: TIMEX3 type.
        value: The value, where the words tell it in full.
        year: Year.
        month: Month, 1 to 12.
        day: Day of the month.
        weekday: ISO weekday, 1 to 7.
        quarter: Quarter of the year, 1 to 4.
        season: TIMEX3 letters of a season.
        feast: Rule of a feast (feasts.toml).
        part: TIMEX3 time of day behind the date (`EV`, `10:35`).
        shift: How many units before or after the reference; for a weekday or month, what "last", "this" and
            "next" said.
        unit: The unit that `shift` counts.
        reference: What a shift is counted from: the report's date, or the last date that the text told.
    """

    type: TimeType
    value: str | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    season: str | None = None
    feast: str | None = None
    part: str | None = None
    shift: int | None = None
    unit: str | None = None
    reference: Reference = "report"


@dataclass(frozen=True, slots=True)
class Words:
    """The lexemes of one match of the grammar, and what stands around them.

    Attributes:
        found: All lexemes of the text.
        kinds: Their kinds.
        first: Index of the first lexeme of the match.
        stop: One past the last.
        text: The text.
    """

    found: list[Lexeme]
    kinds: str
    first: int
    stop: int
    text: str

    def has(self, kinds: str) -> bool:
        """Tell whether a lexeme of one of these kinds is among them."""
        return any(kind in kinds for kind in self.kinds[self.first : self.stop])

    def value(self, kinds: str, nth: int = 0) -> int | float | str | None:
        """Return the value of the nth lexeme of these kinds."""
        values = [one.value for one in self.found[self.first : self.stop] if one.kind in kinds]
        return values[nth] if len(values) > nth else None

    def integer(self, kinds: str, nth: int = 0) -> int | None:
        """Return that value where it is a whole number."""
        value = self.value(kinds, nth)
        return value if isinstance(value, int) else None

    def word(self, kinds: str, nth: int = 0) -> str | None:
        """Return that value where it is a word."""
        value = self.value(kinds, nth)
        return value if isinstance(value, str) else None

    def written(self, index: int) -> str:
        """Return lexeme `index` of the text as written, in lower case; empty outside the text."""
        if not 0 <= index < len(self.found):
            return ""
        return self.text[self.found[index].start : self.found[index].end].lower()

    @property
    def before(self) -> str:
        """The word before."""
        return self.written(self.first - 1)

    @property
    def after(self) -> str:
        """The word behind."""
        return self.written(self.stop)


def quantity(words: Words) -> float | None:
    """Return the number that the words count, None where they only say "several" or "few".

    "a", "twenty-four", "2.5", "two and a half", "a hundred", "half a".
    """
    total, group, seen = 0.0, 0.0, False
    if (
        words.has("k")
        and words.kinds[words.first : words.stop].count("n")
        + words.kinds[words.first : words.stop].count("w")
        > 1
    ):
        return None  # "two to three"
    if "n/n" in words.kinds[words.first : words.stop]:
        return _with_fraction(words)
    lexemes = words.found[words.first : words.stop]
    for lexeme in lexemes:
        if lexeme.kind in "niyw" and not isinstance(lexeme.value, str):
            seen = True
            if (
                lexeme.kind == "w"
                and lexeme.value in (12, 100, 1000)
                and (lexeme.value != 12 or group or words.has("a"))
            ):
                group = max(group, 1) * lexeme.value
            else:
                group += lexeme.value
        elif lexeme.kind == "v":
            return 2.0 if lexeme.value == 2 and not seen else None
    total += group
    if words.has("b"):
        total += 0.5 if seen or words.has("&") else -0.5
        seen = seen or words.has("a")
        total += 1.0 if not group else 0.0
    elif not seen and words.has("auU"):
        total = 1.0
    return total


def _with_fraction(words: Words) -> float | None:
    """Return the number of "2 1/2"."""
    slash = words.kinds.index("/", words.first)
    above, below = words.found[slash - 1].value, words.found[slash + 1].value
    told = slash - 2 >= words.first and words.kinds[slash - 2] in "niw"
    whole = words.found[slash - 2].value if told else 0
    if isinstance(above, str) or isinstance(below, str) or isinstance(whole, str) or not below:
        return None
    return whole + above / below


def reference_of(words: Words) -> Reference:
    """Return whether words such as "that" or "the following" count from the story's last date or the report's."""
    written = {words.written(i) for i in range(words.first, words.stop)}
    far = written & {"that", "those", "same", "following", "previous", "preceding", "ensuing", "subsequent"}
    return "story" if far or ("the" in written and written & {"next"}) else "report"
