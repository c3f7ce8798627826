"""Markup to a tree, bounded whatever the markup is."""

from typing import Any

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

# Elements of one page; the largest saved news pages have 15,000. Each costs the extractor several passes.
MOST_ELEMENTS = 60_000
DEEPEST = 200  # elements inside elements; news pages have 40, and deep trees are walked by recursion
NEVER_TEXT = ("script", "style", "template", "svg", "math", "object", "iframe")

Element = Any  # lxml ships no types


def tree_of(markup: str) -> Element | None:
    """Return the page's tree; None where it is no HTML, or larger or deeper than any page a person reads.

    No entity is fetched and no address followed.
    """
    if markup.count("<") > 3 * MOST_ELEMENTS:
        return None
    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_pis=True)
    try:
        tree = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return tree if _is_bounded(tree) else None


def _is_bounded(tree: Element) -> bool:
    depth = count = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        if depth > DEEPEST or count > MOST_ELEMENTS:
            return False
    return True


def words_of(element: Element) -> str:
    """Return the words of an element on one line; scripts and styles have none."""
    parts: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end", "comment")):
        if event == "start" and node.text and node.tag not in NEVER_TEXT:
            parts.append(node.text)
        elif event in {"end", "comment"} and node is not element and node.tail:
            parent = node.getparent()
            if parent is None or parent.tag not in NEVER_TEXT:
                parts.append(node.tail)
    return " ".join(" ".join(parts).split())
