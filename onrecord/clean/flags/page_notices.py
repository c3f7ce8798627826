"""Notices of the page: cookies, accounts, errors, rights, and what a columnist's views are."""

import re
from collections.abc import Iterator

from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Sheet, of_line

LONGEST = 90  # words of the longest notice seen
NOTICE = re.compile(
    r"^\W*(?:(?:we|this (?:web)?site|our (?:web)?site|[\w .]{2,30}\.com)\s+uses?\s+cookies|(?:accept|reject|manage) (?:all )?cookies"
    r"|by (?:continuing|using|browsing)\b.{0,60}\b(?:cookies|terms)\b|[\w.-]*cookies?-\w+"
    r"|(?:©|\(c\)|&copy;|copyright)\s*(?:©\s*)?(?:19|20)?\d{0,2}\b.{0,80}\Z|.{0,80}\ball rights reserved\b"
    r"|this material may not be published, broadcast|you don['’]t have permission to access|(?:please )?enable javascript"
    r"|your browser (?:does not|doesn['’]t|is)\b|this (?:site|page|form) is protected by re?captcha|if you can['’]t see this\b"
    r"|press \w to jump to|don['’]t have an account\?|already (?:a subscriber|have an account)\b|forgot (?:your )?password"
    r"|a link has been (?:sent|posted) to your|you have (?:two-factor|reached your|\d+ (?:free )?articles?)\b"
    r"|to (?:read|continue reading) (?:this|the) (?:full )?(?:article|story),? (?:please )?(?:log|sign|subscribe|register)"
    r"|this is a rush transcript|\w+ transcripts are created on a rush deadline|reference #\d+\.\w+|click to .{0,40}\(opens in new window\)"
    r"|(?:the )?(?:views|opinions|views and opinions)(?: and (?:views|opinions))? expressed\b.{0,80}\b(?:do not|are (?:their|his|her|those)|are solely)\b"
    r"|(?:the )?(?:views|opinions) (?:of|expressed by) (?:columnists|contributors|the authors?)\b)",
    re.IGNORECASE,
)
MENU = re.compile(
    r"\W*(?:log ?in|log ?out|sign in|sign out|my account|username|password|menu|home|search|skip to (?:main )?content|access denied"
    r"|404(?: not found)?|page not found|privacy policy|terms of (?:use|service)|terms and conditions|cookie policy|cookie settings"
    r"|contact us|about us|advertise(?: with us)?|post a comment|leave a (?:comment|reply)|join the (?:conversation|discussion)|social sharing"
    r"|comments are closed|no comments(?: yet)?|posted!|let['’]s go!|getting audio file.*|close|dismiss|loading\.{0,3}|report (?:this )?ad"
    r"|listen to (?:this )?article(?: \d+:\d+)?(?: share this article)?(?: share tweet post email)?)\W*",
    re.IGNORECASE,
)
STANDARDS = re.compile(r"^Our Standards:\s*\S|^Read our editorial standards", re.IGNORECASE)


def page_notices(sheet: Sheet) -> Iterator[Find]:
    """Yield lines in which a page speaks of itself."""
    for line in sheet.lines:
        if line.words <= LONGEST and (NOTICE.match(line.text) or STANDARDS.match(line.text)):
            yield of_line(
                line, "furniture", 0.9, "A notice of the page about itself, its rights or its rules."
            )
        elif line.words <= 12 and MENU.fullmatch(line.text):
            yield of_line(line, "furniture", 0.9, "An entry of the page's menu or forms.")


RULE = Rule(find=page_notices)
