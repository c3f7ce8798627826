"""Sign-offs of a report: who reported and edited it, and what was corrected."""

import re
from collections.abc import Iterator

from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Sheet, of_line

LAST = 8  # lines from the end; links and notices may follow the sign-off
FIRST = 2  # lines from the start: some outlets set a correction above the report
LONGEST = 60  # words
CREDITS = re.compile(
    r"^\W*(?:(?:additional |with )?(?:reporting|writing|editing|compiled|translation|translated|research)(?: and (?:writing|editing|reporting))? by\s+(?-i:[A-Z█])"
    r"|(?:contributing|contributed)(?: by)?:\s*\S|\(?this (?:story|article|report|post)(?: from [\w -]{2,30})? (?:has been|was|is being)"
    r" (?:updated|corrected|refiled|edited|amended|revised)\b|(?:corrections?|clarifications?|corrections? (?:&|and) clarifications?|editor['’]s note)\s*:)",
    re.IGNORECASE,
)


def sign_offs(sheet: Sheet) -> Iterator[Find]:
    """Yield the lines below or above a report that name its makers and its corrections."""
    last = len(sheet.lines) - LAST
    for number, line in enumerate(sheet.lines):
        if (number < FIRST or number >= last) and line.words <= LONGEST and CREDITS.match(line.text):
            yield of_line(
                line, "metadata", 0.85, "The sign-off: who made the report, or what was changed in it."
            )


RULE = Rule(find=sign_offs)
