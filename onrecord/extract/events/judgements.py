"""Blame and praise in a clause of speech: "said the plan was reckless", "“It is a sham,” she said of the vote"."""

from onrecord.extract.events.futures import FIRST_PERSON, SAYING, same
from onrecord.extract.events.lexicons import Lexicon
from onrecord.extract.events.modalities import modality_of
from onrecord.extract.events.participants import source_of
from onrecord.extract.events.senses import judgement
from onrecord.extract.events.shapes import Actors, Clause, clause_of
from onrecord.model.trees import Tree

JUDGING = SAYING | {
    "think",
    "believe",
    "feel",
    "complain",
    "argue",
    "insist",
    "claim",
    "contend",
    "charge",
    "maintain",
}
SAID_OF = ("acomp", "attr")
# "It was wrong to go", "there is no scandal": what is judged stands elsewhere, if anywhere.
EMPTY = frozenset({"it", "there", "this", "that", "what", "which", "who", "everything", "nothing"})
# Beside the word itself only what belongs to it is read: "fair to those who suffered a disaster" is no blame.
OF_THE_WORD = ("amod", "compound", "conj")


def act_of_judging(tree: Tree, verb: int, words: Lexicon) -> Clause | None:
    """Return blame or praise that somebody is told to have said of another."""
    if tree.lemma[verb] not in JUDGING:
        return None
    inner = next((i for i in tree.children(verb, "ccomp") if tree.lemma[i] == "be"), None)
    source = source_of(tree, verb)
    if inner is None or source is None or tree.children(inner, "neg"):
        return None
    subject = tree.child(inner, "nsubj")
    supposed = any(tree.token(i).tag == "MD" for i in tree.children(inner, "aux"))
    if (
        subject is None
        or supposed
        or tree.lower[subject] in EMPTY | FIRST_PERSON
        or same(tree, source, subject)
    ):
        return None
    kind = _judgement(tree, inner, words)
    if kind is None or modality_of(tree, verb) != "happened":
        return None
    return clause_of(tree, verb, kind, "happened", Actors(source=source, target=subject), inner)


def _judgement(tree: Tree, inner: int, words: Lexicon) -> str | None:
    """Return blame or praise by what is said of the subject; "not" leaves neither."""
    said: set[str] = set()
    for head in tree.children(inner, *SAID_OF):
        if any(
            tree.token(i).dep == "neg" or tree.lower[i] in ("no", "not", "less") for i in tree.children(head)
        ):
            return None
        near = [head, *(i for i in tree.children(head, *OF_THE_WORD))]
        said |= {tree.lemma[i] for i in near} | {tree.lower[i] for i in near}
    return judgement(said, words)
