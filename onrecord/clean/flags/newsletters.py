"""Newsletter slots and invitations to sign up."""

import re
from collections.abc import Iterator

from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Sheet, of_line

# "after newsletter promotion" marks where a page shows a form; machine translation makes "After promoting
# the newsletter" of it. Such a slot is short and has no full stop.
SLOT = re.compile(
    r"(?:skip past |after |before |end of |start of )?(?:the )?(?:promot\w+ )?(?:of |for |to )?(?:the |our )?"
    r"newsletters?(?: promo(?:tion)?| sign[ -]?up| form)?",
    re.IGNORECASE,
)
SLOT_WORD = re.compile(
    r"\b(?:promot\w*|promo|skip|after|before|sign[ -]?up|end of|start of)\b", re.IGNORECASE
)
CONSENT = re.compile(
    r"\bby (?:signing up|subscribing|providing your e-?mail|entering your e-?mail|clicking)\b[^.]{0,40}\byou\b[^.]{0,30}\bagree",
    re.IGNORECASE,
)
INBOX = re.compile(
    r"\b(?:(?:delivered|sent|straight|directly|right) (?:\w+ )?to your (?:e-?mail |in)(?:box)?|(?:in|to|meet) your inbox"
    r"|\bin your e?mail box)\b",
    re.IGNORECASE,
)
INVITATION = re.compile(
    r"^(?:\W*)(?:(?:want|like|love|enjoy)\b.{0,120}\?\s*)?(?:please\s+)?"
    r"(?:sign up|subscribe|register|get|join|receive|follow)\b(?=.{0,160}\b(?:newsletters?|e-?mail alerts?|inbox|daily briefing"
    r"|breaking news alerts?|our alerts|news alerts)\b)",
    re.IGNORECASE,
)
NAMED_FORM = re.compile(
    r"\bnewsletters?\b.{0,200}\bsign up\b|\bsign up (?:here|today|now)\b|\bemail sign up\b", re.IGNORECASE
)
BUTTON = re.compile(
    r"(?:sign ?up|subscribe|subscribe (?:now|today|here)|sign up (?:now|today|here|for free))[!.]?",
    re.IGNORECASE,
)
LONGEST = 110  # words of the longest form seen on a page, its small print included


def newsletters(sheet: Sheet) -> Iterator[Find]:
    """Yield the lines of newsletter forms."""
    for line in sheet.lines:
        words = line.words
        if words <= 8 and SLOT.fullmatch(line.text.rstrip(".")) and SLOT_WORD.search(line.text):
            yield of_line(line, "furniture", 0.95, "The page's marker for a newsletter form.")
        elif words <= LONGEST and line.text[0] not in '"“‘' and _invites(line.text):
            yield of_line(
                line, "promotion", 0.9, "An invitation to sign up for the outlet's newsletter or alerts."
            )


def _invites(words: str) -> bool:
    """Tell whether a line asks its reader for an address. One sign is enough only where it is small print."""
    if CONSENT.search(words) or BUTTON.fullmatch(words):
        return True
    signs = (INBOX, INVITATION, NAMED_FORM)
    return sum(bool(sign.search(words)) for sign in signs) >= 2 or bool(
        INVITATION.search(words) and len(words) < 200
    )


RULE = Rule(find=newsletters)
