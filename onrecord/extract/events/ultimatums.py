"""What somebody says he will not put up with, and what he says he will go on with: threats, protest and help in set words."""

from onrecord.extract.events.futures import FUTURE, WOULD
from onrecord.extract.events.modal_words import modal_words
from onrecord.extract.events.modalities import modality_of
from onrecord.extract.events.participants import source_of, target_of
from onrecord.extract.events.shapes import Actors, Clause, clause_of
from onrecord.model.spans import Span
from onrecord.model.trees import Tree

IDLE = frozenset({"idly", "idle", "by"})
SAID = frozenset({"stated-intent", "promised", "threatened"})


def act_of_standing_firm(tree: Tree, verb: int) -> Clause | None:
    """Return "will not sit idly by", "will not tolerate it", "would not settle for less" as the threat that it is."""
    helpers = {tree.lower[i] for i in tree.children(verb, "aux")}
    source = source_of(tree, verb)
    if source is None or not tree.children(verb, "neg") or not helpers & (FUTURE | WOULD):
        return None
    if not _standing_firm(tree, verb) or any(tree.lower[i] == "if" for i in tree.children(verb, "mark")):
        return None
    return clause_of(tree, verb, "THREATEN", "threatened", Actors(source=source, target=None))


def _standing_firm(tree: Tree, verb: int) -> bool:
    lemma = tree.lemma[verb]
    if lemma in ("sit", "stand"):
        return any(tree.lower[i] in IDLE for i in tree.children(verb, "advmod", "prep", "prt", "acomp"))
    if lemma == "settle":
        return any(tree.lower[i] == "less" for i in tree.subtree(verb))
    return lemma == "tolerate" or (lemma == "hesitate" and bool(tree.children(verb, "xcomp")))


def act_of_going_on(tree: Tree, verb: int, own_words: tuple[Span, ...], taken: set[int]) -> Clause | None:
    """Return "will continue to press for it", "vowed to keep fighting" as protest to come."""
    inner = gone_on_with(tree, verb)
    source = source_of(tree, verb)
    if inner is None or source is None:
        return None
    modality = modality_of(tree, verb, own_words)
    if modality not in SAID:
        return None
    taken.add(inner)
    bound = modality_of(tree, inner, own_words) if tree.token(inner).pos == "VERB" else modality
    said = bound if bound in SAID else modality
    return clause_of(tree, verb, "PROTEST", said, Actors(source=source, target=target_of(tree, inner)))


def act_of_helping(tree: Tree, verb: int, own_words: tuple[Span, ...]) -> Clause | None:
    """Return "we are going to help him" in somebody's own words as the help that it promises."""
    if tree.lemma[verb] != "help" or modality_of(tree, verb, own_words) != "promised":
        return None
    helped = next(iter(tree.children(verb, "dobj")), None)
    if helped is None:  # "help him finish": the parser takes him for who finishes
        helped = next((s for c in tree.children(verb, "ccomp") for s in tree.children(c, "nsubj")), None)
    if helped is None:
        return None
    actors = Actors(source=source_of(tree, verb), target=helped)
    return clause_of(tree, verb, "AID", "promised", actors, verb)


def gone_on_with(tree: Tree, verb: int) -> int | None:
    """Return what protest goes on with: "keep pressing", "continue their struggle"."""
    if tree.lemma[verb] not in ("continue", "keep", "go"):
        return None
    inner = tree.children(verb, "xcomp", "dobj")
    return next((i for i in inner if tree.lemma[i] in modal_words().struggles), None)
