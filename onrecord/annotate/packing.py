"""A page's grammar as a few bytes a word, so that a rebuild need not parse the same text again.

JSON under zlib: columns of small numbers and a table of strings. Never pickle: a story file may come by mail.
"""

import json
import zlib
from collections.abc import Collection, Iterable
from itertools import pairwise
from typing import Any

from onrecord.annotate.languages import MODEL_NAME
from onrecord.model.documents import Document
from onrecord.model.pages import Annotation, Entity, Page, Sentence, Token

# Raise when the columns change, or what pages.py puts into them: an older annotation is then made anew.
FORMAT = 4
LARGEST_UNPACKED = 400_000_000  # bytes; a story file made by somebody else must not fill the memory


def packed(page: Page, cuts: Collection[int] = ()) -> Annotation:
    """Return the page's grammar, packed, with the cuts it was made with (see `pages.page_of`).

    >>> from onrecord.model.documents import Document
    >>> empty = Page(
    ...     document=Document(id="a", path="a", text="", sha256="0", words=0),
    ...     tokens=(), sentences=(), entities=(),
    ... )
    >>> unpacked(empty.document, packed(empty)) == empty
    True
    """
    strings = _Strings()
    columns = {
        "format": FORMAT,
        "cuts": sorted(cuts),
        "tokens": [
            _steps(token.start for token in page.tokens),
            [token.end - token.start for token in page.tokens],
            [strings.number(token.lemma) for token in page.tokens],
            [strings.number(token.pos) for token in page.tokens],
            [strings.number(token.tag) for token in page.tokens],
            [strings.number(token.dep) for token in page.tokens],
            [token.head - index for index, token in enumerate(page.tokens)],
        ],
        "sentences": [[s.start, s.end, s.first, s.stop, s.paragraph] for s in page.sentences],
        "entities": [[e.start, e.end, strings.number(e.label)] for e in page.entities],
        "strings": strings.seen(),
    }
    body = zlib.compress(json.dumps(columns, ensure_ascii=False, separators=(",", ":")).encode(), 6)
    return Annotation(sha256=page.document.sha256, model=MODEL_NAME, body=body)


def unpacked(document: Document, annotation: Annotation, cuts: Collection[int] = ()) -> Page | None:
    """Return the page, or None where the annotation is of another text, model or format, or was cut otherwise."""
    if annotation.sha256 != document.sha256 or annotation.model != MODEL_NAME:
        return None
    try:
        reader = zlib.decompressobj()
        columns = json.loads(reader.decompress(annotation.body, LARGEST_UNPACKED))
        page = _page(document, columns) if reader.eof and columns["cuts"] == sorted(cuts) else None
        return page if page is not None and _fits(page) else None
    except (ValueError, KeyError, IndexError, TypeError, zlib.error):
        return None  # a damaged annotation costs one parse, nothing else


def _page(document: Document, columns: dict[str, Any]) -> Page | None:
    if columns["format"] != FORMAT:
        return None
    words: list[str] = columns["strings"]
    starts, lengths, *names, heads = columns["tokens"]
    tokens: list[Token] = []
    start = 0
    for index, (step, length, lemma, pos, tag, dep, head) in enumerate(
        zip(starts, lengths, *names, heads, strict=True)
    ):
        start += step
        tokens.append(
            Token(
                start=start,
                end=start + length,
                lemma=words[lemma],
                pos=words[pos],
                tag=words[tag],
                dep=words[dep],
                head=index + head,
            )
        )
    return Page(
        document=document,
        tokens=tuple(tokens),
        sentences=tuple(
            Sentence(start=a, end=b, first=c, stop=d, paragraph=e) for a, b, c, d, e in columns["sentences"]
        ),
        entities=tuple(Entity(start=a, end=b, label=words[c]) for a, b, c in columns["entities"]),
    )


def _fits(page: Page) -> bool:
    """Tell whether the page can be one of this text: a damaged one would show wrong words, or none."""
    text, tokens, count = page.document.text, page.tokens, len(page.tokens)
    held = "".join(text[t.start : t.end] for t in tokens)
    stops = [0, *(sentence.stop for sentence in page.sentences)]
    return (
        all(0 <= t.start < t.end <= len(text) and 0 <= t.head < count for t in tokens)
        and all(one.end <= other.start for one, other in pairwise(tokens))
        # Every word is in a token and every token in a sentence; the rooms rely on both.
        and "".join(held.split()) == "".join(text.split())
        and [sentence.first for sentence in page.sentences] == stops[:-1]
        and stops[-1] == count
        and all(s.first < s.stop and 0 <= s.start < s.end <= len(text) for s in page.sentences)
        and all(0 <= e.start < e.end <= len(text) for e in page.entities)
    )


def _steps(numbers: Iterable[int]) -> list[int]:
    """Return each number less the one before it: small numbers pack well."""
    before, steps = 0, []
    for number in numbers:
        steps.append(number - before)
        before = number
    return steps


class _Strings:
    """Numbers strings in the order they are first seen."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, word: str) -> int:
        return self._numbers.setdefault(word, len(self._numbers))

    def seen(self) -> list[str]:
        return list(self._numbers)
