"""Links that a text writes out: Markdown's, and addresses as they stand."""

import re
from collections.abc import Iterator

from onrecord.model.documents import Hyperlink

MOST = 500  # links of one report; the most in 4,000 articles is some sixty, and a page of links is no report
# Every repeat is bounded, so that a text of opening brackets is read in one pass.
ADDRESS = r"https?://[^\s<>()\[\]\"“”]{4,600}"
LINK = re.compile(
    rf"\[(?P<words>[^\[\]\n]{{1,300}})\]\((?P<target>{ADDRESS})[^()\n]{{0,200}}\)|(?P<bare>{ADDRESS})"
)
CLOSING = ".,;:!?'’*_"


def written_links(text: str) -> Iterator[Hyperlink]:
    """Yield the links of a text in order: the words in Markdown's brackets, or the address itself.

    >>> [link.url for link in written_links("See [the report](https://harbor.example/a-1) of May.")]
    ['https://harbor.example/a-1']
    """
    for number, match in enumerate(LINK.finditer(text)):
        if number == MOST:
            return
        if match["bare"]:
            url = match["bare"].rstrip(CLOSING)
            yield Hyperlink(start=match.start(), end=match.start() + len(url), url=url)
        else:
            yield Hyperlink(start=match.start("words"), end=match.end("words"), url=match["target"])
