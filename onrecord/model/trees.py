"""A page's grammar with both directions at hand: who hangs on a word, and from where to where its phrase runs."""

from dataclasses import dataclass

from onrecord.model.pages import Page, Sentence, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A page with its dependencies turned round once, so that no question scans a sentence.

    Attributes:
        page: The page.
        below: For each token the tokens that hang on it, in text order.
        left: For each token the first token of its phrase.
        right: For each token the last token of its phrase (inclusive).
        sentence: For each token the number of its sentence.
        lower: Each token's words in lower case, those torn at an apostrophe joined.
        lemma: Each token's dictionary form in lower case.
    """

    page: Page
    below: tuple[tuple[int, ...], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    sentence: tuple[int, ...]
    lower: tuple[str, ...]
    lemma: tuple[str, ...]

    def token(self, index: int) -> Token:
        """Return token `index` of the page."""
        return self.page.tokens[index]

    def sentence_of(self, index: int) -> Sentence:
        """Return the sentence that holds token `index`."""
        return self.page.sentences[self.sentence[index]]

    def children(self, index: int, *deps: str) -> tuple[int, ...]:
        """Return the words that hang on token `index`, those that do by one of `deps` where any are given."""
        found = self.below[index]
        return tuple(i for i in found if self.token(i).dep in deps) if deps else found

    def child(self, index: int, *deps: str) -> int | None:
        """Return the first word that hangs on `index` by one of `deps`."""
        return next((i for i in self.below[index] if self.token(i).dep in deps), None)

    def head(self, index: int) -> int | None:
        """Return what token `index` hangs on, None for a sentence's root."""
        above = self.token(index).head
        return None if above == index else above

    def subtree(self, index: int, without: frozenset[str] = frozenset()) -> list[int]:
        """Return token `index` and all below it in text order, leaving out branches with a dep in `without`."""
        inside, waiting = [], [index]
        while waiting:
            here = waiting.pop()
            inside.append(here)
            waiting.extend(i for i in self.below[here] if self.token(i).dep not in without)
        return sorted(inside)


def tree_of(page: Page) -> Tree:
    """Return the page's tree; time grows with the number of tokens alone."""
    tokens = page.tokens
    below: list[list[int]] = [[] for _ in tokens]
    roots: list[int] = []
    for index, token in enumerate(tokens):
        if token.head == index:
            roots.append(index)
        else:
            below[token.head].append(index)
    left, right = list(range(len(tokens))), list(range(len(tokens)))
    order = roots
    for index in order:  # grows while it is read: heads stand before what hangs on them
        order.extend(below[index])
    for index in reversed(order):
        head = tokens[index].head
        left[head] = min(left[head], left[index])
        right[head] = max(right[head], right[index])
    numbers = [0] * len(tokens)
    for number, sentence in enumerate(page.sentences):
        numbers[sentence.first : sentence.stop] = [number] * (sentence.stop - sentence.first)
    return Tree(
        page=page,
        below=tuple(map(tuple, below)),
        left=tuple(left),
        right=tuple(right),
        sentence=tuple(numbers),
        lower=tuple(page.text_of(index).lower().replace(" ", "") for index in range(len(tokens))),
        lemma=tuple(token.lemma.lower() for token in tokens),
    )
