"""The three numbers of a story, and a sentence that can be pasted: articles, publishers, origins."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.copies import Origin
from onrecord.model.documents import Document

WORDS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """How many articles, publishers and origins a set of reports has.

    Attributes:
        articles: How many reports.
        publishers: How many companies or families published them; a report whose outlet is not known counts as
            one of its own.
        origins: How many independent tellings remain when copies are folded under what they copy.
        sentence: The numbers in words, ready to paste.
    """

    articles: int
    publishers: int
    origins: int
    sentence: str


def numbers(documents: Sequence[Document], origins: Sequence[Origin]) -> Numbers:
    """Return the three numbers and their sentence.

    Args:
        documents: The reports.
        origins: The origins table; only those that tell the story are counted.
    """
    telling = [one for one in origins if one.tells]
    known = {one.publisher or one.outlet for one in documents if one.publisher or one.outlet}
    unknown = sum(1 for one in documents if not (one.publisher or one.outlet))
    return Numbers(
        articles=len(documents),
        publishers=len(known) + unknown,
        origins=len(telling),
        sentence=_sentence(len(documents), len(known) + unknown, telling),
    )


def _sentence(articles: int, publishers: int, telling: Sequence[Origin]) -> str:
    if not articles:
        return "There are no reports."
    counts = (
        f"{_word(articles).capitalize()} {_plural('report', articles)} by {_word(publishers)} "
        f"{_plural('publisher', publishers)} come down to {_word(len(telling))} independent "
        f"{_plural('telling', len(telling))}."
    )
    largest = max(telling, key=lambda one: len(one.documents), default=None)
    if largest is None or len(largest.documents) < 2:
        return counts
    share = f"{_word(len(largest.documents)).capitalize()} of the {_word(articles)} reports"
    what = f"the agency's text ({largest.name})" if largest.kind == "agency" else f"what {largest.name} told"
    return f"{counts} {share} carry {what}."


def _word(number: int) -> str:
    return WORDS[number] if number < len(WORDS) else f"{number:,}"


def _plural(noun: str, number: int) -> str:
    return noun if number == 1 else f"{noun}s"
