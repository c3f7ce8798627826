"""A quotation while it is being put together: which cue, which stretches in marks, which clause."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.quotes.lexicons import Lexicon, lexicon
from onrecord.extract.quotes.marks import Stretch, stretches
from onrecord.extract.quotes.terms import is_term
from onrecord.model.pages import Page
from onrecord.model.spans import Span
from onrecord.model.trees import Tree, tree_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One quotation in tokens and stretches, before it becomes a `Quote`.

    Attributes:
        cue: The token that introduces it, None where nothing does.
        marked: Numbers of the stretches in marks that belong to it, in text order.
        runs: First and last token of each piece of what was said outside those marks.
        speaker: Main word of the speaker's phrase, None where nobody is named.
        dash: The dash of a signature, the only cue that is no word.
        named: The speaker's name, where no grammar holds it (a signature).
        score: How sure of all that, in [0, 1].
    """

    cue: int | None
    marked: tuple[int, ...] = ()
    runs: tuple[tuple[int, int], ...] = ()
    speaker: int | None = None
    dash: Span | None = None
    named: Span | None = None
    score: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything that the steps of this room look at, worked out once for a page.

    Attributes:
        page: The page.
        tree: Its grammar, turned round.
        marked: Stretches in marks that stand in no other, in text order.
        inner: Stretches inside others.
        terms: Stretches that name a thing; read as plain words by everything else.
        inside: For each token the number of its stretch in `marked`; -1 outside.
        words: The words that introduce speech.
    """

    page: Page
    tree: Tree
    marked: tuple[Stretch, ...]
    inner: tuple[Stretch, ...]
    terms: tuple[Stretch, ...]
    inside: tuple[int, ...]
    words: Lexicon

    def paragraph(self, index: int) -> int:
        """Return the paragraph of token `index`."""
        return self.tree.sentence_of(index).paragraph

    def after(self, stretch: Stretch) -> int:
        """Return the first token behind the stretch's closing mark."""
        return bisect_left(self.page.tokens, stretch.outer_end, key=lambda token: token.start)

    def before(self, stretch: Stretch) -> int:
        """Return the last token in front of the stretch's opening mark; -1 for none."""
        return bisect_right(self.page.tokens, stretch.outer_start, key=lambda token: token.end) - 1


def sheet_of(page: Page) -> Sheet:
    """Return the page prepared for this room."""
    found = stretches(page.document.text)
    tree, words = tree_of(page), lexicon()
    outer = [stretch for stretch in found if stretch.depth == 0]
    terms = tuple(stretch for stretch in outer if is_term(tree, words, stretch))
    marked = tuple(stretch for stretch in outer if not is_term(tree, words, stretch))
    return Sheet(
        page=page,
        tree=tree,
        marked=marked,
        inner=tuple(stretch for stretch in found if stretch.depth > 0),
        terms=terms,
        inside=_inside(page, marked),
        words=words,
    )


def _inside(page: Page, marked: Sequence[Stretch]) -> tuple[int, ...]:
    numbers: list[int] = []
    at = 0
    for token in page.tokens:
        while at < len(marked) and marked[at].outer_end <= token.start:
            at += 1
        held = at < len(marked) and marked[at].outer_start < token.end and token.start < marked[at].outer_end
        numbers.append(at if held else -1)
    return tuple(numbers)
