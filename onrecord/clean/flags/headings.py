"""Headlines and subheadings that stand in the text."""

import re
from collections.abc import Iterator

from onrecord.clean.facts import alike
from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Line, Sheet, of_line
from onrecord.clean.words import word_list

LONGEST_SUBHEADING = 14  # words
TOKEN = re.compile(r"[^\W_][\w.'’‑/-]*")
STOPPED = re.compile(r"[.:;,…!—–-][\"'”’)]*\Z")
LISTED = re.compile(r"^(?:[\W\d]|[a-z]\))")  # a bullet, a number, a quotation mark: not how a heading starts


def headings(sheet: Sheet) -> Iterator[Find]:
    """Yield the headline, and short lines in title case or capitals between paragraphs of prose."""
    for number, line in enumerate(sheet.lines):
        if sheet.title and alike(line.text, sheet.title):
            yield of_line(line, "heading", 0.95, "The headline, which stands in the text.")
        elif sheet.headline and line.start == sheet.headline.start:
            yield of_line(line, "heading", 0.8, "A line of display above the report, without a full stop.")
        elif _is_subheading(sheet, number, line):
            why = "A subheading: a short line with a headline's capitals and no full stop."
            yield of_line(line, "heading", 0.8, why)


def _is_subheading(sheet: Sheet, number: int, line: Line) -> bool:
    if STOPPED.search(line.text) or LISTED.match(line.text) or not 2 <= line.words <= LONGEST_SUBHEADING:
        return False
    # A heading stands over a paragraph; a caption, a name or an item of a list does not.
    prose = sheet.prose
    return (
        number + 1 < len(sheet.lines)
        and number + 1 in prose
        and has_title_case(line.text)
        and sheet.lines[number + 1].words > line.words
    )


def has_title_case(words: str) -> bool:
    """Tell whether every word but the small ones has a capital, and at least three or not all of a name.

    >>> has_title_case("What the Council Wants"), has_title_case("Hollis met Brandt in Karsund")
    (True, False)
    """
    small = word_list("small")
    tokens = TOKEN.findall(words)
    large = [token for token in tokens if token.lower() not in small]
    return bool(large) and all(not token[0].islower() for token in large)


RULE = Rule(find=headings)
