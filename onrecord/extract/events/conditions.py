"""Conditions: the if-clause that an act hangs on, and whether an act stands in one itself."""

from onrecord.model.trees import Tree

CONDITION_WORDS = frozenset({"if", "unless", "until", "once", "provided", "should"})
INVERTED = frozenset({"had", "were", "should"})  # "had the pilot landed": an if-clause without its if


def conditional(tree: Tree, verb: int) -> bool:
    """Tell whether the verb stands inside an if-clause itself."""
    if any(tree.lemma[i] in CONDITION_WORDS for i in tree.children(verb, "mark", "advmod")):
        return True
    helper = next(iter(tree.children(verb, "aux", "auxpass")), None)
    subject = next(iter(tree.children(verb, "nsubj", "nsubjpass")), None)
    inverted = helper is not None and subject is not None and helper < subject < verb
    return inverted and tree.token(verb).dep in ("advcl", "ccomp") and tree.lower[helper or 0] in INVERTED


def condition_of(tree: Tree, verb: int) -> int | None:
    """Return the verb of the if-clause that goes with the act of `verb`, else None.

    The clause may hang on the act, on its complement ("threatened to pull the money if he won") or on the verb
    whose complement the act is ("would work with her if elected, she said").
    """
    within = [verb, *tree.children(verb, "xcomp", "ccomp")]
    above = tree.head(verb)
    if above is not None and tree.token(verb).dep == "xcomp":
        within.append(above)
    for here in within:
        for clause in tree.children(here, "advcl"):
            if conditional(tree, clause):
                return clause
    return None
