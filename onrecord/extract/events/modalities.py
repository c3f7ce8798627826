"""Whether it happened, was promised, threatened, planned, supposed or denied: a matter of the words around."""

from onrecord.extract.events.arrangements import arranged, with_to
from onrecord.extract.events.conditions import conditional
from onrecord.extract.events.denials import denied_here, denied_predicate
from onrecord.extract.events.effects import NOMINAL, of_modifiers, tensed
from onrecord.extract.events.futures import (
    FUTURE,
    POSSIBLE,
    VOWING,
    WOULD,
    binds_to_harm,
    of_will,
    of_would,
    or_else,
)
from onrecord.extract.events.governors import GOVERNED, Governor, governor_of
from onrecord.extract.events.modal_words import modal_words
from onrecord.extract.events.suppositions import awaits, joined_to_bare, supposed, was_first
from onrecord.model.events import Modality
from onrecord.model.spans import Span
from onrecord.model.trees import Tree

LONGEST_CLIMB = 6  # words above an act that are asked what they make of it
WISHING = frozenset({"like", "love", "prefer"})  # "would like to" is as much of a wish as "wants to"
BARE = frozenset({"VB", "VBG", "VBN"})  # forms that do not say by themselves whether it was done
BOUND = frozenset({"promised", "threatened"})
# "After meeting the union": what follows these is told as done.
DONE_BEFORE = frozenset(
    {"after", "since", "by", "despite", "upon", "following", "in", "while", "for", "over", "before", "from"}
)
AHEAD = frozenset({"promised", "threatened", "stated-intent", "reported-plan", "hypothetical"})


def modality_of(tree: Tree, act: int, own_words: tuple[Span, ...] = ()) -> Modality:
    """Return the modality of the act that a verb or a noun names.

    Args:
        tree: The page's grammar.
        act: Index of the word that names the act.
        own_words: Stretches of direct speech: a first person in them binds the speaker ("I will contest it").
    """
    return _at(tree, act, own_words, LONGEST_CLIMB)


def _at(tree: Tree, here: int, own_words: tuple[Span, ...], left: int) -> Modality:
    if tree.token(here).pos in NOMINAL and not tree.token(here).tag.startswith("VB"):
        return _of_noun(tree, here, own_words, left)
    governor = governor_of(tree, here)
    made = _made(tree, here, governor, own_words, left)
    if made in BOUND and governor is not None:
        vowed = tree.lemma[governor.word] in VOWING
        harm = binds_to_harm(tree, here, vowed=vowed) and not denied_here(tree, here)
        return "threatened" if harm else made
    if conditional(tree, here) or left_open(tree, here):
        return "hypothetical"
    if denied_here(tree, here) or made == "denied":
        return "denied"
    if supposed(tree, here):
        return "hypothetical"
    return made or _by_helpers(tree, here, own_words) or _inherited(tree, here, own_words, left)


def left_open(tree: Tree, here: int) -> bool:
    """Tell whether an act may or may not be done: "might not take place" denies nothing."""
    return any(tree.lower[i] in ("may", "might") for i in tree.children(here, "aux"))


def _made(
    tree: Tree, here: int, governor: Governor | None, own_words: tuple[Span, ...], left: int
) -> Modality | None:
    """Return what the word above makes of an act: nothing where it only reports it, or is itself not done."""
    if governor is None or governor.effect is None or left == 0:
        return None
    if governor.certain:
        return governor.effect
    above = _at(tree, governor.word, own_words, left - 1)
    if governor.effect == "happened":  # "the decision to sell" is as true as the decision
        if above in AHEAD and any(tree.lower[i] in ("a", "any") for i in tree.children(governor.word, "det")):
            return "hypothetical"  # "a decision to sell would": none has been made
        return above if with_to(tree, here) else None
    return _composed(tree, governor.word, governor.effect, above)


def _composed(tree: Tree, word: int, effect: Modality, above: Modality) -> Modality:
    """Return what a word that is itself `above` makes of its content: "has no plans to" makes it denied."""
    if effect == "stated-intent" and (above == "reported-plan" or _by_hearsay(tree, word)):
        return "reported-plan"
    if above == "denied":  # to deny a denial affirms nothing
        return "hypothetical" if effect == "denied" else "denied"
    if above == "hypothetical" and effect != "denied" and tree.lemma[word] not in WISHING:
        return "hypothetical"
    return effect


