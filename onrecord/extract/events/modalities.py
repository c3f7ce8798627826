"""Whether it happened, was promised, threatened, planned, supposed or denied: a matter of the words around."""

from onrecord.extract.events.conditions import conditional
from onrecord.extract.events.denials import denied_here, denied_predicate
from onrecord.extract.events.futures import FUTURE, POSSIBLE, WOULD, binds_to_harm, of_will, of_would
from onrecord.extract.events.governors import GOVERNED, Governor, governor_of, made_of_noun
from onrecord.extract.events.modal_words import modal_words
from onrecord.model.events import Modality
from onrecord.model.spans import Span
from onrecord.model.trees import Tree

LONGEST_CLIMB = 6  # words above an act that are asked what they make of it
BARE = frozenset({"VB", "VBG", "VBN"})  # forms that do not say by themselves whether it was done
NOMINAL = frozenset({"NOUN", "PROPN"})
BOUND = frozenset({"promised", "threatened"})
AHEAD = frozenset({"promised", "threatened", "stated-intent", "reported-plan", "hypothetical"})
SUPPOSING = frozenset({"perhaps", "maybe", "possibly", "whether"})


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
    if made in BOUND:
        return "threatened" if binds_to_harm(tree, here) else made
    if denied_here(tree, here) or made == "denied":
        return "denied"
    if _supposed(tree, here):
        return "hypothetical"
    return made or _by_helpers(tree, here, own_words) or _inherited(tree, here, own_words, left)


def _made(
    tree: Tree, here: int, governor: Governor | None, own_words: tuple[Span, ...], left: int
) -> Modality | None:
    """Return what the word above makes of an act: nothing where it only reports it, or is itself not done."""
    if governor is None or governor.effect is None or left == 0:
        return None
    above = _at(tree, governor.word, own_words, left - 1)
    if above == "denied":  # "has no plans to", "never threatened to"; to deny a denial affirms nothing
        return "hypothetical" if governor.effect == "denied" else "denied"
    if above == "hypothetical" and governor.effect != "denied":
        return "hypothetical"
    if governor.effect == "stated-intent" and (above == "reported-plan" or _by_hearsay(tree, governor.word)):
        return "reported-plan"
    if governor.effect == "happened":  # "the decision to sell" is as true as the decision; a clause has its own tense
        return above if _with_to(tree, here) else None
    return governor.effect


def _by_hearsay(tree: Tree, word: int) -> bool:
    return any(tree.lemma[i] in ("reportedly", "apparently") for i in tree.children(word, "advmod"))


def _supposed(tree: Tree, here: int) -> bool:
    """Tell whether the act stands in an if-clause, behind "perhaps", or is asked for ("Free them!")."""
    if conditional(tree, here) or any(tree.lemma[i] in SUPPOSING for i in tree.children(here, "advmod", "mark")):
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


def _by_helpers(tree: Tree, verb: int, own_words: tuple[Span, ...]) -> Modality | None:
    """Return what "will", "going to", "would" and "could" make of an act; None where there is none of them."""
    helpers = {tree.lemma[i] for i in tree.children(verb, "aux")} | {
        tree.lower[i] for i in tree.children(verb, "aux")
    }
    if helpers & FUTURE or going_to(tree, verb):
        return of_will(tree, verb, own_words)
    if helpers & WOULD:
        return of_would(tree, verb, own_words)
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
    if _arranged(tree, here):
        return "reported-plan"
    if above is None or left == 0 or token.dep not in GOVERNED or token.tag not in BARE:
        return "happened"
    if _finite(tree, here):
        return "happened"
    if token.dep == "advcl" and token.tag in ("VBG", "VBN"):
        # "Citing the cost, she did not sign": beside a verb that is not done it may well be done itself
        outer = _at(tree, above, own_words, left - 1)
        return outer if outer in AHEAD and token.tag == "VBG" else "happened"
    if token.dep == "prep" or (token.dep == "acl" and token.tag in ("VBG", "VBN")):
        return "happened"
    if token.dep == "pcomp":
        return _after_preposition(tree, here, above, own_words, left)
    if token.tag == "VB" and token.dep in ("acl", "advcl", "relcl"):
        # "a chance to talk", "came to meet": told, but not as done
        return "hypothetical"
    return _at(tree, above, own_words, left - 1)


def _finite(tree: Tree, verb: int) -> bool:
    """Tell whether a verb has its own subject and tense: "has closed", "was closed"."""
    helpers = tree.children(verb, "aux", "auxpass")
    return bool(tree.children(verb, "nsubj", "nsubjpass")) and any(
        tree.token(i).tag in ("VBD", "VBZ", "VBP") for i in helpers
    )


def _after_preposition(tree: Tree, here: int, above: int, own_words: tuple[Span, ...], left: int) -> Modality:
    """Return "after meeting" as done, "of meeting" as supposed; either as what it hangs on where that is not done."""
    verb = tree.head(above)
    outer = "happened" if verb is None else _at(tree, verb, own_words, left - 1)
    if tree.lemma[above] not in DONE_BEFORE:
        return "hypothetical"
    return "happened" if outer == "denied" else outer


# "After meeting the union": what follows these is told as done.
DONE_BEFORE = frozenset(
    {"after", "since", "by", "despite", "upon", "following", "in", "while", "for", "over", "before", "from"}
)


def _arranged(tree: Tree, verb: int) -> bool:
    """Tell whether an act is arranged: "Council to close", "is to close", "expires in ten days"."""
    above = tree.head(verb)
    if _with_to(tree, verb):
        named = above is None and bool(tree.children(verb, "nsubj", "nsubjpass"))
        return named or (above is not None and _is_to(tree, above))
    if tree.token(verb).pos == "AUX" and _is_to(tree, verb):
        return True
    return tree.token(verb).tag in ("VBZ", "VBP") and any(_days_ahead(tree, i) for i in tree.children(verb, "prep"))


def _with_to(tree: Tree, verb: int) -> bool:
    return any(tree.token(i).tag == "TO" for i in tree.children(verb, "aux"))


def _is_to(tree: Tree, verb: int) -> bool:
    """Tell whether "is" only arranges what follows it: "is to close", no "is ready to close"."""
    if tree.lemma[verb] != "be" or tree.children(verb, "acomp", "attr", "prep"):
        return False
    return any(_with_to(tree, i) for i in tree.children(verb, "xcomp"))


def _days_ahead(tree: Tree, preposition: int) -> bool:
    """Tell whether a phrase counts days from now: "in ten days"."""
    return tree.lower[preposition] == "in" and any(
        tree.lemma[i] in ("day", "week", "month", "hour") and tree.children(i, "nummod")
        for i in tree.children(preposition, "pobj")
    )


def _of_noun(tree: Tree, noun: int, own_words: tuple[Span, ...], left: int) -> Modality:
    """Return what its modifiers and the word it hangs on make of an act that a noun names."""
    if denied_here(tree, noun) or denied_predicate(tree, noun):
        return "denied"
    modified = made_of_noun(tree, noun)
    governor = governor_of(tree, noun)
    made = _made(tree, noun, governor, own_words, left)
    if made in BOUND and tree.lemma[noun] in modal_words().menaces:
        return "threatened"
    if made == "denied" or (made is not None and modified is None):
        return made
    if modified is not None:
        return modified
    if governor is None or left == 0:
        return "happened"
    return _at(tree, governor.word, own_words, left - 1)
