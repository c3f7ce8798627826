"""What was said, as the grammar has it: the clause or phrase that hangs on a cue."""

import re

from onrecord.extract.quotes.lexicons import Lexicon
from onrecord.extract.quotes.trees import Tree

CLAUSES = frozenset({"ccomp", "xcomp", "parataxis"})
CLAUSE_WORDS = frozenset({"that", "whether", "if", "how", "why", "what"})
WORD = re.compile(r"\w")


def clause_of(tree: Tree, verb: int, words: Lexicon) -> tuple[int, int] | None:
    """Return the first and last token of what `verb` introduces, by the grammar alone."""
    lemma = tree.page.tokens[verb].lemma.lower()
    spoken = lemma in words.says or lemma in words.believes
    if spoken:
        found = _clause_after(tree, verb) or _clause_before(tree, verb)
        if found is not None:
            return found
    if lemma in words.plans:
        found = _infinitive(tree, verb)
        if found is not None:
            return found
    if lemma in words.tells_of or lemma in words.names:
        return _object(tree, verb, words)
    return None


def _clause_after(tree: Tree, verb: int) -> tuple[int, int] | None:
    tokens = tree.page.tokens
    for child in tree.children[verb]:
        if child < verb:
            continue
        token = tokens[child]
        if token.dep in CLAUSES or (token.dep == "advcl" and tree.lower[tree.left[child]] in CLAUSE_WORDS):
            return trimmed(tree, tree.left[child], tree.right[child])
    return None


def _clause_before(tree: Tree, verb: int) -> tuple[int, int] | None:
    """The clause in front of the cue: "The bridge is safe, she said"."""
    tokens = tree.page.tokens
    for child in tree.children[verb]:
        if child < verb and tokens[child].dep == "ccomp":
            return trimmed(tree, tree.left[child], tree.right[child])
    token = tokens[verb]
    if token.dep == "parataxis" and token.head != verb:
        sentence = tree.sentence_of(verb)
        if tree.left[verb] > token.head:
            return trimmed(tree, sentence.first, tree.left[verb] - 1)
    return None


def _infinitive(tree: Tree, verb: int) -> tuple[int, int] | None:
    tokens = tree.page.tokens
    for child in tree.children[verb]:
        if child > verb and tokens[child].dep in ("xcomp", "ccomp"):
            return trimmed(tree, tree.left[child], tree.right[child])
    return None


def _object(tree: Tree, verb: int, words: Lexicon) -> tuple[int, int] | None:
    tokens = tree.page.tokens
    for child in tree.children[verb]:
        if child < verb:
            continue
        token = tokens[child]
        if token.dep in ("dobj", "oprd", "ccomp", "xcomp"):
            return trimmed(tree, tree.left[child], _last_object(tree, verb, child))
        if token.dep == "prep" and tree.lower[child] in words.of_what:
            inner = tree.child(child, "pobj", "pcomp")
            if inner is not None:
                return trimmed(tree, tree.left[inner], tree.right[inner])
    return None


def _last_object(tree: Tree, verb: int, first: int) -> int:
    """Return the last token of an object and what is said of it: "him a liar", "the plan as reckless"."""
    tokens = tree.page.tokens
    last = tree.right[first]
    for child in tree.children[verb]:
        if child > first and (
            tokens[child].dep in ("oprd", "xcomp", "ccomp")
            or (tokens[child].dep == "prep" and tree.lower[child] in ("as", "of", "for"))
        ):
            last = max(last, tree.right[child])
    return last


def trimmed(tree: Tree, first: int, last: int) -> tuple[int, int] | None:
    """Return the stretch of tokens without the marks and commas at its ends; None where no word is left."""
    while first <= last and not WORD.search(tree.lower[first]):
        first += 1
    while last >= first and not WORD.search(tree.lower[last]):
        last -= 1
    return (first, last) if first <= last else None
