"""Pages and findings to reuse, credits, derivations and origins."""

from onrecord.trace.independence import counted
from onrecord.trace.origins import origins
from onrecord.trace.pairs import pairs
from onrecord.trace.provenance import derivations
from onrecord.trace.reuse import reuse

__all__ = ["counted", "derivations", "origins", "pairs", "reuse"]
