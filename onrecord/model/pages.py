"""A document with its grammar: what annotate hands to extract. No object of the language library in it."""

from bisect import bisect_right
from dataclasses import dataclass

from onrecord.model.documents import Document
from onrecord.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word or mark.

    Attributes:
        start: First code point in the document's text.
        end: One past the last.
        lemma: Dictionary form.
        pos: Universal part of speech (`PROPN`, `VERB`, ...).
        tag: Penn Treebank tag (`VBD`, `NNP`, ...).
        dep: Dependency label (ClearNLP style: `nsubj`, `ccomp`, ...).
        head: Index in `Page.tokens` of the word it hangs on; its own index for a sentence's root.
    """

    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence; never crosses a line end.

    Attributes:
        start: First code point.
        end: One past the last.
        first: Index of its first token.
        stop: One past the index of its last token.
        paragraph: Which line of the text it stands in, counted from 0 over lines that hold words.
    """

    start: int
    end: int
    first: int
    stop: int
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A name as the language library sees it; who is a person is decided later, over a whole story.

    Attributes:
        start: First code point.
        end: One past the last.
        label: OntoNotes label (`PERSON`, `ORG`, `GPE`, `DATE`, ...).
    """

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A document with its sentences, syntax and names.

    Attributes:
        document: The report; every offset below points into its text.
        tokens: All tokens in text order.
        sentences: All sentences in text order; together they hold every token.
        entities: Names in text order, not overlapping.
    """

    document: Document
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]

    def text_of(self, index: int) -> str:
        """Return the words of token `index` as written."""
        token = self.tokens[index]
        return self.document.text[token.start : token.end]

    def words(self, start: int, end: int) -> str:
        """Return the document's text from `start` to `end`."""
        return self.document.text[start:end]

    def tokens_in(self, start: int, end: int) -> range:
        """Return the indices of the tokens that share a code point with the stretch."""
        first = bisect_right(self.tokens, start, key=lambda token: token.end)
        stop = first
        while stop < len(self.tokens) and self.tokens[stop].start < end:
            stop += 1
        return range(first, stop)

    def sentence_at(self, index: int) -> Sentence:
        """Return the sentence that holds token `index`."""
        return self.sentences[bisect_right(self.sentences, index, key=lambda sentence: sentence.first) - 1]

    def children(self, index: int) -> tuple[int, ...]:
        """Return the indices of the words that hang on token `index`, in text order."""
        sentence = self.sentence_at(index)
        return tuple(
            other
            for other in range(sentence.first, sentence.stop)
            if self.tokens[other].head == index and other != index
        )

    def subtree(self, index: int) -> tuple[int, ...]:
        """Return token `index` and everything below it, in text order."""
        sentence = self.sentence_at(index)
        inside = {index}
        # Two kinds of step are enough because a parse is a tree: grow until nothing is added.
        grown = True
        while grown:
            below = {
                other for other in range(sentence.first, sentence.stop) if self.tokens[other].head in inside
            }
            grown = not below <= inside
            inside |= below
        return tuple(sorted(inside))

    def span(self, first: int, stop: int) -> Span:
        """Return the stretch from token `first` to before token `stop`."""
        return Span(start=self.tokens[first].start, end=self.tokens[stop - 1].end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A page's grammar, packed, so that a rebuild need not parse the same text again.

    Attributes:
        sha256: Digest of the text it belongs to.
        model: Name and version of the language model that made it.
        body: Packed grammar (see `annotate.packing`); JSON under zlib, never pickle.
    """

    sha256: str
    model: str
    body: bytes
