"""Times in the text: TIMEX3 spans, types and values."""

from onrecord.extract.registry import Extractor
from onrecord.extract.times.expressions import times

EXTRACTOR = Extractor(yields="times", find=times)

__all__ = ["EXTRACTOR", "times"]
