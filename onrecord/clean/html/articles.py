"""The text of a page's article. Trafilatura stands behind this one function and nowhere else."""

import copy
import logging

from onrecord.clean.html.trees import Element


def article_text(tree: Element) -> str:
    """Return the article's paragraphs, one a line, without menus, links and comments; empty where there is none.

    Method: trafilatura (Barbaresi 2021) with its defaults, no deduplication (its cache would make the second
    of two runs differ) and no network.
    """
    import trafilatura  # noqa: PLC0415  (0.4 s; a folder of plain texts never needs it)

    _silence("trafilatura")
    found = trafilatura.extract(
        copy.deepcopy(tree),  # it takes the tree apart
        output_format="txt",
        include_comments=False,
        include_formatting=False,
        deduplicate=False,
        with_metadata=False,
    )
    return found or ""


def page_date(tree: Element) -> str | None:
    """Return the date that a page's code carries outside the usual tags, in ISO 8601.

    Method: htmldate (Barbaresi 2020), without its search through the text, which guesses.
    """
    import htmldate  # noqa: PLC0415

    _silence("htmldate")
    found: str | None = htmldate.find_date(
        copy.deepcopy(tree),
        extensive_search=False,
        original_date=True,
        min_date="1990-01-01",
        max_date="2099-12-31",  # fixed: the library's own limit is today
    )
    return found


def _silence(library: str) -> None:
    """Keep a library's own warnings off the terminal: what could not be read becomes a gap."""
    logger = logging.getLogger(library)
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
