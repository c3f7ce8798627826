"""Figures in the text: counts, sums, percentages, ages, with what they count."""

from onrecord.extract.figures.figures import figures
from onrecord.extract.registry import Extractor

EXTRACTOR = Extractor(yields="figures", reads=("times", "quotes"), find=figures)

__all__ = ["EXTRACTOR", "figures"]
