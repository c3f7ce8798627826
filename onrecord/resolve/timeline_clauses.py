"""The clause that a time dates: the short readable words of a timeline's line.

Keeps: the words are one unbroken stretch of the sentence; marks of quotation in it are whole; it holds the time.
"""

from onrecord.model.spans import Span
from onrecord.model.trees import Tree

READABLE = 150  # code points that a line may have before side clauses are left out
HIGHEST = 12  # steps up the tree; a sentence has fewer clauses
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
# What a clause can lose at its end or its beginning and still tell what happened.
SIDE = frozenset({"advcl", "relcl", "acl", "appos", "parataxis", "conj", "prep", "npadvmod"})
LEADING = frozenset({"mark", "cc", "punct"})
# "Their first since the vote on Nov. 4", "anger over the vote on Nov. 4": the vote alone is dated.
BOUNDS = frozenset(
    {
        "since",
        "before",
        "after",
        "until",
        "till",
        "from",
        "than",
        "despite",
        "over",
        "about",
        "amid",
        "following",
    }
)
OPENING, CLOSING = "“‘«(", "”’»)"
STRAIGHT = '"'


def clause_of_time(tree: Tree, held: range) -> Span:
    """Return the clause or noun phrase that the time in tokens `held` dates; the whole sentence where none is whole."""
    head = _head(tree, held)
    first, last = _edges(tree, head, held)
    found = tree.page.span(first, last + 1)
    sentence = tree.sentence_of(held[0])
    if not _whole(tree.page.words(found.start, found.end)):
        return Span(start=sentence.start, end=sentence.end)
    return found


def _head(tree: Tree, held: range) -> int:
    """Return the verb whose clause the time dates, or the noun where it dates no more than that."""
    at = held[0]
    for _ in range(HIGHEST):
        above = tree.head(at)
        if above is None or (at not in held and _stands_alone(tree, at)):
            break
        if at not in held and tree.token(at).pos in ("NOUN", "PROPN") and tree.lemma[above] in BOUNDS:
            break
        at = above
    above = tree.head(at)
    # Who is said to have done it is told with who says so, where that is short.
    if above is not None and tree.token(at).dep == "ccomp" and _short(tree, above):
        return above
    return at


def _stands_alone(tree: Tree, at: int) -> bool:
    """Tell whether the word heads a clause with a subject of its own."""
    verb = tree.token(at).pos in ("VERB", "AUX")
    return verb and any(tree.token(one).dep in SUBJECTS for one in tree.below[at])


def _short(tree: Tree, head: int) -> bool:
    span = tree.page.span(tree.left[head], tree.right[head] + 1)
    return span.end - span.start <= READABLE and _stands_alone(tree, head)


def _edges(tree: Tree, head: int, held: range) -> tuple[int, int]:
    """Return first and last token of what is told, without side clauses at either end."""
    first, last = tree.left[head], tree.right[head]
    if tree.token(head).dep == "relcl":
        first = _antecedent(tree, first)
    needed = {head, *held, *tree.children(head, *SUBJECTS, "dobj", "attr", "xcomp")}
    for _ in range(HIGHEST):
        first, last = _trimmed(tree, first, last)
        cut = _side(tree, last, needed)
        if cut is None or not (_too_long(tree, first, last) or _own_clause(tree, cut)):
            break
        last = tree.left[cut] - 1
    for _ in range(HIGHEST):
        first, last = _trimmed(tree, first, last)
        cut = _side(tree, first, needed) if _too_long(tree, first, last) else None
        if cut is None:
            break
        first = tree.right[cut] + 1
    return (
        (first, last) if first <= min(needed) and last >= max(held) else (tree.left[head], tree.right[head])
    )


def _antecedent(tree: Tree, first: int) -> int:
    """Return where the noun before "who" begins: who did it. The nearest one, since parses reach too far back."""
    before = first - 1
    while before > 0 and tree.token(before).pos == "PUNCT":
        before -= 1
    noun = before >= tree.sentence_of(first).first and tree.token(before).pos in ("NOUN", "PROPN")
    while noun and tree.token(before).dep in ("compound", "flat") and tree.token(before).head > before:
        before = tree.token(before).head
    return tree.left[before] if noun and tree.left[before] < first else first


def _too_long(tree: Tree, first: int, last: int) -> bool:
    span = tree.page.span(first, last + 1)
    return span.end - span.start > READABLE


def _own_clause(tree: Tree, at: int) -> bool:
    return tree.token(at).dep in ("conj", "parataxis") and _stands_alone(tree, at)


def _side(tree: Tree, edge: int, needed: set[int]) -> int | None:
    """Return the largest side branch that reaches the edge of what is told and holds nothing needed."""
    best, at = None, edge
    for _ in range(HIGHEST):
        if any(tree.left[at] <= one <= tree.right[at] for one in needed):
            break
        if tree.token(at).dep in SIDE:
            best = at
        above = tree.head(at)
        if above is None:
            break
        at = above
    return best


def _trimmed(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """Return the edges without joining words and marks, but with the marks that open or close a quotation."""
    while (
        first < last
        and tree.token(first).dep in LEADING
        and tree.page.text_of(first) not in (*OPENING, STRAIGHT)
    ):
        first += 1
    while (
        first < last
        and tree.token(last).dep in ("punct", "cc")
        and tree.page.text_of(last) not in (*CLOSING, STRAIGHT)
    ):
        last -= 1
    return first, last


def _whole(words: str) -> bool:
    """Tell whether every mark of quotation that opens also closes."""
    if words.count(STRAIGHT) % 2:
        return False
    return words.count("“") == words.count("”") and words.count("(") == words.count(")")
