"""JSON-LD: what a page says about its article to search engines."""

import json
from collections.abc import Iterator
from typing import Any

from onrecord.clean.html.trees import Element

LARGEST = 500_000  # characters of one block; the longest carry the article's text
DEEPEST = 8  # objects inside objects: @graph, mainEntity, hasPart
ARTICLES = ("article", "blogposting", "liveblogposting", "report", "creativework")  # ends of type names
NESTED = ("@graph", "mainEntity", "hasPart", "itemListElement", "item")


def article_fields(tree: Element) -> Iterator[tuple[str, str]]:
    """Yield what JSON-LD says of the page's article, under onrecord's names, and its text as `articleBody`.

    Read are NewsArticle and its kin of schema.org.
    """
    for block in tree.iterfind(".//script[@type='application/ld+json']"):
        text = block.text or ""
        if len(text) > LARGEST:
            continue
        try:
            loaded = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue  # pages break their own JSON-LD; the meta tags say the same
        for found in _articles(loaded):
            yield from _fields(found)


def _articles(loaded: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(loaded, list):
        for one in loaded:
            yield from _articles(one, depth + 1)
    elif isinstance(loaded, dict):
        types = loaded.get("@type")
        kinds = [str(kind).lower() for kind in (types if isinstance(types, list) else [types])]
        if any(kind.endswith(ARTICLES) for kind in kinds) and (
            "headline" in loaded or "datePublished" in loaded
        ):
            yield loaded
        for name in NESTED:
            if name in loaded:
                yield from _articles(loaded[name], depth + 1)


def _fields(found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    names = {
        "headline": "title",
        "datePublished": "date",
        "author": "author",
        "publisher": "outlet",
        "url": "url",
        "mainEntityOfPage": "url",
        "inLanguage": "lang",
        "articleBody": "articleBody",
    }
    for theirs, ours in names.items():
        words = _words(found.get(theirs), 0)
        if words and (ours != "url" or words.startswith("http")):
            yield ours, words


def _words(value: Any, depth: int) -> str:
    if isinstance(value, list) and depth < DEEPEST:
        return ", ".join(filter(None, (_words(one, depth + 1) for one in value)))
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id") or value.get("alternateName")
    return value.strip() if isinstance(value, str) else ""
