"""The report: one HTML file that a reporter opens from disk or from a mail, without any network."""

from onrecord.present.report.pages import html

__all__ = ["html"]
