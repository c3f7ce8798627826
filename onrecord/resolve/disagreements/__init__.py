"""Where the reports differ; nothing averaged, no side called right."""

from onrecord.resolve.disagreements.differences import disagreements
from onrecord.resolve.disagreements.figures import figure_agreements, figure_disagreements
from onrecord.resolve.disagreements.names import name_disagreements

__all__ = ["disagreements", "figure_agreements", "figure_disagreements", "name_disagreements"]
