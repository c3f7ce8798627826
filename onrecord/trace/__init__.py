"""Pages and findings to reuse, credits, derivations and origins."""

from onrecord.trace.checks import checked
from onrecord.trace.independence import counted
from onrecord.trace.origins import origins
from onrecord.trace.pairs import pairs
from onrecord.trace.precedence import sourced
from onrecord.trace.provenance import derivations
from onrecord.trace.publishers import published
from onrecord.trace.reuse import reuse
from onrecord.trace.standing_lines import standing_lines

__all__ = [
    "checked",
    "counted",
    "derivations",
    "origins",
    "pairs",
    "published",
    "reuse",
    "sourced",
    "standing_lines",
]
