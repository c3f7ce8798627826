"""A page's links, found again in the text of its article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from onrecord.clean.html.trees import NEVER_TEXT, Element
from onrecord.clean.links import MOST
from onrecord.model.documents import Hyperlink

BLOCKS = frozenset(
    {"p", "li", "blockquote", "figcaption", "td", "div", "section", "article", "body"}
    | {f"h{n}" for n in range(1, 7)}
)
WORD = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class _Block:
    """One paragraph of the page without blanks, and its links as places in it."""

    words: str
    links: tuple[tuple[int, int, str], ...]


def article_links(tree: Element, text: str) -> tuple[Hyperlink, ...]:
    """Return the links of the article's paragraphs, as places of its text; those of menus have none.

    A paragraph is found by its words without blanks, because an extractor lays blanks out anew. Links to the site's
    own pages are written without a host more often than not; only whole addresses lead to somebody else.

    Args:
        tree: The page.
        text: The article's text, as it was taken out of the page.
    """
    places = [match.start() for match in WORD.finditer(text)]
    dense = "".join(map(text.__getitem__, places))
    found = []
    reached = 0
    for block in _blocks(tree):
        at = dense.find(block.words, reached)
        if at < 0:
            continue
        reached = at + len(block.words)
        for start, end, url in block.links:
            found.append(Hyperlink(start=places[at + start], end=places[at + end - 1] + 1, url=url))
            if len(found) == MOST:
                return tuple(found)
    return tuple(found)


def _blocks(tree: Element) -> Iterator[_Block]:
    """Yield the innermost paragraphs that hold links, in the page's order."""
    seen = set()
    for anchor in tree.iter("a"):
        if (anchor.get("href") or "").strip().startswith(("http://", "https://")):
            block = next((one for one in anchor.iterancestors() if one.tag in BLOCKS), None)
            if block is not None and block not in seen:
                seen.add(block)
                yield _read(block)


def _read(block: Element) -> _Block:
    parts: list[str] = []
    length = 0
    begins: dict[Element, int] = {}
    links = []
    for event, node in etree.iterwalk(block, events=("start", "end", "comment")):
        words = node.text if event == "start" and node.tag not in NEVER_TEXT else None
        if event == "start" and node.tag == "a":
            begins[node] = length
        if event == "end" and node in begins and length > begins[node]:
            url = (node.get("href") or "").strip()
            if url.startswith(("http://", "https://")):
                links.append((begins[node], length, url))
        if event != "start" and node is not block:
            words = node.tail
        plain = "".join((words or "").split())
        parts.append(plain)
        length += len(plain)
    return _Block("".join(parts), tuple(links))
