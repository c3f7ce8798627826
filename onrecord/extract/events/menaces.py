"""Threats in other words than "threaten": raising the possibility of a penalty for somebody, reserving the right to harm."""

from dataclasses import replace

from onrecord.extract.events.futures import binds_to_harm
from onrecord.extract.events.lexicons import Lexicon
from onrecord.extract.events.modal_words import modal_words
from onrecord.extract.events.modalities import modality_of
from onrecord.extract.events.participants import source_of, target_of
from onrecord.extract.events.senses import type_of
from onrecord.extract.events.shapes import Actors, Clause, clause_of
from onrecord.model.spans import Span
from onrecord.model.trees import Tree

RAISING = frozenset({"suggest", "raise", "float", "moot", "dangle"})
RAISED = frozenset({"possibility", "idea", "prospect", "option", "notion"})
PENALTIES = frozenset({"COERCE", "SANCTION", "ASSAULT"})
SOMEBODY = frozenset({"him", "her", "them"})
# With these, too, somebody keeps open to turn against another.
CLASHING = frozenset({"clash", "strike", "contest", "object", "challenge", "protest", "walk"})


def act_of_menace(tree: Tree, verb: int, words: Lexicon, taken: set[int]) -> Clause | None:
    """Return a threat that is not called one: "floated the idea of jailing Reen", "reserves the right to sue"."""
    inner = _raised(tree, verb, words) if tree.lemma[verb] in RAISING else _reserved(tree, verb)
    source = source_of(tree, verb)
    if inner is None or source is None or tree.lemma[source] in modal_words().predicting:
        return None
    if modality_of(tree, verb) in ("hypothetical", "denied"):
        return None
    taken.add(inner)
    actors = Actors(source=source, target=target_of(tree, inner))
    clause = clause_of(tree, verb, "THREATEN", "threatened", actors)
    return replace(clause, action=Span(start=tree.token(inner).start, end=clause.words.end))


def _raised(tree: Tree, verb: int, words: Lexicon) -> int | None:
    """Return the penalty for somebody named whose possibility is raised, by him who would impose it."""
    idea = next((i for i in tree.children(verb, "dobj") if tree.lemma[i] in RAISED), None)
    behind = [p for p in tree.children(idea, "prep") if tree.lower[p] == "of"] if idea is not None else []
    inner = next((i for p in behind for i in tree.children(p, "pcomp")), None)
    if inner is None or type_of(tree, inner, words) not in PENALTIES or tree.children(inner, "nsubj"):
        return None
    whom = tree.children(inner, "dobj")
    named = any(tree.token(i).pos == "PROPN" or tree.lower[i] in SOMEBODY for i in whom)
    return inner if named else None


def _reserved(tree: Tree, verb: int) -> int | None:
    """Return the harm that somebody reserves the right to; to change one's terms is none."""
    right = next((i for i in tree.children(verb, "dobj") if tree.lemma[i] == "right"), None)
    if tree.lemma[verb] != "reserve" or right is None:
        return None
    inner = next(iter(tree.children(right, "acl")), None)
    if inner is None or tree.token(inner).tag != "VB":
        return None
    return inner if tree.lemma[inner] in CLASHING or binds_to_harm(tree, inner, vowed=True) else None
