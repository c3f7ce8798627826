"""Codes of shares and indexes that an agency sets behind a company's name."""

import re
from collections.abc import Iterator

from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Sheet

BRACKETED = re.compile(
    r"\((?:[A-Z]{1,6}|\d{3,6})\.[A-Z]{1,3}\)|\((?:NYSE|NASDAQ|Nasdaq|LSE|TSX|ASX|HKEX|AMEX)\s*:\s*[A-Z.]{1,6}\)"
)
# "Index.KSD": a code glued to a word. Names of sites are written that way too.
GLUED = re.compile(
    r"\b[A-Z]?[a-z]{2,14}\.(?!COM\b|ORG\b|NET\b|GOV\b|EDU\b|TV\b|UK\b|US\b|EU\b|AI\b|IO\b)[A-Z]{2,5}\b(?![.\w])"
)


def codes(sheet: Sheet) -> Iterator[Find]:
    """Yield share codes in brackets, and codes glued to a word."""
    for match in BRACKETED.finditer(sheet.text):
        why = "A code of a share, which an agency sets behind a company's name."
        yield Find(start=match.start(), end=match.end(), kind="metadata", score=0.95, why=why)
    for match in GLUED.finditer(sheet.text):
        why = "A code or another word, glued to the word before it."
        yield Find(start=match.start(), end=match.end(), kind="garbled", score=0.85, why=why)


RULE = Rule(find=codes)
