"""Text that a page's code holds and its readers never see."""

import re
from collections.abc import Iterator

from lxml import etree

from onrecord.clean.flags.machine_addresses import addresses_a_machine
from onrecord.clean.html.trees import Element, words_of

STYLE = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|pt|%)?\s*(?:;|!|$)"
    r"|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|(?:left|top|text-indent)\s*:\s*-\d{3,}|(?:max-)?(?:width|height)\s*:\s*[01]px"
    r"|color\s*:\s*transparent)",
    re.IGNORECASE,
)
HIDING = re.compile(
    r"(?:^|\s)(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|is-hidden|u-hidden|a11y-hidden|hidden)(?:\s|$)",
    re.IGNORECASE,
)
# Characters; a longer stretch, or one that is half of the page, is a part that the page's script unfolds (a
# paywall, a "read more"), and is the article itself more often than not.
LONGEST = 1_500
FEWEST_WORDS = 4  # "Share on Facebook" for screen readers is of no interest to anybody
MOST = 20  # passages shown of one page
ARTICLE = ".//article | .//*[@itemprop='articleBody'] | .//main"


def taken_out(tree: Element) -> tuple[str, ...]:
    """Take hidden elements out of the tree and return their words, those of the article only.

    Hidden words elsewhere on the page (menus, forms, notices) are dropped, unless they address a machine.
    """
    inside = {node for part in tree.xpath(ARTICLE) for node in part.iter()}
    hidden = [node for node in tree.iter(etree.Element) if _is_hidden(node)]
    whole = len(words_of(tree))
    found: dict[str, None] = {}
    for node in hidden:
        words = words_of(node)
        if len(words) > min(LONGEST, whole / 2):
            _unfold(node)
            continue
        if addresses_a_machine(words) or (node in inside and len(words.split()) >= FEWEST_WORDS):
            found.setdefault(words)
        _drop(node)
    for words in _comments(tree):
        found.setdefault(words)
    return tuple(found)[:MOST]


def _unfold(node: Element) -> None:
    """Take away what hides a node, so that the extractor takes it for text."""
    for name in ("hidden", "style", "class"):
        node.attrib.pop(name, None)


def _is_hidden(node: Element) -> bool:
    return node.tag not in {"html", "body", "head", "input", "meta", "script", "style", "template"} and bool(
        node.get("hidden") is not None
        or STYLE.search(node.get("style") or "")
        or HIDING.search(node.get("class") or "")
    )


def _comments(tree: Element) -> Iterator[str]:
    """Yield comments in the page's code that address a machine; others are the makers' own notes."""
    for comment in tree.iter(etree.Comment):
        words = " ".join((comment.text or "").split())
        if len(words) <= LONGEST and addresses_a_machine(words):
            yield words


def _drop(node: Element) -> None:
    """Take a node out and leave the words behind it."""
    parent, before = node.getparent(), node.getprevious()
    tail = node.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(node)
