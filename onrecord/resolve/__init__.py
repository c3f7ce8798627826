"""Findings of all pages to people, statements, agreements and disagreements."""

from onrecord.resolve.changes import revisions
from onrecord.resolve.commitments import commitments
from onrecord.resolve.comparison import compared
from onrecord.resolve.dates import dated
from onrecord.resolve.drafts import all_checked
from onrecord.resolve.events import acted, clusters
from onrecord.resolve.people import people
from onrecord.resolve.relations import relations
from onrecord.resolve.scores import weighed
from onrecord.resolve.speakers import attributed
from onrecord.resolve.statements import statements
from onrecord.resolve.timeline import timeline

__all__ = [
    "acted",
    "all_checked",
    "attributed",
    "clusters",
    "commitments",
    "compared",
    "dated",
    "people",
    "relations",
    "revisions",
    "statements",
    "timeline",
    "weighed",
]
