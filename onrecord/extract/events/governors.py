"""The word that an act hangs on, and what it makes of it: "vowed to reopen", "no plan to", "the threat of a strike"."""

from dataclasses import dataclass

from onrecord.extract.events.denials import nobody
from onrecord.extract.events.effects import NOMINAL, effect_on, of_predicate, of_word, tensed
from onrecord.extract.events.modal_words import modal_words
from onrecord.model.events import Modality
from onrecord.model.trees import Tree

GOVERNED = frozenset({"xcomp", "ccomp", "acl", "advcl", "pcomp", "conj", "relcl", "prep"})
OWN_CLAUSE = frozenset({"advcl", "pcomp", "conj"})  # what has a tense of its own here hangs on nothing
COMPLEMENT = frozenset({"xcomp", "ccomp", "advcl", "dep"})
# Prepositions behind which an act is the content of what stands before them: "the threat of", "warned of".
CONTENT = frozenset({"of", "for", "on", "against", "about", "with", "to", "from", "in", "into", "over"})
AGAINST_THE_ACT = frozenset({"without", "instead", "rather", "far"})
# A verb makes something of a noun only where the noun names what it is about: one who wants a meeting has none yet.
OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "oprd", "dative"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """The word above an act.

    Attributes:
        word: Its index.
        effect: What it makes of the act; None where the act is as true as the word itself.
        certain: Whether that holds however the word itself is told ("it is not true that").
    """

    word: int
    effect: Modality | None
    certain: bool = False


def governor_of(tree: Tree, act: int) -> Governor | None:
    """Return the word that the act hangs on as its content, None for an act that stands by itself."""
    token, above = tree.token(act), tree.head(act)
    if above is None or (token.dep in OWN_CLAUSE and tensed(tree, act)):
        return None
    if token.dep == "conj" and _takes_over(tree, act, above):
        return governor_of(tree, above)
    if token.dep in ("pcomp", "pobj"):
        return _behind_preposition(tree, act, above)
    if token.pos in NOMINAL and not token.tag.startswith("VB"):
        return _of_noun(tree, act, above)
    return _of_verb(tree, act, above)


def _of_verb(tree: Tree, act: int, above: int) -> Governor | None:
    dep = tree.token(act).dep
    if tree.token(above).pos in NOMINAL | {"PRON"} and dep in ("acl", "relcl", "ccomp", "xcomp"):
        return _content_of_noun(tree, act, above)
    if dep not in COMPLEMENT:
        return None
    noun = _light_object(tree, act, above)
    if noun is not None:
        return _through_noun(tree, noun)
    effect = effect_on(tree, above, act)
    return Governor(word=above, effect=effect, certain=effect == "denied" and tree.lemma[above] == "be")


def _takes_over(tree: Tree, act: int, first: int) -> bool:
    """Tell whether the second of two joined acts stands where the first does: "to jail her and to withhold"."""
    if tree.children(act, "nsubj", "nsubjpass"):
        return False
    return tree.token(act).tag == tree.token(first).tag or tree.token(act).pos in NOMINAL


def _light_object(tree: Tree, act: int, verb: int) -> int | None:
    """Return the object that stands for the verb before an infinitive: "took an oath to defend"."""
    if tree.token(act).tag != "VB" or tree.lemma[verb] not in modal_words().light:
        return None
    return next(
        (i for i in tree.children(verb, "dobj") if i < act and tree.lemma[i] in modal_words().nouns), None
    )


def _content_of_noun(tree: Tree, act: int, noun: int) -> Governor | None:
    """Return the noun whose content an act is: "the plan to sell", "reports that he sold", no plain relative clause."""
    content = any(tree.lower[i] == "that" and tree.token(i).dep == "mark" for i in tree.children(act))
    infinitive = tree.token(act).tag == "VB" and any(
        tree.token(i).tag == "TO" for i in tree.children(act, "aux")
    )
    if not content and not infinitive:
        return None
    return _through_noun(tree, noun)


def _through_noun(tree: Tree, noun: int) -> Governor:
    """Return the noun with what it makes of its content, or the verb that disputes, drops or asks for the noun."""
    effect = of_word(modal_words().nouns, tree, noun)
    above = tree.head(noun)
    if nobody(tree, noun):  # "no sign of", "nothing to harm her"
        return Governor(word=noun, effect="denied", certain=True)
    if above is not None and tree.token(noun).dep in OBJECTS and tree.token(above).pos in ("VERB", "AUX"):
        outer = of_word(modal_words().verbs, tree, above)
        if outer == "denied":
            return Governor(word=above, effect="denied")
    if above is not None and _untrue(tree, noun, above):
        return Governor(word=above, effect="denied", certain=True)
    return Governor(word=noun, effect=effect)


def _untrue(tree: Tree, noun: int, above: int) -> bool:
    if tree.lemma[above] != "be" or tree.token(noun).dep != "nsubj":
        return False
    return any(tree.lemma[i] in modal_words().untrue for i in tree.children(above, "acomp", "attr"))


def _behind_preposition(tree: Tree, act: int, preposition: int) -> Governor | None:
    """Return what the word before a preposition makes of the act behind it."""
    word = tree.lower[preposition]
    above = tree.head(preposition)
    if word in AGAINST_THE_ACT or any(
        tree.lower[i] in AGAINST_THE_ACT for i in tree.children(preposition, "advmod")
    ):
        return Governor(word=above if above is not None else preposition, effect="denied")
    if above is None or word not in CONTENT:
        return None
    if tree.token(above).pos in NOMINAL:
        through = _through_noun(tree, above)
        return through if through.effect is not None else None
    if preposition < above:
        return None  # "in selling the port, she hopes": done beside what she hopes
    effect = effect_on(tree, above, act)
    if effect is None or (word == "with" and effect != "threatened"):
        return None
    return Governor(word=above, effect=effect)


def _of_noun(tree: Tree, noun: int, above: int) -> Governor | None:
    dep = tree.token(noun).dep
    if dep in ("compound", "nmod") and tree.token(above).pos in NOMINAL:
        effect = of_word(modal_words().nouns, tree, above)
        return Governor(word=above, effect=effect) if effect is not None else None
    if dep in OBJECTS:
        return Governor(word=above, effect=effect_on(tree, above, noun))
    if dep in ("nsubj", "appos"):
        return Governor(word=above, effect=of_predicate(tree, above))
    return None
