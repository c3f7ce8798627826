"""Findings of all pages to people, statements, agreements and disagreements."""

from onrecord.resolve.agreements import agreements
from onrecord.resolve.changes import revisions
from onrecord.resolve.commitments import commitments
from onrecord.resolve.dates import dated
from onrecord.resolve.disagreements import disagreements
from onrecord.resolve.drafts import all_checked
from onrecord.resolve.events import acted, clusters
from onrecord.resolve.people import people
from onrecord.resolve.speakers import attributed
from onrecord.resolve.statements import statements
from onrecord.resolve.timeline import timeline

__all__ = [
    "acted",
    "agreements",
    "all_checked",
    "attributed",
    "clusters",
    "commitments",
    "dated",
    "disagreements",
    "people",
    "revisions",
    "statements",
    "timeline",
]
