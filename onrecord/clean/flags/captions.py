"""Captions of pictures and films, and the credits of their makers."""

import re
from collections.abc import Iterator

from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Sheet, of_line

LONGEST = 130  # words; agencies' captions retell the story below the picture
# "CLOSE" is the button of a film's window, saved with the film's caption.
LABEL = re.compile(
    r"^\W*(?:FILE\s*(?:PHOTO|VIDEO|IMAGE)?\s*[-–—:]|(?:file )?(?:photo|picture|image|photograph|illustration|caption|video|graphic|map)s?"
    r"(?:\s+\d{1,2})?(?:\s+(?:credits?|source|courtesy|by|caption))?(?: of)?\s*:\s*\S|(?:photo|image|picture)(?:graph)?s?\s+(?:credits?|by|courtesy(?: of)?)\b"
    r"|credits?\s*:\s*\S|(?-i:CLOSE) (?-i:[A-Z])\w)",
    re.IGNORECASE,
)
PICTURED = re.compile(
    r"^(?:In this (?:[\w.,]+ ){1,6}?(?:(?:file )?photo|image|picture|frame|photo(?:graph)? (?:released|provided|taken))\b"
    r"|This (?:(?:[A-Z][a-z.]+|\d{1,4}),? ){0,4}(?:(?:file )?photo|image|picture|file frame|photo taken|handout|combination)\b"
    r"(?=.{0,60}\b(?:shows?|released|provided|taken|from video)\b)|In this image (?:from|taken from) video\b"
    r"|FILE\s*[-–—]\s*(?:In )?[Tt]his\b)"
)
# "(AP Photo/Ines Vale)", "(Ines Vale/Nordvik Wire)", "(Photo by Ines Vale)", "(Nordvik Wire via AP)"
BRACKETED = re.compile(
    r"\((?:AP(?: Photo)?\b[^()]{0,60}|[^()]{0,60}(?:\bphoto\b|\bphotograph\b|\bimages\b|\bGetty\b|\bvia AP\b|\bREUTERS\b|\bAFP\b)[^()]{0,60}"
    r"|Photo(?:graph)?s?(?: by|:)[^()]{1,60}|[A-Z][\w.'’ -]{2,40}/ ?[A-Z█][\w█.'’ &-]{1,40})\)\s*\w?\Z",
)
SLASHED = re.compile(
    r"(?:[.!?”\"]|\d{4}|\b[A-Z][a-z]+)\s+(?:[A-Z█]{2,12}|Reuters|Getty Images|Bloomberg)\s?/\s?[A-Z█][\w█.'’-]+(?: [A-Z█][\w█.'’-]+){0,3}\s*\Z"
)
AGENCY_LAST = re.compile(
    r"(?:Getty Images|AFP via Getty Images|Shutterstock(?:\.com)?|iStock(?:photo)?|AP Images|Alamy|EPA-EFE)\W*\Z"
)
# A caption may end in a credit, but so does a report that tells of a picture: its sentence is not in the
# present tense of captions, or it reports speech.
TOLD = re.compile(r"\b(?:said|told|says|according to|announced|reported)\b")


def captions(sheet: Sheet) -> Iterator[Find]:
    """Yield captions, by their label, their opening or the credit at their end."""
    for line in sheet.lines:
        text = line.text
        if line.words > LONGEST or text[0] in '"“':
            continue
        if LABEL.match(text) or PICTURED.match(text):
            yield of_line(line, "caption", 0.9, "The caption or credit of a picture.")
        elif (BRACKETED.search(text) or SLASHED.search(text) or AGENCY_LAST.search(text)) and _is_one(text):
            yield of_line(
                line,
                "caption",
                0.85,
                "A caption: it ends with the name of a photographer or a picture agency.",
            )


def _is_one(text: str) -> bool:
    """Tell whether a line with a credit at its end is all caption: one or two sentences, nobody's speech."""
    return (not TOLD.search(text) and text.count("“") + text.count('"') <= 2) or "AP Photo" in text[-80:]


RULE = Rule(find=captions)
