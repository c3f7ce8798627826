"""One sentence's tree, with the children of every word at hand: a page's own `children` scans the sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model.pages import Page, Sentence, Token
from onrecord.model.spans import Span

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})
CONDITION_WORDS = frozenset({"if", "unless", "until", "once", "provided", "should"})

ASIDE = frozenset({"relcl", "appos", "acl", "punct", "conj", "cc", "advcl", "prep"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """One sentence of a page.

    Attributes:
        page: The page.
        sentence: The sentence.
        below: For each word of the sentence, the page indices of its children, in text order.
    """

    page: Page
    sentence: Sentence
    below: tuple[tuple[int, ...], ...]

    def token(self, index: int) -> Token:
        """Return token `index` of the page."""
        return self.page.tokens[index]

    def children(self, index: int, *deps: str) -> tuple[int, ...]:
        """Return the children of token `index`, those with one of `deps` where any are given."""
        found = self.below[index - self.sentence.first]
        return tuple(i for i in found if self.token(i).dep in deps) if deps else found

    def head(self, index: int) -> int | None:
        """Return what token `index` hangs on, None for the root."""
        above = self.token(index).head
        return None if above == index else above

    def subtree(self, index: int, without: frozenset[str] = frozenset()) -> list[int]:
        """Return token `index` and all below it in text order, leaving out branches with a dep in `without`."""
        inside, waiting = [], [index]
        while waiting:
            here = waiting.pop()
            inside.append(here)
            waiting.extend(i for i in self.children(here) if self.token(i).dep not in without)
        return sorted(inside)

    def phrase(self, index: int) -> Span:
        """Return the noun phrase that ends in token `index`: what follows its head is left out.

        "Protesters in Karsund" are protesters, and Karsund is not the one who acts.
        """
        held = [i for i in self.subtree(index, without=ASIDE) if i <= index]
        return Span(start=self.token(held[0]).start, end=self.token(index).end)


def trees(page: Page) -> Iterator[Tree]:
    """Yield the tree of each sentence."""
    for sentence in page.sentences:
        below: list[list[int]] = [[] for _ in range(sentence.first, sentence.stop)]
        for index in range(sentence.first, sentence.stop):
            head = page.tokens[index].head
            if head != index:
                below[head - sentence.first].append(index)
        yield Tree(page=page, sentence=sentence, below=tuple(map(tuple, below)))
