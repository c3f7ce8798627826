"""Two numbers told as one: ranges ("5 to 10 percent"), tallies ("a 49-43 vote"), spans of years, shares ("one in five")."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.extract.figures.counted_words import word_at
from onrecord.extract.figures.numerals import DIGITS, Numeral, words
from onrecord.model.counting_words import CARDINALS
from onrecord.model.pages import Page

Kind = Literal["range", "tally", "nothing", "share", "change"]
DASHES = frozenset({"-", "–", "‑", "—"})
SIGNS = frozenset({"$", "us$", "£", "€", "¥"})
PERCENT = frozenset({"%", "percent", "pct"})
JOINTS: dict[tuple[str, ...], str] = {
    ("to",): "to",
    ("-", "to"): "to",
    ("-", "to", "-"): "to",
    ("-",): "-",
    ("or",): "or",
    ("and",): "and",
    ("in",): "in",
    ("in", "every"): "in",
    ("out", "of"): "in",
    ("out", "of", "every"): "in",
}
LONGEST_JOINT = 3
FIRST_YEAR, LAST_YEAR, YEAR_DIGITS = 1500, 2100, 4
FURTHEST_OR = 10  # "two or three", "50 or 60"; "5 or 500" is no range
MOST_IN = 1_000  # "one in 500"; behind "in" more is mostly a year
NOT_SHARED = frozenset(
    {"year", "month", "week", "day", "hour", "minute", "decade", "season", "match", "game"}
)
LOOKED_BEHIND = 4  # words behind a tally in which its noun stands: "a 49-43 procedural vote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two numbers that belong together.

    Attributes:
        kind: `range`, `tally` (two sides), `nothing` (years, a date, "50-50"), `share` (so many of so many), or `change`
            (from one to the other, which are two figures).
        left: The first number.
        right: The second, scaled alike.
        opening: Token of the word that opens it ("between"), None where none does.
    """

    kind: Kind
    left: Numeral
    right: Numeral
    opening: int | None = None

    @property
    def as_numeral(self) -> Numeral:
        """The pair as one number: a range by its two ends, a share by their quotient."""
        share = self.kind == "share"
        return Numeral(
            first=self.left.first,
            stop=self.right.stop,
            value=self.left.value / self.right.value if share else self.right.value,
            kind="share" if share else "range",
            low=None if share else self.left.value,
        )

    @property
    def numerals(self) -> tuple[Numeral, ...]:
        """What is read of the pair: one number, its two sides, or nothing where it names years."""
        if self.kind == "nothing":
            return ()
        if self.kind in ("tally", "change"):
            kind = "tally" if self.kind == "tally" else "exact"
            return tuple(replace(one, kind=kind, past=self.right.stop) for one in (self.left, self.right))
        return (self.as_numeral,)


def pair_of(page: Page, left: Numeral, right: Numeral | None) -> Pair | None:
    """Return what two neighbouring numbers tell together, None where each stands for itself."""
    if right is None or left.kind != "exact" or right.kind != "exact":
        return None
    joint = _joint(page, left, right)
    if joint is None or page.sentence_at(left.first) != page.sentence_at(right.first):
        return None
    kind = _kind(page, left, right, joint)
    if kind is None:
        return None
    scaled = _scaled_alike(page, left, right) if kind == "range" else left
    opened = word_at(page, left.first - _signs(page, left.first) - 1)
    opening = left.first - _signs(page, left.first) - 1 if kind == "range" and opened == "between" else None
    return Pair(kind=kind, left=scaled, right=right, opening=opening)


def _joint(page: Page, left: Numeral, right: Numeral) -> str | None:
    """Return the word that joins two numbers; a percent sign or a currency may stand between, a noun may not."""
    first, stop = left.stop, right.first
    if stop - first > LONGEST_JOINT + 2:
        return None
    between = [word_at(page, i) for i in range(first, stop)]
    if between and between[0] in PERCENT:
        between = between[1:]
    if between and between[-1] in SIGNS:
        between = between[:-1]
    return JOINTS.get(tuple("-" if word in DASHES else word for word in between))


