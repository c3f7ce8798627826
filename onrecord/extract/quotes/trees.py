"""A page's grammar with both directions at hand: who hangs on a word, and from where to where its phrase runs."""

from dataclasses import dataclass

from onrecord.model.pages import Page, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A page with its dependencies turned round once, so that no question scans a sentence.

    Attributes:
        page: The page.
        children: For each token the tokens that hang on it, in text order.
        left: For each token the first token of its phrase.
        right: For each token the last token of its phrase (inclusive).
        sentence: For each token the number of its sentence.
        lower: Each token's words in lower case.
        lemma: Each token's dictionary form in lower case.
    """

    page: Page
    children: tuple[tuple[int, ...], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    sentence: tuple[int, ...]
    lower: tuple[str, ...]
    lemma: tuple[str, ...]

    def sentence_of(self, index: int) -> Sentence:
        """Return the sentence that holds token `index`."""
        return self.page.sentences[self.sentence[index]]

    def child(self, index: int, *deps: str) -> int | None:
        """Return the first word that hangs on `index` by one of `deps`."""
        tokens = self.page.tokens
        return next((c for c in self.children[index] if tokens[c].dep in deps), None)


def tree_of(page: Page) -> Tree:
    """Return the page's tree; time grows with the number of tokens alone."""
    tokens = page.tokens
    children: list[list[int]] = [[] for _ in tokens]
    roots: list[int] = []
    for index, token in enumerate(tokens):
        if token.head == index:
            roots.append(index)
        else:
            children[token.head].append(index)
    left, right = list(range(len(tokens))), list(range(len(tokens)))
    order = roots
    for index in order:  # grows while it is read: heads stand before what hangs on them
        order.extend(children[index])
    for index in reversed(order):
        head = tokens[index].head
        left[head] = min(left[head], left[index])
        right[head] = max(right[head], right[index])
    numbers = [0] * len(tokens)
    for number, sentence in enumerate(page.sentences):
        numbers[sentence.first : sentence.stop] = [number] * (sentence.stop - sentence.first)
    return Tree(
        page=page,
        children=tuple(tuple(below) for below in children),
        left=tuple(left),
        right=tuple(right),
        sentence=tuple(numbers),
        lower=tuple(page.text_of(index).lower() for index in range(len(tokens))),
        lemma=tuple(token.lemma.lower() for token in tokens),
    )
