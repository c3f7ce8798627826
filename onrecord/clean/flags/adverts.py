"""Slots for advertising, and buttons that open the rest of a page."""

import re
from collections.abc import Iterator

from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Sheet, of_line

SLOT = re.compile(
    r"\W*(?:(?:(?:story|article) continues (?:below|after)(?: (?:this |the )?advert\w*| ad)?)|advertisements?|advert|ads?|ad feedback"
    r"|sponsored(?: content| post| by)?|promoted(?: content| stories)?|paid (?:content|post|partner content)"
    r"|(?:continue reading|scroll (?:down )?(?:to|for))[\w ]{0,40}|continue reading the main story|skip advertisement"
    r"|advertisement\s*[-–—|:]?\s*(?:scroll to continue|continue reading below|story continues below|skip|close|remove ads)?)\W*",
    re.IGNORECASE,
)
MOST_WORDS = 8


def adverts(sheet: Sheet) -> Iterator[Find]:
    """Yield lines that mark an advertisement's place and say nothing else."""
    for line in sheet.lines:
        if line.words <= MOST_WORDS and SLOT.fullmatch(line.text):
            yield of_line(line, "furniture", 0.95, "A slot for advertising.")


RULE = Rule(find=adverts)
