"""What stands above and before the first sentence: a headline, a byline, a date glued on."""

import re
from dataclasses import dataclass

from onrecord.clean.dates import iso_date
from onrecord.clean.facts import Fact, Facts, alike
from onrecord.clean.flags.sheets import Line, Sheet
from onrecord.model.spans import Span

LONGEST_HEADLINE = 30  # words; of 4,000 headlines of news articles the longest has 27
OPENING_LINES = 6  # where a date or a byline above a report stands
LABEL = r"(?P<label>(?:first\s+)?(?:published|posted|date(?:\s+published)?|publication\s+date|issued)\s*(?:on\b)?\s*:?\s*)"
ISO_DAY = r"(?:19|20)\d\d-[01]\d-[0-3]\d(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d)?Z?)?"
WORD_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s+)?"
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s+[0-3]?\d,\s+(?:19|20)\d\d"
    r"|[0-3]?\d\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,?\s+(?:19|20)\d\d)"
)
# Before the first sentence: a label and a date, or a bare ISO date, which no sentence begins with.
GLUED = re.compile(
    rf"(?:{LABEL}(?P<day>{ISO_DAY}|{WORD_DAY})|(?P<iso>{ISO_DAY}))(?=\s+[\"“‘'A-Z])", re.IGNORECASE
)
ALONE = re.compile(rf"(?:{LABEL})?(?P<day>\S.{{3,60}})", re.IGNORECASE)
DATED_PLACE = re.compile(
    rf"[A-Z][A-Z.,' -]{{2,40}},\s+(?P<day>{WORD_DAY})\s*(?:\([^)]{{1,40}}\))?\s*[—–-]", re.ASCII
)
ABOVE = "a line by itself above the report"
BYLINE = re.compile(r"(?:By|BY|by)\s+(?P<names>[^\W\d_][^.!?:;“”\"]{2,80})")
FULL_NAME = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}"
NAMES = re.compile(rf"{FULL_NAME}(?:, {FULL_NAME})*,? and {FULL_NAME}(?: and {FULL_NAME})*")
NAME = re.compile(r"[^\W\d_][\w.'’-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What the opening of a text says about the report.

    Attributes:
        headline: Where the headline stands, when the text holds it.
        dated: Where a date stands that is not part of a sentence.
        byline: Where the byline stands.
        facts: What they say.
    """

    headline: Span | None = None
    dated: Span | None = None
    byline: Span | None = None
    facts: Facts


def opening_of(text: str, title: str | None) -> Opening:
    """Return what stands above and before the first sentence.

    "On Nov. 21, 2025, the council met" dates what happened, not the report: a date inside a sentence is
    never taken for the day of publication.

    Args:
        text: The document's text.
        title: The headline that the metadata names.
    """
    lines = Sheet(text=text).lines[:OPENING_LINES]
    headline = _headline(lines, title)
    glued = _glued(lines, headline)
    dated = glued or _alone(lines)
    byline = _byline(lines)
    date = (
        _in_place(lines)
        if dated is None
        else (*dated, "front of the first sentence, glued on" if glued else ABOVE)
    )
    words = headline.of(text) if headline else None
    return Opening(
        headline=headline,
        dated=dated[0] if dated else None,
        byline=byline,
        facts=Facts(
            title=Fact(words=words, source="the first line") if words else None,
            date=Fact(words=date[1], source=date[2]) if date else None,
            author=Fact(words=_names(byline.of(text)), source="the byline") if byline else None,
        ),
    )


def is_headline(line: Line, below: tuple[Line, ...]) -> bool:
    """Tell whether a first line is a headline: no full stop, short, and longer prose soon below it."""
    if (
        not any(one.is_sentence and one.words > line.words for one in below)
        or line.words < 3
        or line.words > LONGEST_HEADLINE
        or line.text[0].islower()
    ):
        return False
    if re.search(r"[.:;,…)][\"'”’]*\Z", line.text) or _is_byline(line):
        return False
    return not _day(line.text)


def _headline(lines: tuple[Line, ...], title: str | None) -> Span | None:
    for line in lines[:3]:
        if title and alike(line.text, title):
            return Span(start=line.start, end=line.end)
    if not lines or not is_headline(lines[0], lines[1:4]):
        return None
    return Span(start=lines[0].start, end=lines[0].end)


def _glued(lines: tuple[Line, ...], headline: Span | None) -> tuple[Span, str] | None:
    for line in lines[: 2 if headline else 1]:
        if match := GLUED.match(line.text):
            return Span(start=line.start, end=line.start + match.end()), match["day"] or match["iso"]
    return None


def _alone(lines: tuple[Line, ...]) -> tuple[Span, str] | None:
    for line in lines:
        if day := _day(line.text):
            return Span(start=line.start, end=line.end), day
    return None


def _day(words: str) -> str | None:
    """Return the date that a line consists of; a bare year or number is none."""
    match = ALONE.fullmatch(words)
    day = match["day"].strip() if match else ""
    found = iso_date(day) if re.search(r"\D", day) else None
    return day if found and len(found) >= len("2025-11-21") else None


def _in_place(lines: tuple[Line, ...]) -> tuple[Span, str, str] | None:
    for line in lines[:3]:
        if match := DATED_PLACE.match(line.text):
            return Span(start=line.start, end=line.start + match.end()), match["day"], "the dateline"
    return None


def _byline(lines: tuple[Line, ...]) -> Span | None:
    found = next((line for line in lines if _is_byline(line)), None)
    return Span(start=found.start, end=found.end) if found else None


def _is_byline(line: Line) -> bool:
    """Tell whether a line is "By" and names, or several full names joined and nothing else."""
    match = BYLINE.fullmatch(line.text)
    return bool(match and _are_names(match["names"])) or bool(NAMES.fullmatch(line.text))


def _are_names(words: str) -> bool:
    """Tell whether words are names: each with a capital, but for what joins them."""
    found = NAME.findall(words)
    joined = {
        "and",
        "for",
        "of",
        "the",
        "in",
        "with",
        "at",
        "de",
        "van",
        "von",
        "der",
        "al",
        "bin",
        "da",
        "la",
    }
    return 2 <= len(found) <= 14 and all(word in joined or word[0].isupper() for word in found)


def _names(byline: str) -> str:
    match = BYLINE.fullmatch(byline)
    return re.split(r",?\s+(?:for|of)\s+|\s*[|,]\s*", match["names"])[0].strip() if match else byline
