"""Acts told as not done by the words that hang on them: "did not", "no talks", "nobody was", "is yet to", "is false"."""

from onrecord.extract.events.modal_words import modal_words
from onrecord.model.trees import Tree

NO_OCCASION = frozenset({"point", "circumstance", "time", "way", "case", "account", "condition"})
HARDLY = frozenset({"never", "not", "nor", "hardly", "scarcely", "barely", "neither", "n't", "n’t"})


def denied_here(tree: Tree, act: int) -> bool:
    """Tell whether a word of its own clause denies an act."""
    below = tree.children(act)
    if any(tree.token(i).dep == "neg" or (tree.lower[i] in HARDLY and i < act) for i in below):
        return not _not_only(tree, act)
    subjects = tree.children(act, "nsubj", "nsubjpass")
    objects = tree.children(act, "dobj")  # "had no concerns", "conceded nothing", "met nobody"
    named = any(nobody(tree, i) for i in (*subjects, *objects, act))
    return named or _yet_to(tree, act) or _at_no_point(tree, act)


def _at_no_point(tree: Tree, act: int) -> bool:
    """Tell whether a phrase before the act denies it: "at no point did she", "under no circumstances"."""
    named = [n for p in tree.children(act, "prep") if p < act for n in tree.children(p, "pobj")]
    return any(tree.lemma[n] in NO_OCCASION and nobody(tree, n) for n in named)


def _not_only(tree: Tree, act: int) -> bool:
    """Tell whether the word behind "not" takes it back: "not only met", "not just blamed"."""
    return any(
        tree.lower[i] in ("only", "just", "merely") and tree.lower[i - 1] == "not"
        for i in tree.subtree(act)
        if i
    )


def nobody(tree: Tree, noun: int) -> bool:
    """Tell whether a noun says that there was none: "no talks", "neither side", "nobody", "none of them"."""
    none = modal_words().nobody
    if tree.lower[noun] in none:
        return True
    return any(tree.lower[i] in none for i in tree.children(noun, "det")) or any(
        tree.lower[i] in HARDLY for i in tree.children(noun, "advmod", "preconj", "neg")
    )


def _yet_to(tree: Tree, act: int) -> bool:
    """Tell whether it "is yet to" be done."""
    above = tree.head(act)
    if above is None or tree.token(act).dep != "xcomp":
        return False
    return tree.lower[above] == "yet" or any(
        tree.lower[i] == "yet" and above <= i < act for i in tree.children(above, "advmod")
    )


def denied_predicate(tree: Tree, noun: int) -> bool:
    """Tell whether a claim is said to be untrue: "the allegation ... is false"."""
    above = tree.head(noun)
    if above is None or tree.lemma[above] != "be" or tree.token(noun).dep != "nsubj":
        return False
    said = {tree.lemma[i] for i in tree.children(above, "acomp", "attr")}
    return bool(said & modal_words().untrue)
