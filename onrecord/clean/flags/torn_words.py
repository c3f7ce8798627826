"""Link words torn out of their sentences by a machine translation of a page.

Where a page links some words of a sentence, a translator that works piece by piece starts each piece with a
capital and leaves its grammar undone: "The ferries expected To resume", "Him too Speak to the council".
"""

import re
from collections.abc import Iterator

from onrecord.clean.flags.headings import has_title_case
from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Line, Sheet, in_quotation
from onrecord.clean.words import word_list

# A word in small letters, a word with a capital, a word in small letters, with single blanks between.
TRIPLE = re.compile(
    r"(?<![\w'’.])(?P<before>[a-z]{2,}|[A-Z]{2,}s?|[A-Z]{2,}\s[a-z]{2,}) (?P<torn>[A-Z][a-z]+) (?=(?P<after>[a-z]{2,}|[A-Z]?[a-z]+)\b)"
)
OBJECT = re.compile(r"(?:(?<=[.!?] )|(?<=[.!?][”\"] )|\A)(?:Him|Them|Us|Me)\s(?:also|too|as well)\s")
SUBJECT = re.compile(r"(?<=[a-z] )The [a-z]+ \Z")  # "officials The ferries |expected To resume"
SCORE = 0.85  # every find in 600 articles was right; a film's title could still look so


def torn_words(sheet: Sheet) -> Iterator[Find]:
    """Yield torn words with the word on either side, in lines of prose outside quotations."""
    for number in sorted(sheet.prose):
        line = sheet.lines[number]
        for match in TRIPLE.finditer(line.text):
            if _is_torn(match) and not _is_named(line, match):
                start = _start(line.text, match)
                yield Find(
                    start=line.start + start,
                    end=line.start + match.end("after"),
                    kind="garbled",
                    score=SCORE,
                    why="A capital in mid-sentence where no name stands: words torn apart by a machine.",
                )


def _is_torn(match: re.Match[str]) -> bool:
    torn = match["torn"].lower()
    if torn in word_list("joining"):
        return True
    # A verb is torn only with what belongs to it: "too Speak to".
    return torn in word_list("verbs") and match["after"] in word_list("joining")


def _is_named(line: Line, match: re.Match[str]) -> bool:
    """Tell whether the capital may be right: in a title, a quotation, or a line of capitals."""
    around = line.text[max(match.start() - 30, 0) : match.end("after") + 30]
    return (
        in_quotation(line.text, match.start("torn"))
        or any(mark in around for mark in "‘*_@#:")
        or (has_title_case(match["after"]) and match["torn"].lower() not in {"from", "to"})
        or has_title_case(line.text)
    )


def _start(text: str, match: re.Match[str]) -> int:
    """Return where the torn words begin: with "Him too", when that opens the sentence."""
    openings = [found.start() for found in OBJECT.finditer(text, 0, match.start("torn"))]
    near = [at for at in openings if match.start() - at <= 10]
    if near:
        return near[-1]
    subject = SUBJECT.search(text, max(match.start() - 24, 0), match.start())
    return subject.start() if subject else match.start()


RULE = Rule(find=torn_words)
