"""How long ago a page was made, and how long it takes to read: the page's words, not the report's."""

import re
from collections.abc import Iterator

from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Sheet, of_line

UNIT = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\.?"
AGE = re.compile(
    rf"(?:(?:last\s+)?(?:updated|posted|published|modified|edited)\s*:?\s*)?(?:about\s+|over\s+)?"
    rf"(?:\d{{1,3}}|an?|one|two|three)\s+{UNIT}\s+ago",
    re.IGNORECASE,
)
JUST_NOW = re.compile(r"(?:updated\s+)?(?:just now|moments ago)", re.IGNORECASE)
LENGTH = re.compile(
    rf"(?:reading time:?\s*)?(?:about\s+)?\d{{1,3}}[ -]{UNIT}\s*(?:read|to read|listen|watch)", re.IGNORECASE
)
CHANGED = re.compile(
    r"(?:(?:last|first)\s+)?(?:updated|modified|edited|published|posted)(?:\s+(?:on|at))?\s*:?\s*"
    r"(?=.{0,40}\d)[\w\s,.:@/|()+-]{4,60}",
    re.IGNORECASE,
)


def ages(sheet: Sheet) -> Iterator[Find]:
    """Yield lines that hold nothing but an age, a reading time or a date of update."""
    for line in sheet.lines:
        if AGE.fullmatch(line.text) or JUST_NOW.fullmatch(line.text):
            yield of_line(
                line, "furniture", 0.95, "How long ago the page was published, counted by the page itself."
            )
        elif LENGTH.fullmatch(line.text):
            yield of_line(line, "furniture", 0.95, "How long the page takes to read.")
        elif CHANGED.fullmatch(line.text) and line.words <= 10:
            yield of_line(line, "metadata", 0.9, "When the page was published or changed.")


RULE = Rule(find=ages)
