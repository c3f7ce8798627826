"""Acts that the calendar tells, by nobody's own word: "Council to close", "is to close", "expires in ten days"."""

from onrecord.extract.events.effects import of_subject
from onrecord.model.trees import Tree

BINDING_NOUN = frozenset({"stated-intent", "promised", "threatened"})


def arranged(tree: Tree, verb: int) -> bool:
    """Tell whether an act is arranged: "Council to close", "is to close", "expires in ten days"."""
    above = tree.head(verb)
    if with_to(tree, verb):
        if tree.token(verb).dep == "acl" and tree.children(verb, "auxpass") and _after_comma(tree, verb):
            return True  # "the deal, to be signed on Monday"
        named = above is None and bool(tree.children(verb, "nsubj", "nsubjpass"))
        return named or (above is not None and _is_to(tree, above))
    if tree.token(verb).pos == "AUX" and _is_to(tree, verb):
        return True
    now = tree.token(verb).tag in ("VBZ", "VBP") or (
        tree.token(verb).tag == "VBG"
        and any(tree.token(i).tag in ("VBZ", "VBP") for i in tree.children(verb, "aux"))
    )
    return now and any(_days_ahead(tree, i) for i in tree.children(verb, "prep", "npadvmod"))


def with_to(tree: Tree, verb: int) -> bool:
    """Tell whether a verb is an infinitive with its "to"."""
    return any(tree.token(i).tag == "TO" for i in tree.children(verb, "aux"))


def _after_comma(tree: Tree, verb: int) -> bool:
    first = tree.left[verb]
    return first > 0 and tree.lower[first - 1] == ","


def _is_to(tree: Tree, verb: int) -> bool:
    """Tell whether "is" only arranges what follows it: "is to close", no "is ready to close"."""
    if tree.lemma[verb] != "be" or any(i > verb for i in tree.children(verb, "acomp", "attr", "prep")):
        return False
    if of_subject(tree, verb) in BINDING_NOUN:
        return False  # "her plan is to close"
    # "Is to blame" arranges nothing.
    return any(with_to(tree, i) and tree.lemma[i] != "blame" for i in tree.children(verb, "xcomp"))


def _days_ahead(tree: Tree, phrase: int) -> bool:
    """Tell whether a phrase names a day to come: "in ten days", "next week"."""
    if tree.lower[phrase] == "in":
        return any(
            tree.lemma[i] in ("day", "week", "month", "hour") and tree.children(i, "nummod")
            for i in tree.children(phrase, "pobj")
        )
    return tree.lower[phrase] == "tomorrow" or any(
        tree.lower[i] == "next" for i in tree.children(phrase, "amod")
    )
