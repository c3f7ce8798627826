"""Advertising of the outlet for itself: subscriptions, donations, accounts to follow."""

import re
from collections.abc import Iterator

from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Sheet, of_line

LONGEST = 100  # words
ASKS = re.compile(
    r"(?:^|[.!?]\s+)\W*(?:please\s+)?(?:(?:support|help (?:us|fund)|fund|sustain|power)\s+(?:our|us|independent|progressive|quality|the)\b.{0,40}"
    r"\b(?:journalism|journalists|reporting|newsroom|newspaper)|(?:become|be) an? (?:\w+ )?(?:member|subscriber|patron|supporter)\b"
    r"|subscribe (?:to|now|today|for)\b|donate (?:now|today)\b|donate to (?:us|our)\b|chip in \$|make a (?:tax-deductible )?(?:donation|contribution|gift) (?:now|today|to (?:us|our|support our))\b"
    r"|(?:if you )?(?:enjoy|enjoyed|like|liked) this (?:article|story|podcast|column)|thank you for (?:supporting|subscribing|reading|signing up)"
    r"|(?:follow|join|like|find) (?:us|the \w+|\w+ \w+(?: \w+)?|him|her|them|me) on (?:twitter|facebook|instagram|youtube|x|telegram|linkedin|tiktok)\b"
    r"|(?:download|get) (?:our|the) (?:free )?(?:[\w ]{0,24})?app\b|listen to (?:our|the) (?:latest )?(?:\w+ )?podcast"
    r"|add \w+(?: \w+)? to your \w+ (?:and \w+ )?feeds?|stay (?:updated|informed|up to date)\b|for more\b.{0,60}\b(?:follow|visit|subscribe|sign up|check out)"
    r"|catch up on\b.{0,80}\bpodcast|we['’]d (?:love|like) to hear from you|(?:we|let us) want to hear from you|tell us (?:here|what you think))",
    re.IGNORECASE,
)
# Who an outlet says it is, under its own reports.
ITSELF = re.compile(
    r"\bis (?:a nonprofit newsroom|reader[- ]supported|entirely reader)|\b(?:also publishes a|our coverage is free)\b"
    r"|\bour (?:journalism|reporting|work) (?:is|relies|depends)\b.{0,60}\b(?:readers|you|support)\b|\bour mission has never been more\b",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"\b(?:you|your|us|our|we)\b|@|\bhere\b|^\W*(?:follow|subscribe|donate|support|download|join|like)\b",
    re.IGNORECASE,
)
TOLD = re.compile(r"\b(?:said|says|told|according to|wrote)\b")


def promotions(sheet: Sheet) -> Iterator[Find]:
    """Yield lines in which the outlet asks its readers for something.

    Only where a line speaks to the reader and quotes nobody: "Subscribe to the union's view" may be reporting.
    """
    for line in sheet.lines:
        text = line.text
        if line.words > LONGEST or text[0] in '"“‘' or TOLD.search(text):
            continue
        if (ASKS.search(text) and ADDRESS.search(text) and "“" not in text) or ITSELF.search(text):
            yield of_line(
                line, "promotion", 0.85, "The outlet asks its readers for something, or praises itself."
            )


RULE = Rule(find=promotions)
