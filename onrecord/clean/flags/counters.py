"""Counters of comments and shares, and the buttons beside them."""

import re
from collections.abc import Iterator

from onrecord.clean.flags.ages import AGE
from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Sheet, of_line
from onrecord.clean.words import word_list

NUMBER = r"\d{1,3}(?:[.,]\d{1,3})?\s?[KkMm]?"
COUNTER = re.compile(
    rf"{NUMBER}\s*(?:comments?|shares?|likes?|views?|retweets?|reactions?|repl(?:y|ies)|points?|upvotes?)"
    rf"(?:\s*[·|]\s*.{{0,30}})?|(?:comments?|shares?|likes?|views?)\s*:?\s*\(?{NUMBER}\)?",
    re.IGNORECASE,
)
BARE = re.compile(rf"{NUMBER}")
GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])|[\s+|·,/:&]+")  # "FacebookEmail" is two buttons
TWO_WORDS = re.compile(r"LinkedIn|WhatsApp|YouTube|TikTok")
MOST_BUTTONS = 20


def counters(sheet: Sheet) -> Iterator[Find]:
    """Yield share buttons and counters; a bare number only where the page's own words stand beside it."""
    page = [
        _is_button(line.text) or bool(COUNTER.fullmatch(line.text) or AGE.fullmatch(line.text))
        for line in sheet.lines
    ]
    for number, line in enumerate(sheet.lines):
        if _is_button(line.text):
            yield of_line(line, "furniture", 0.9, "Buttons for sharing the page.")
        elif COUNTER.fullmatch(line.text):
            yield of_line(line, "furniture", 0.9, "A counter of comments, shares or views.")
        elif BARE.fullmatch(line.text) and (
            any(page[max(number - 1, 0) : number + 2]) or _is_last(sheet, number)
        ):
            yield of_line(line, "furniture", 0.8, "A bare number beside the page's own words: a counter.")


def _is_last(sheet: Sheet, number: int) -> bool:
    """Tell whether a line is the last one and follows a whole sentence."""
    return number == len(sheet.lines) - 1 and number - 1 in sheet.prose


def _is_button(words: str) -> bool:
    if len(words) > 200:
        return False
    whole = TWO_WORDS.sub(lambda name: name[0].capitalize(), words)
    parts = [part.lower() for part in GLUED.split(whole) if part and not part.isdigit()]
    return (
        0 < len(parts) <= MOST_BUTTONS
        and all(part in word_list("buttons") for part in parts)
        and any(part in word_list("networks") for part in parts)
    )


RULE = Rule(find=counters)
