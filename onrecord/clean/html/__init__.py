"""Saved pages to a report's text, its metadata and what the page hides."""

from onrecord.clean.html.pages import SavedPage, saved_page

__all__ = ["SavedPage", "saved_page"]