def _by_hearsay(tree: Tree, word: int) -> bool:
    """Tell whether the word is passed on without being vouched for: "reportedly plans", "is believed to be planning"."""
    above = tree.head(word)
    passed_on = (
        above is not None and tree.token(word).dep == "xcomp" and bool(tree.children(above, "auxpass"))
    )
    if passed_on and above is not None and tree.lemma[above] in modal_words().hearsay:
        return True
    return any(tree.lemma[i] in ("reportedly", "apparently") for i in tree.children(word, "advmod"))


def _by_helpers(tree: Tree, verb: int, own_words: tuple[Span, ...]) -> Modality | None:
    """Return what "will", "going to", "would" and "could" make of an act; None where there is none of them."""
    helpers = {tree.lemma[i] for i in tree.children(verb, "aux")} | {
        tree.lower[i] for i in tree.children(verb, "aux")
    }
    if helpers & FUTURE or going_to(tree, verb):
        return of_will(tree, verb, own_words)
    if helpers & WOULD:
        return of_would(tree, verb)
    if helpers & POSSIBLE:
        return "hypothetical"
    return None


def going_to(tree: Tree, verb: int) -> bool:
    """Tell whether the act is "going to" be done, which is the future; "went to help" is not."""
    above = tree.head(verb)
    going = above is not None and tree.lemma[above] == "go" and tree.token(above).tag == "VBG"
    return going and tree.token(verb).dep == "xcomp" and tree.token(verb).tag == "VB"


def _inherited(tree: Tree, here: int, own_words: tuple[Span, ...], left: int) -> Modality:
    """Return what an infinitive or gerund takes from the word it hangs on ("tried to", "will try to")."""
    token, above = tree.token(here), tree.head(here)
    if or_else(tree, here):
        return "threatened"
    if arranged(tree, here):
        return "reported-plan"
    by_itself = token.dep not in GOVERNED or token.tag not in BARE or tensed(tree, here)
    by_itself = by_itself and not joined_to_bare(tree, here)
    if above is None or left == 0 or by_itself or token.dep == "prep":
        waits = above is not None and left and awaits(tree, here)
        ahead = waits and _at(tree, above or 0, own_words, left - 1) in AHEAD
        return "hypothetical" if ahead else "happened"
    if token.dep in ("acl", "advcl", "relcl"):
        return _beside(tree, here, above, own_words, left)
    if token.dep == "pcomp":
        return _after_preposition(tree, above, own_words, left)
    return _at(tree, above, own_words, left - 1)


def _beside(tree: Tree, here: int, above: int, own_words: tuple[Span, ...], left: int) -> Modality:
    """Return the modality of an infinitive or a participle that is nobody's complement.

    "A chance to talk", "came to meet" are told, but not as done; "citing the cost" may be done beside what is not.
    """
    if tree.token(here).tag == "VB":
        return "happened" if was_first(tree, above) else "hypothetical"
    if tree.token(here).dep == "relcl":
        return _at(tree, above, own_words, left - 1)
    if tree.token(here).dep == "acl" or tree.token(here).tag != "VBG":
        return "happened"
    outer = _at(tree, above, own_words, left - 1)
    return outer if outer in AHEAD else "happened"


def _after_preposition(tree: Tree, above: int, own_words: tuple[Span, ...], left: int) -> Modality:
    """Return "after meeting" as done, "of meeting" as supposed; either as what it hangs on where that is not done."""
    verb = tree.head(above)
    outer = "happened" if verb is None else _at(tree, verb, own_words, left - 1)
    if tree.lemma[above] not in DONE_BEFORE:
        return "hypothetical"
    return "happened" if outer == "denied" else outer


def _known(tree: Tree, noun: int, verb: int) -> bool:
    """Tell whether the clause takes the act for known: "her arrest could lead to", not "a strike could"."""
    if tree.token(noun).dep != "nsubj":
        return False
    held = bool(tree.children(noun, "poss")) or any(
        tree.lower[i] in ("the", "this", "that", "these", "those") for i in tree.children(noun, "det")
    )
    return held and tree.lemma[verb] not in modal_words().occurring


def _of_noun(tree: Tree, noun: int, own_words: tuple[Span, ...], left: int) -> Modality:
    """Return what its modifiers and the word it hangs on make of an act that a noun names."""
    if denied_here(tree, noun) or denied_predicate(tree, noun):
        return "denied"
    modified = of_modifiers(tree, noun)
    governor = governor_of(tree, noun)
    made = _made(tree, noun, governor, own_words, left)
    if made in BOUND and tree.lemma[noun] in modal_words().menaces:
        return "threatened"
    if made == "denied" or (made is not None and modified is None):
        return made
    if modified is not None:
        return modified
    if governor is None or left == 0 or _known(tree, noun, governor.word):
        return "happened"
    return _at(tree, governor.word, own_words, left - 1)
