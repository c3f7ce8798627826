"""Findings of all pages to people, statements, agreements and disagreements."""

from onrecord.resolve.commitments import commitments
from onrecord.resolve.dates import dated
from onrecord.resolve.events import acted, clusters
from onrecord.resolve.people import people
from onrecord.resolve.speakers import attributed
from onrecord.resolve.statements import statements

__all__ = ["acted", "attributed", "clusters", "commitments", "dated", "people", "statements"]
