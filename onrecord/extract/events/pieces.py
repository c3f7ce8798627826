"""Words cut into the pieces that the encoder knows: WordPiece, the longest known piece first (Wu et al., 2016)."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

PART = re.compile(r"\w+|[^\w\s]")
INSIDE = "##"  # marks a piece that does not begin a word
UNKNOWN = "[UNK]"
LONGEST_WORD = (
    100  # characters; a longer one is no word, and cutting it takes time that grows with the square
)
# The actors are masked: a pronoun of each case stands for them.
ACTORS = {"S": "he", "T": "him"}


def numbers_of(words: Sequence[str], known: Mapping[str, int], most: int) -> list[int]:
    """Return the numbers of the pieces of `words`, at most so many.

    Args:
        words: Words in small letters; "S" and "T" are the actors.
        known: Number of each piece.
        most: How many pieces are kept.
    """
    return [number for word in words for number in _pieces(ACTORS.get(word, word), known)][:most]


def _pieces(word: str, known: Mapping[str, int]) -> Iterator[int]:
    bare = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
    for part in PART.findall(bare):
        yield from _cut(part, known) if len(part) <= LONGEST_WORD else (known[UNKNOWN],)


def _cut(part: str, known: Mapping[str, int]) -> list[int]:
    """Return the pieces of one part; the unknown piece alone where some letter has none."""
    found: list[int] = []
    at = 0
    while at < len(part):
        mark = INSIDE if at else ""
        end = next((end for end in range(len(part), at, -1) if mark + part[at:end] in known), at)
        if end == at:
            return [known[UNKNOWN]]
        found.append(known[mark + part[at:end]])
        at = end
    return found
