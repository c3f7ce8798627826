"""Acts that are only supposed by the words of their own clause: "perhaps", "whoever wins", "Free them!"."""

from onrecord.extract.events.modal_words import modal_words
from onrecord.model.trees import Tree

SUPPOSING = frozenset({"perhaps", "maybe", "possibly", "whether", "allegedly", "supposedly"})


def supposed(tree: Tree, here: int) -> bool:
    """Tell whether the act stands behind "perhaps", is anybody's ("whoever wins"), or is asked for ("Free them!")."""
    subjects = tree.children(here, "nsubj", "nsubjpass")
    above = tree.head(here)
    if tree.token(here).dep in ("relcl", "acl") and above is not None:
        subjects = (*subjects, above)
    if any(tree.lower[i] in modal_words().open for i in subjects):
        return True
    if any(tree.lemma[i] in SUPPOSING for i in tree.children(here, "advmod", "mark")):
        return True
    return imperative(tree, here)


def imperative(tree: Tree, verb: int) -> bool:
    """Tell whether a verb asks for the act: its bare form at the head of a sentence, with nobody named who acts."""
    token = tree.token(verb)
    if token.tag != "VB" or tree.children(verb, "nsubj", "nsubjpass", "aux", "expl", "csubj"):
        return False
    return token.head == verb or (token.dep in ("ccomp", "advcl", "parataxis") and _opens(tree, verb))


def _opens(tree: Tree, verb: int) -> bool:
    """Tell whether a verb is the first word of its sentence or of a quotation."""
    before = verb - 1
    opening = before < tree.sentence_of(verb).first or tree.token(before).tag == "``"
    return opening or tree.lower[before] in ("please", "now", "‘", "'")
