"""The word that an act hangs on, and what it makes of it: "vowed to reopen", "no plan to", "the threat of a strike"."""

from dataclasses import dataclass

from onrecord.extract.events.futures import SAYING
from onrecord.extract.events.modal_words import Effects, modal_words
from onrecord.model.events import Modality
from onrecord.model.trees import Tree

GOVERNED = frozenset({"xcomp", "ccomp", "acl", "advcl", "pcomp", "conj", "relcl", "prep"})
COMPLEMENT = frozenset({"xcomp", "ccomp", "advcl", "dep"})
NOMINAL = frozenset({"NOUN", "PROPN"})
# Prepositions behind which an act is the content of what stands before them: "the threat of", "warned of".
CONTENT = frozenset({"of", "for", "on", "against", "about", "with", "to", "from", "in", "into", "over"})
AGAINST_THE_ACT = frozenset({"without", "instead"})
# A verb makes something of a noun only where the noun names what it is about: one who wants a meeting has none yet.
OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "oprd", "dative"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """The word above an act.

    Attributes:
        word: Its index.
        effect: What it makes of the act; None where the act is as true as the word itself.
    """

    word: int
    effect: Modality | None


def governor_of(tree: Tree, act: int) -> Governor | None:
    """Return the word that the act hangs on as its content, None for an act that stands by itself."""
    token, above = tree.token(act), tree.head(act)
    if above is None:
        return None
    if token.dep == "conj" and _takes_over(tree, act, above):
        return governor_of(tree, above)
    if token.pos in NOMINAL and not token.tag.startswith("VB"):
        return _of_noun(tree, act, above)
    if token.dep in ("pcomp", "pobj"):
        return _behind_preposition(tree, act, above)
    if tree.token(above).pos in NOMINAL and token.dep in ("acl", "relcl", "ccomp", "xcomp"):
        return _content_of_noun(tree, act, above)
    if token.dep in COMPLEMENT:
        return Governor(word=above, effect=_effect(tree, above, act))
    return None


def _takes_over(tree: Tree, act: int, first: int) -> bool:
    """Tell whether the second of two joined acts stands where the first does: "to jail her and to withhold"."""
    if tree.children(act, "nsubj", "nsubjpass"):
        return False
    return tree.token(act).tag == tree.token(first).tag or tree.token(act).pos in NOMINAL


def _content_of_noun(tree: Tree, act: int, noun: int) -> Governor | None:
    """Return the noun whose content an act is: "the plan to sell", "reports that he sold", no plain relative clause."""
    content = any(tree.lower[i] == "that" and tree.token(i).dep == "mark" for i in tree.children(act))
    infinitive = tree.token(act).tag == "VB" and any(tree.token(i).tag == "TO" for i in tree.children(act, "aux"))
    if not content and not infinitive:
        return None
    return _through_noun(tree, noun)


def _through_noun(tree: Tree, noun: int) -> Governor:
    """Return the noun with what it makes of its content, or the verb that disputes, drops or asks for the noun."""
    effect = _of(modal_words().nouns, tree, noun)
    above = tree.head(noun)
    if above is not None and tree.token(noun).dep in OBJECTS and tree.token(above).pos in ("VERB", "AUX"):
        outer = _of(modal_words().verbs, tree, above)
        if outer == "denied":
            return Governor(word=above, effect="denied")
    if above is not None and _untrue(tree, noun, above):
        return Governor(word=above, effect="denied")
    return Governor(word=noun, effect=effect)


def _untrue(tree: Tree, noun: int, above: int) -> bool:
    if tree.lemma[above] != "be" or tree.token(noun).dep != "nsubj":
        return False
    return any(tree.lemma[i] in modal_words().untrue for i in tree.children(above, "acomp", "attr"))


def _behind_preposition(tree: Tree, act: int, preposition: int) -> Governor | None:
    """Return what the word before a preposition makes of the act behind it."""
    word = tree.lower[preposition]
    above = tree.head(preposition)
    if word in AGAINST_THE_ACT or any(tree.lower[i] in AGAINST_THE_ACT for i in tree.children(preposition, "advmod")):
        return Governor(word=above if above is not None else preposition, effect="denied")
    if above is None or word not in CONTENT:
        return None
    if tree.token(above).pos in NOMINAL:
        through = _through_noun(tree, above)
        return through if through.effect is not None else None
    effect = _effect(tree, above, act)
    return Governor(word=above, effect=effect) if effect is not None else None


def _of_noun(tree: Tree, noun: int, above: int) -> Governor | None:
    dep = tree.token(noun).dep
    if dep == "pobj":
        return _behind_preposition(tree, noun, above)
    if dep in ("compound", "nmod", "poss") and tree.token(above).pos in NOMINAL:
        effect = _of(modal_words().nouns, tree, above)
        return Governor(word=above, effect=effect) if effect is not None and dep != "poss" else None
    if dep in OBJECTS:
        return Governor(word=above, effect=_effect(tree, above, noun))
    if dep in ("nsubj", "appos"):
        return Governor(word=above, effect=_of_predicate(tree, above))
    return None


def _of_predicate(tree: Tree, verb: int) -> Modality | None:
    """Return what "is likely", "is due" and "was set" make of their subject."""
    for word in tree.children(verb, "acomp"):
        made = _of(modal_words().adjectives, tree, word)
        if made is not None:
            return made
    return None


def _effect(tree: Tree, word: int, act: int) -> Modality | None:
    """Return what a verb or an adjective makes of its content."""
    words, token = modal_words(), tree.token(word)
    if token.pos not in ("VERB", "AUX") or token.dep in ("acomp", "amod"):
        return _of(words.adjectives, tree, word)
    lemma = tree.lemma[word]
    finite = tree.token(act).dep == "ccomp" and any(
        tree.token(i).tag in ("MD", "VBD", "VBZ", "VBP") for i in (act, *tree.children(act, "aux", "auxpass"))
    )
    if lemma == "warn" and tree.lemma[act] in words.penalties:
        return "threatened"
    if lemma in SAYING and (finite or tree.token(act).pos in NOMINAL):
        return "promised" if lemma == "vow" else None
    if tree.token(act).tag == "VBG" and tree.token(act).dep == "advcl":
        return None  # a participle beside a verb is not what that verb supposes or wants
    effect = _of(words.verbs, tree, word) or _of(words.adjectives, tree, word)
    another = tree.children(act, "nsubj", "nsubjpass") or tree.children(word, "dobj")
    if effect == "stated-intent" and tree.token(act).pos not in NOMINAL and another and act not in another:
        return "hypothetical"  # "wants the court to free him"
    return effect


def _of(effects: Effects, tree: Tree, word: int) -> Modality | None:
    """Return what a word's list says, with the particle that it needs."""
    # The written form first: the lemmatizer takes "hoped" for a hop and "committed" for no adjective.
    for particle, modality in effects.get(tree.lower[word], effects.get(tree.lemma[word], ())):
        if particle is None or any(tree.lower[i] == particle for i in tree.children(word)):
            return modality
    return None


def made_of_noun(tree: Tree, noun: int) -> Modality | None:
    """Return what the words before a noun make of it: "the planned merger", "next week's meeting"."""
    for word in tree.children(noun, "amod", "compound"):
        made = _of(modal_words().modifiers, tree, word)
        if made is not None:
            return made
    for owner in tree.children(noun, "poss"):
        if any(tree.lower[i] in ("next", "coming") for i in tree.children(owner, "amod")):
            return "reported-plan"
    return None
