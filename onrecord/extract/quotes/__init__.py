"""Who said what in one report: marks first, then cue, content and source over the grammar."""

from onrecord.extract.quotes.found import quotes
from onrecord.extract.registry import Extractor

EXTRACTOR = Extractor(yields="quotes", find=quotes)

__all__ = ["EXTRACTOR", "quotes"]
