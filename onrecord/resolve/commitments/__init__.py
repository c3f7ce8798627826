"""Pledges, threats, demands, offers, agreements and plans, and what later reports say came of them."""

from onrecord.resolve.commitments.assembly import commitments
from onrecord.resolve.commitments.meetings import UNREAL

__all__ = ["UNREAL", "commitments"]
