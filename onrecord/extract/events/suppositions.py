"""Acts that are only supposed by the words of their own clause: "perhaps", "whoever wins", "Free them!"."""

from onrecord.extract.events.conditions import conditional
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
    token = tree.token(here)
    if above is not None and token.dep in ("ccomp", "xcomp") and conditional(tree, above):
        return True  # "if I saw a guard refuse", "if she were to refuse"
    return imperative(tree, here) or _it_is_time(
        tree, above if above is not None and token.dep == "conj" else here
    )


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


def awaits(tree: Tree, here: int) -> bool:
    """Tell whether an act comes before or after another and is told in the present: "after the port is reopened"."""
    marks = {tree.lower[i] for i in tree.children(here, "mark", "advmod")}
    tags = {tree.token(i).tag for i in (here, *tree.children(here, "aux", "auxpass"))}
    return tree.token(here).dep == "advcl" and bool(
        marks & {"after", "before", "when"} and tags & {"VBZ", "VBP"}
    )


def joined_to_bare(tree: Tree, here: int) -> bool:
    """Tell whether an act is joined to a bare verb: the parser takes "would clamp down but then ease" for a present."""
    token, above = tree.token(here), tree.head(here)
    if token.dep != "conj" or token.tag not in ("VBP", "VB") or above is None:
        return False
    return tree.token(above).tag == "VB" and not tree.children(here, "nsubj", "nsubjpass", "aux", "auxpass")


def was_first(tree: Tree, noun: int) -> bool:
    """Tell whether somebody is told as the one who did it: "the first senator to call on him"."""
    named = (noun, *tree.children(noun, "attr"))  # the parser may hang it on "was"
    return any(
        tree.lower[i] in ("first", "only", "latest", "last") for n in named for i in tree.children(n, "amod")
    )


def _it_is_time(tree: Tree, verb: int) -> bool:
    """Tell whether an act is only due by somebody's word: "it is time they agree"."""
    above = tree.head(verb)
    if above is None or tree.token(verb).dep not in ("relcl", "ccomp"):
        return False
    it = tree.head(above) if tree.lemma[above] == "time" else above
    due = tree.lemma[above] == "time" or any(tree.lemma[i] == "time" for i in tree.children(verb, "npadvmod"))
    return due and it is not None and any(tree.lower[i] == "it" for i in tree.children(it, "nsubj"))
