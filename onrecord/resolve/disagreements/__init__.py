"""Where the reports differ; nothing averaged, no side called right."""

from onrecord.resolve.disagreements.figures import figure_agreements, figure_disagreements
from onrecord.resolve.disagreements.names import name_disagreements
from onrecord.resolve.disagreements.quotes import quote_disagreements
from onrecord.resolve.disagreements.slots import Filled, filled, slot_disagreements
from onrecord.resolve.disagreements.slots.reports import reports_of
from onrecord.resolve.disagreements.slots.tellings import Coverage

__all__ = [
    "Coverage",
    "Filled",
    "figure_agreements",
    "figure_disagreements",
    "filled",
    "name_disagreements",
    "quote_disagreements",
    "reports_of",
    "slot_disagreements",
]
