"""Who acts and who is acted on, by the grammar of the clause."""

from onrecord.extract.events.modal_words import modal_words
from onrecord.model.trees import Tree

# The preposition under which each act names the one it is aimed at, where that is no plain object.
AIMED = frozenset({"with", "to", "on", "against", "at", "from", "of", "toward", "towards", "for"})
ABOUT = frozenset({"about", "over", "into"})  # what an act that a noun names may be aimed at besides
LONGEST_CLIMB = 6  # verbs between a clause and the one that names its subject


def source_of(tree: Tree, verb: int) -> int | None:
    """Return the word that names who acts, None where the clause does not say."""
    if passive(tree, verb):
        agents = [o for a in tree.children(verb, "agent") for o in tree.children(a, "pobj")]
        return agents[0] if agents else None
    return _subject(tree, verb)


def target_of(tree: Tree, verb: int) -> int | None:
    """Return the word that names who or what is acted on, None where the clause does not say."""
    if passive(tree, verb):
        return _subject(tree, verb)
    objects = tree.children(verb, "dobj", "dative")
    if objects:
        return objects[0]
    for preposition in (*tree.children(verb, "prep"), *_beyond_particle(tree, verb)):
        if tree.token(preposition).lemma.lower() in AIMED:
            named = tree.children(preposition, "pobj")
            if named:
                return named[0]
    return _complement_subject(tree, verb)


def beyond_noun(tree: Tree, verb: int, noun: int) -> int | None:
    """Return whom an act is aimed at that the verb's object names: "raised concerns about the ferry"."""
    behind = [p for i in (noun, verb) for p in tree.children(i, "prep") if tree.lower[p] in AIMED | ABOUT]
    return next((o for p in behind for o in tree.children(p, "pobj")), None)


def passive(tree: Tree, verb: int) -> bool:
    """Tell whether the verb stands in the passive ("was expelled", "the men arrested")."""
    token = tree.token(verb)
    if tree.children(verb, "nsubjpass", "auxpass"):
        return True
    above = tree.head(verb)
    if (
        token.dep == "conj"
        and token.tag == "VBN"
        and above is not None
        and not tree.children(verb, "aux", "nsubj")
    ):
        return bool(tree.children(above, "auxpass"))  # "should be taken up and debated"
    if token.dep == "advcl" and token.tag == "VBN":  # "Pressed on the deal, she left": others pressed her
        return not tree.children(verb, "aux", "nsubj", "mark", "dobj")
    return token.dep == "acl" and token.tag == "VBN"


def _subject(tree: Tree, verb: int) -> int | None:
    """Return the subject, taken from the verb above where this one shares it."""
    here = verb
    for _ in range(LONGEST_CLIMB):
        subjects = tree.children(here, "nsubj", "nsubjpass")
        if subjects:
            named = _named_before(tree, here, _antecedent(tree, subjects[0], here))
            return None if here != verb and _nobody_yet(tree, subjects[0], here) else named
        token, above = tree.token(here), tree.head(here)
        if above is None:
            return None
        if token.dep in ("acl", "relcl"):
            return _of_the_noun(tree, here, above)
        if token.dep == "xcomp" and tree.children(above, "dobj"):
            return tree.children(above, "dobj")[0]
        blamed = _blamed_for(tree, here)
        if blamed is not None or token.dep not in ("conj", "xcomp", "advcl", "pcomp", "prep", "acomp"):
            return blamed
        here = above
    return None


def _blamed_for(tree: Tree, act: int) -> int | None:
    """Return who did what somebody is blamed or praised for: "slammed Reen for refusing to talk"."""
    preposition = tree.head(act)
    above = tree.head(preposition) if preposition is not None else None
    if above is None or tree.token(act).dep != "pcomp" or tree.lower[preposition or 0] != "for":
        return None
    whom = tree.child(above, "dobj")
    return whom if whom is not None and tree.token(whom).pos in ("PROPN", "PRON") else None


def _nobody_yet(tree: Tree, subject: int, verb: int) -> bool:
    """Tell whether a subject only stands for what follows: "it would be wrong to meet" names nobody who meets."""
    return tree.lower[subject] == "it" and tree.lemma[verb] == "be" and bool(tree.children(verb, "acomp"))


def _antecedent(tree: Tree, subject: int, verb: int) -> int:
    """Return what "who", "which" or "that" stands for in a relative clause."""
    above = tree.head(verb)
    relative = tree.token(subject).tag in ("WP", "WDT")
    return above if relative and tree.token(verb).dep == "relcl" and above is not None else subject


def _of_the_noun(tree: Tree, verb: int, noun: int) -> int | None:
    """Return who acts in a clause that hangs on a noun: the noun itself, or whose promise or threat it is."""
    if tree.token(verb).dep == "acl" and tree.lemma[noun] in modal_words().nouns:
        return _owner(tree, noun)
    above = tree.head(noun)
    if tree.token(noun).dep == "attr" and above is not None and tree.token(verb).tag == "VB":
        subject = tree.child(above, "nsubj")  # "Reen was the first senator to call on him": Reen did
        return noun if subject is None else subject
    return noun if tree.token(noun).pos in ("NOUN", "PROPN", "PRON") else None


def _owner(tree: Tree, noun: int) -> int | None:
    """Return whose promise or threat it is: "their pledge", "threats from the north"; no threat acts by itself."""
    owner = tree.child(noun, "poss")
    if owner is not None:
        return owner
    behind = [p for p in tree.children(noun, "prep") if tree.lower[p] in ("by", "from", "of")]
    return next((o for p in behind for o in tree.children(p, "pobj")), None)


def _named_before(tree: Tree, verb: int, subject: int) -> int:
    """Return whom "it" or "they" stands for by the grammar alone: "The ministry said it would", "The city objects, yet it pays"."""
    above, word = tree.head(verb), tree.lower[subject]
    if above is None or word not in ("it", "they"):
        return subject
    named = next(iter(tree.children(above, "nsubj")), None)
    if named is None or named > verb or tree.token(named).pos not in ("NOUN", "PROPN"):
        return subject
    plural = tree.token(named).tag in ("NNS", "NNPS")
    reported = tree.token(verb).dep == "ccomp" and (plural or bool(tree.children(named, "det")))
    joined = tree.token(verb).dep == "conj"
    return named if plural == (word == "they") and (reported or joined) else subject


def _beyond_particle(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return prepositions that hang on the verb's own particle or preposition ("reach out to")."""
    return tuple(
        p for first in tree.children(verb, "prt", "prep", "advmod") for p in tree.children(first, "prep")
    )


def _complement_subject(tree: Tree, verb: int) -> int | None:
    """Return who is meant to act in "demanded that the council resign"."""
    for clause in tree.children(verb, "ccomp"):
        subjects = tree.children(clause, "nsubj", "nsubjpass")
        if subjects:
            return subjects[0]
    return None
