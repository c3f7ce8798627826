"""What one word makes of the act that hangs on it: "vowed to reopen", "is likely to", "the planned merger"."""

from onrecord.extract.events.futures import FIRST_PERSON, SAYING, VOWING
from onrecord.extract.events.modal_words import Effects, modal_words
from onrecord.model.events import Modality
from onrecord.model.trees import Tree

FINITE = frozenset({"VBD", "VBZ", "VBP"})
NOMINAL = frozenset({"NOUN", "PROPN"})


def of_predicate(tree: Tree, verb: int) -> Modality | None:
    """Return what "is likely", "is due" and "is false" make of their subject, or of the clause behind "it is"."""
    for word in tree.children(verb, "acomp"):
        negated = tree.lemma[word] == "true" and tree.children(verb, "neg")
        if negated or tree.lemma[word] in modal_words().untrue:
            return "denied"
        made = of_word(modal_words().adjectives, tree, word)
        if made is not None:
            return made
    return None


def _judged(tree: Tree, verb: int) -> Modality | None:
    """Return what "it would be wrong to meet" makes of the meeting: it is judged, and supposed."""
    it = any(tree.lower[i] == "it" for i in tree.children(verb, "nsubj"))
    return "hypothetical" if it and tree.children(verb, "acomp") and _modal(tree, verb) else None


def of_subject(tree: Tree, verb: int) -> Modality | None:
    """Return what its subject makes of an infinitive behind "is": "her plan is to sell"."""
    made = (of_word(modal_words().nouns, tree, i) for i in tree.children(verb, "nsubj"))
    return next((one for one in made if one is not None), None)


def effect_on(tree: Tree, word: int, act: int) -> Modality | None:
    """Return what a verb or an adjective makes of its content."""
    token = tree.token(word)
    if token.pos not in ("VERB", "AUX") or token.dep in ("acomp", "amod"):
        bare = tree.token(act).tag == "VB" and token.pos == "ADJ"  # "too early to celebrate"
        return of_word(modal_words().adjectives, tree, word) or ("hypothetical" if bare else None)
    if tree.token(act).pos in NOMINAL:
        return _on_noun(tree, word, act)
    if tree.token(act).tag == "VBG" and tree.token(act).dep == "advcl":
        return None  # a participle beside a verb is not what that verb supposes or wants
    return _on_clause(tree, word, act)


def _on_noun(tree: Tree, verb: int, noun: int) -> Modality | None:
    """Return what a verb makes of the act that its object names: "warned of sanctions", "vowed revenge"."""
    if tree.lemma[verb] == "warn":
        return "threatened" if tree.lemma[noun] in modal_words().penalties else "hypothetical"
    if tree.lemma[verb] in SAYING:
        return "promised" if tree.lemma[verb] in VOWING else None
    if tree.lemma[verb] == "be":
        return of_subject(tree, verb)
    return _listed(tree, verb)


def _on_clause(tree: Tree, verb: int, act: int) -> Modality | None:
    """Return what a verb makes of the clause or infinitive behind it."""
    lemma = tree.lemma[verb]
    finite = tree.token(act).dep == "ccomp" and (tensed(tree, act) or _modal(tree, act))
    if lemma == "be":
        return of_predicate(tree, verb) if finite else of_subject(tree, verb) or _judged(tree, verb)
    speaker = any(tree.lower[i] in FIRST_PERSON for i in tree.children(verb, "nsubj"))
    if lemma in ("think", "believe") and speaker:
        return None  # "I think we will": a manner of speaking
    if lemma in SAYING and finite:
        return "promised" if lemma in VOWING else None
    effect = _listed(tree, verb)
    if effect == "hypothetical" and finite and tensed(tree, act) and lemma not in modal_words().guessing:
        return None
    another = tree.children(act, "nsubj", "nsubjpass") or tree.children(verb, "dobj")
    # "Wants the court to free him": another's act is only wished for.
    return "hypothetical" if effect == "stated-intent" and another and act not in another else effect


def _listed(tree: Tree, verb: int) -> Modality | None:
    if tree.lemma[verb] == "set" and tree.children(verb, "dobj"):
        return None  # who sets something arranges nothing by that: only "is set to" does
    return of_word(modal_words().verbs, tree, verb) or of_word(modal_words().adjectives, tree, verb)


def tensed(tree: Tree, verb: int) -> bool:
    """Tell whether a clause says by its own tense that the act is past or going on: "closed", "has closed"."""
    helpers = [tree.token(i).tag for i in tree.children(verb, "aux", "auxpass")]
    return tree.token(verb).tag in FINITE or bool(FINITE & set(helpers))


def _modal(tree: Tree, verb: int) -> bool:
    return any(tree.token(i).tag == "MD" for i in tree.children(verb, "aux"))


def of_word(effects: Effects, tree: Tree, word: int) -> Modality | None:
    """Return what a word's list says, with the particle that it needs."""
    # The written form first: the lemmatizer takes "hoped" for a hop and "committed" for no adjective.
    for particle, modality in effects.get(tree.lower[word], effects.get(tree.lemma[word], ())):
        if particle is None or any(tree.lower[i] == particle for i in tree.children(word)):
            return modality
    return None


def of_modifiers(tree: Tree, noun: int) -> Modality | None:
    """Return what the words before a noun make of it: "the planned merger", "next week's meeting"."""
    for word in tree.children(noun, "amod", "compound", "acl"):
        if tree.token(word).dep == "acl" and tree.token(word).tag != "VBN":
            continue
        made = of_word(modal_words().modifiers, tree, word)
        if made is not None:
            return made
    for owner in tree.children(noun, "poss"):
        if any(tree.lower[i] in ("next", "coming") for i in tree.children(owner, "amod")):
            return "reported-plan"
    return None
