"""Links to other reports that a page sets between the paragraphs."""

import re
from collections.abc import Iterator

from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Sheet, of_line

LONGEST = 34  # words; a headline has up to 27
LABELLED = re.compile(
    r"^\W*(?:read more|related(?: (?:coverage|stor(?:y|ies)|articles?|content|links?))?|see also|also read|more"
    r"|also on [\w .]{2,30}|recommended|you may also like|editors?['’]s? picks?|don['’]t miss|most read|up next|in case you missed it"
    r"|more (?:from|on|in) [\w .'’]{2,40}|read next|next up|read|watch(?: live| now| below)?|listen|video|what others are reading"
    r"|from the archives?)\s*(?::|\||>+|—|–)\s*\S",
    re.IGNORECASE,
)
TRAILING = re.compile(
    r"(?<=\S)\s+(?:Read more|READ MORE|Read More|Read the full story)(?:\s*(?:>+|»|→|\.{3}|…))?\Z"
)
ALONE = re.compile(
    r"\W*(?:read more|read the full story|related(?: (?:coverage|stories|articles|content|links))?|see also|more stories|most read"
    r"|continue reading|show more|load more|view (?:all )?comments|play video|watch video|view gallery|you may also like"
    r"|recommended for you|up next|back to top)\W*(?:\d{1,2}:\d\d)?\W*",
    re.IGNORECASE,
)
COVERAGE = re.compile(r"^(?:Related Coverage|RELATED|Play Video \d{1,2}:\d\d|MORE FROM [A-Z]+)\s+\S")
CLICK = re.compile(
    r"^\W*(?:please\s+)?(?:click|tap) (?:here|on the link|the link|to (?:email|share|read|see|view|watch|enlarge))\b",
    re.IGNORECASE,
)
STATED = re.compile(r"[.!?]['\"”’)]*\Z")


def related_links(sheet: Sheet) -> Iterator[Find]:
    """Yield lines that lead the reader to other pages.

    A labelled line that ends in a full stop may be reporting ("Watch: the mayor resigned on Monday."), so
    only the label with a headline behind it is marked.
    """
    for line in sheet.lines:
        text = line.text
        if ALONE.fullmatch(text) or (line.words <= LONGEST and CLICK.match(text)):
            yield of_line(line, "furniture", 0.95, "A link of the page, not of the report.")
        elif line.words > LONGEST or text[0] in '"“':
            continue
        elif TRAILING.search(text) and not STATED.search(TRAILING.sub("", text)):
            yield of_line(
                line, "furniture", 0.95, "The headline of another report, with the page's “Read more”."
            )
        elif (LABELLED.match(text) or COVERAGE.match(text)) and not text.endswith((".", ".”", '."')):
            yield of_line(line, "furniture", 0.9, "A link to another report.")


RULE = Rule(find=related_links)