def _kind(page: Page, left: Numeral, right: Numeral, joint: str) -> Kind | None:  # noqa: PLR0911 - one return a kind
    before = word_at(page, left.first - 1 - _signs(page, left.first))
    if joint == "in":
        return "share" if _shared(page, left, right) else None
    if joint == "and":
        return "range" if before == "between" and left.value < right.value else None
    if joint == "or":
        near = left.value < right.value <= left.value + max(FURTHEST_OR, left.value)
        return "range" if near and right.first == left.stop + 1 else None
    if _years(page, left, right) or (joint == "-" and _idiom(page, left, right)):
        return "nothing"
    if joint == "to" and before == "from":
        return "change"
    if _voted(page, left, right):
        return "change" if word_at(page, right.stop) in PERCENT else "tally"
    if left.value < right.value or _scaled_alike(page, left, right).value < right.value:
        return "range"
    return None


def _shared(page: Page, left: Numeral, right: Numeral) -> bool:
    """Tell whether so many of so many are told: "one in five voters", and not "two in 2019", "one in two years"."""
    noun = page.tokens[right.stop] if right.stop < len(page.tokens) else None
    return (
        0 < left.value < right.value <= MOST_IN
        and noun is not None
        and noun.pos in ("NOUN", "PROPN", "ADJ", "PUNCT")
        and noun.lemma.lower() not in NOT_SHARED
    )


def _years(page: Page, left: Numeral, right: Numeral) -> bool:
    """Tell whether two numbers name years: "1950-53", "2016-2017"."""
    bare = page.text_of(left.first).isdecimal() and left.stop - left.first == 1
    year = bare and len(page.text_of(left.first)) == YEAR_DIGITS and FIRST_YEAR <= left.value < LAST_YEAR
    behind = page.text_of(right.first)
    return year and behind.isdecimal() and len(behind) in (2, YEAR_DIGITS) and right.value < LAST_YEAR


def _idiom(page: Page, left: Numeral, right: Numeral) -> bool:
    """Tell whether the hyphen makes a name or an adjective: "9-11", "a 50-50 chance"; "a 50-50 vote" counts."""
    return (left.value, right.value) == (9, 11) or (
        left.value == right.value and not _voted(page, left, right)
    )


def _voted(page: Page, left: Numeral, right: Numeral) -> bool:
    """Tell whether the numbers are two sides: a verb or a noun of voting or winning is near."""
    table = words()["lists"]
    if page.text_of(left.first).startswith("0") or page.text_of(right.first).startswith("0"):
        return False
    if any(page.tokens[i].lemma.lower() in table["tally_nouns"] for i in _behind(page, right)):
        return True
    above = left.first
    for _ in range(LOOKED_BEHIND):
        head = page.tokens[above].head
        if head == above:
            break
        above = head
        if page.tokens[above].pos in ("VERB", "AUX"):
            break
    near = left.value >= right.value or page.tokens[above].lemma.lower() == "vote"
    told = {page.tokens[above].lemma.lower()} | {
        page.tokens[i].lemma.lower() for i in page.children(above) if page.tokens[i].dep == "nsubj"
    }
    noun = word_at(page, left.first - 1) == "of" and page.tokens[left.first - 2].lemma.lower()
    return near and (bool(told & set(table["tally_verbs"])) or noun in table["tally_nouns"])


def _behind(page: Page, right: Numeral) -> Sequence[int]:
    """Return the adjectives and nouns that stand right behind the second number."""
    stop = right.stop
    while (
        stop < min(page.sentence_at(right.first).stop, right.stop + LOOKED_BEHIND)
        and page.tokens[stop].pos in ("ADJ", "NOUN", "PROPN")
        and word_at(page, stop) not in PERCENT
    ):
        stop += 1
    return range(right.stop, stop)


def _scaled_alike(page: Page, left: Numeral, right: Numeral) -> Numeral:
    """Give the first number the "million" of the second: "5 to 10 million"."""
    word = word_at(page, right.first)
    base = float(word.replace(",", "")) if DIGITS.fullmatch(word) else float(CARDINALS.get(word, 0))
    scale = right.value / base if base and right.stop - right.first > 1 else 1.0
    alike = left.stop - left.first == 1 and left.value < base and scale in words()["scales"].values()
    return replace(left, value=left.value * scale) if alike else left


def _signs(page: Page, first: int) -> int:
    return int(word_at(page, first - 1) in SIGNS)
