"""Stretches in quotation marks, found without grammar: words that are somebody else's, not the reporter's."""

import re
from collections.abc import Iterator

from onrecord.model.spans import Span

LONGEST = 1_500  # code points inside one pair of marks; bounds the time on a text full of opening marks
# Pairs of marks by type. A curly pair may stay open to its line's end, as when a quotation runs over
# paragraphs. A straight single mark opens after a blank and closes before none of a word, so that
# apostrophes are passed over.
MARKED = re.compile(
    rf"“(?P<curly>[^“”\n]{{1,{LONGEST}}})(?:”|$)"
    rf"|\"(?P<straight>[^\"\n]{{1,{LONGEST}}})\""
    rf"|(?<!\w)‘(?P<single>[^‘\n]{{1,{LONGEST // 2}}}?)’(?!\w)"
    rf"|(?<![\w'])'(?=\w)(?P<plain>(?:[^'\n]|(?<=\w)'(?=\w)){{1,{LONGEST // 2}}})'(?!\w)",
    re.MULTILINE,
)


def marked_spans(text: str) -> Iterator[Span]:
    """Yield the stretches inside quotation marks, marks left out.

    >>> [span.of("She said 'it's late' and left.") for span in marked_spans("She said 'it's late' and left.")]
    ["it's late"]
    """
    for match in MARKED.finditer(text):
        group = match.lastgroup
        if group is not None:
            yield Span(start=match.start(group), end=match.end(group))
