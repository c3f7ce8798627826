"""Acts that a noun names: "held talks", "her resignation", "the protest began"."""

from onrecord.extract.events.lexicons import Lexicon
from onrecord.extract.events.modalities import modality_of
from onrecord.extract.events.participants import source_of
from onrecord.extract.events.senses import named
from onrecord.extract.events.shapes import Actors, Clause, clause_of
from onrecord.model.trees import Tree

# Verbs that make an act of their object: "held talks", "staged a protest".
LIGHT = frozenset(
    {"hold", "have", "stage", "make", "begin", "launch", "join", "attend", "continue", "face", "issue"}
)
HAPPENING = frozenset({"begin", "start", "take", "occur", "continue", "erupt", "follow", "come", "end"})
# "The editor's arrest": others arrested him.
SUFFERED = frozenset({"arrest", "deportation", "expulsion", "dismissal", "assassination", "killing"})
# "The mayor's conversation" tells nobody whom with: an act of two needs both.
OF_TWO = frozenset({"conversation", "talk", "visit", "briefing"})
# What may begin, or be told of, without a word on who: "the protest began".
WITHOUT_ACTOR = frozenset({"PROTEST", "CONSULT", "RETREAT", "ASSAULT"})
NO_ASSAULT = frozenset(
    {"political", "verbal", "personal", "partisan", "heart", "panic", "media", "smear", "rhetorical", "legal"}
)
# "The inquiry into the spill": who is looked into is told, and often not who looks.
EXAMINING = frozenset({"investigation", "probe", "inquiry", "enquiry"})
# "The resignation of the chairman": he resigned.
OF_THE_ACTOR = frozenset({"resignation", "departure", "retreat"})


def act_of_noun(tree: Tree, noun: int, words: Lexicon) -> Clause | None:
    """Return the act that a noun names, where a verb or an owner makes it an event."""
    token = tree.token(noun)
    act = named(tree, noun, words.nouns) if token.pos == "NOUN" else None
    above = tree.head(noun)
    if act is None or above is None or _in_words(tree, noun):
        return None
    verb = tree.token(above).lemma.lower()
    actors = _parties(tree, noun)
    if token.dep == "dobj" and verb in LIGHT:
        actors = Actors(source=source_of(tree, above), target=actors.target)
        return clause_of(tree, above, act.type, modality_of(tree, above), actors, noun)
    if not _told_of(tree, noun, act.type, actors):
        return None
    if token.dep in ("nsubj", "nsubjpass") and (verb in HAPPENING or verb in LIGHT):
        return clause_of(tree, above, act.type, modality_of(tree, above), actors, noun)
    return clause_of(tree, noun, act.type, modality_of(tree, noun), actors)


def _told_of(tree: Tree, noun: int, kind: str, actors: Actors) -> bool:
    """Tell whether what a noun names is told as something that somebody did, or that took place."""
    above = tree.head(noun)
    verb = tree.lemma[above] if above is not None else ""
    takes_place = tree.token(noun).dep in ("nsubj", "nsubjpass") and (verb in HAPPENING or verb in LIGHT)
    if takes_place:
        return actors != Actors(source=None, target=None) or kind in WITHOUT_ACTOR
    if actors.source is None:
        return actors.target is not None and tree.lemma[noun] in SUFFERED | EXAMINING
    return actors.target is not None or tree.lower[noun] not in OF_TWO


def _in_words(tree: Tree, noun: int) -> bool:
    """Tell whether an attack is one of words or of the heart: "a political attack", "their attacks on the mayor"."""
    kinds = {tree.lower[i] for i in tree.children(noun, "amod", "compound")}
    between = any(tree.lower[i] == "between" for i in tree.children(noun, "prep"))
    owned = (between or bool(tree.children(noun, "poss"))) and not kinds
    return tree.lemma[noun] == "attack" and (owned or bool(kinds & NO_ASSAULT))


def _parties(tree: Tree, noun: int) -> Actors:
    """Return who takes part in what a noun names: its owner and whom it is aimed at, or the two it is between."""
    source = next(iter(tree.children(noun, "poss")), None)
    if tree.lemma[noun] in SUFFERED:
        return _suffered(tree, noun, source)
    for preposition in tree.children(noun, "prep"):
        whom = next(iter(tree.children(preposition, "pobj")), None)
        word = tree.token(preposition).lemma.lower()
        if whom is not None and word == "between":
            return Actors(source=whom, target=next(iter(tree.children(whom, "conj")), None))
        if whom is not None and word == "of" and source is None and tree.token(noun).lemma in OF_THE_ACTOR:
            return Actors(source=whom, target=None)
        looked_into = word == "into" and tree.lemma[noun] in EXAMINING
        if whom is not None and (looked_into or word in ("with", "against", "on", "of", "to")):
            return Actors(source=source, target=whom)
        if whom is not None and word == "by":
            return Actors(source=whom, target=None)
    return Actors(source=source, target=None)


def _suffered(tree: Tree, noun: int, owner: int | None) -> Actors:
    """Return whom it was done to, "the editor's arrest", "the arrest of the editor", and who did it, where that is told."""
    behind = {tree.lower[p]: next(iter(tree.children(p, "pobj")), None) for p in tree.children(noun, "prep")}
    return Actors(source=behind.get("by"), target=owner if owner is not None else behind.get("of"))
