"""What "will" and "would" make of an act: it depends on who says it, of whom, and what the act is."""

from onrecord.extract.events.conditions import condition_of
from onrecord.extract.events.lexicons import lexicon
from onrecord.extract.events.modal_words import modal_words
from onrecord.extract.events.senses import type_of
from onrecord.model.events import Modality
from onrecord.model.spans import Span
from onrecord.model.trees import Tree

FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
WOULD = frozenset({"would", "'d", "’d"})
POSSIBLE = frozenset({"could", "may", "might", "should", "can", "must", "ca", "ought"})
SAYING = frozenset(
    {"say", "announce", "declare", "tell", "add", "confirm", "insist", "state", "note", "explain", "warn", "write",
     "claim", "reply", "respond", "vow", "repeat", "signal", "hint", "shout", "indicate", "reveal", "reiterate", "stress", "maintain"}
)  # fmt: skip
# "I will fight it" binds the speaker to no kindness: the future of such an act in one's own words is a threat.
HOSTILE = frozenset({"REJECT", "PROTEST", "SANCTION", "COERCE", "ASSAULT", "THREATEN"})
VOWING = frozenset({"vow", "swear"})
FIRST_PERSON = frozenset({"i", "we"})
OWN = frozenset({"my", "our"})
STANDS_FOR = frozenset({"it", "they", "he", "she", "we", "i"})


def binds_to_harm(tree: Tree, act: int, *, vowed: bool) -> bool:
    """Tell whether an act that somebody binds himself to is one against another.

    To promise a ban is a pledge to those who want one; to vow one, or to say "we will sue", is said against somebody.
    """
    words = modal_words()
    if tree.lemma[act] in words.menaces:
        return True
    if not vowed:
        return False
    if tree.lemma[act] in words.hostile:
        return True
    return tree.token(act).pos == "VERB" and type_of(tree, act, lexicon()) in HOSTILE


def of_will(tree: Tree, verb: int, own_words: tuple[Span, ...]) -> Modality:
    """Return what "will" makes of an act: bound, threatened, intended, arranged, or feared."""
    if or_else(tree, verb):
        return "threatened"
    if first_person(tree, verb, own_words):
        return "threatened" if binds_to_harm(tree, verb, vowed=True) else "promised"
    if _second_person(tree, verb, own_words) and binds_to_harm(tree, verb, vowed=True):
        return "threatened"
    said = said_by(tree, verb)
    if said is not None:
        return _of_reported(tree, verb, said)
    if _menacing(tree, verb):
        return "threatened"
    return "reported-plan" if _by_calendar(tree, verb) else "stated-intent"


def of_would(tree: Tree, verb: int) -> Modality:
    """Return intent for "she said she would expand it", else a supposition."""
    if or_else(tree, verb):
        return "threatened"
    said = said_by(tree, verb)
    return "hypothetical" if said is None else _of_reported(tree, verb, said)


def _of_reported(tree: Tree, verb: int, said: int) -> Modality:
    """Return what the future of an act is in reported speech."""
    speaker = next(iter(tree.children(said, "nsubj")), None)
    subject = next(iter(tree.children(verb, "nsubj", "nsubjpass")), None)
    own = speaker is None or subject is None or same(tree, speaker, subject)
    if tree.lemma[said] == "announce" and not binds_to_harm(tree, verb, vowed=True):
        return "promised"  # who announces what he will do for others is held to it
    if tree.lemma[said] == "warn":
        return "threatened" if own else "hypothetical"
    if _menacing(tree, verb):
        return "threatened"
    if speaker is not None and tree.lemma[speaker] in modal_words().predicting:
        return "hypothetical"
    if _by_calendar(tree, verb) and not own:
        return "reported-plan"
    return "stated-intent"


def said_by(tree: Tree, verb: int) -> int | None:
    """Return the verb of saying whose content the clause of `verb` is."""
    above = tree.head(verb)
    inside = above is not None and tree.token(verb).dep == "ccomp" and tree.lemma[above] in SAYING
    return above if inside else None


def first_person(tree: Tree, verb: int, own_words: tuple[Span, ...]) -> bool:
    """Tell whether the speaker of direct speech binds himself: "I", "we", "our government"."""
    here = tree.token(verb)
    if not any(s.start <= here.start < s.end for s in own_words):
        return False
    above = tree.head(verb)
    subjects = tree.children(verb, "nsubj") or (
        tree.children(above, "nsubj") if above is not None and here.dep in ("xcomp", "conj") else ()
    )
    named = {tree.lower[i] for s in subjects for i in (s, *tree.children(s, "conj"))}
    owned = any(tree.lower[i] in OWN for s in subjects for i in tree.children(s, "poss"))
    return bool(named & FIRST_PERSON) or owned


def _second_person(tree: Tree, verb: int, own_words: tuple[Span, ...]) -> bool:
    """Tell whether direct speech tells somebody what will be done to him: "you will be fired"."""
    here = tree.token(verb)
    done_to = {tree.lower[i] for i in tree.children(verb, "nsubjpass", "dobj")}
    return "you" in done_to and any(s.start <= here.start < s.end for s in own_words)


def or_else(tree: Tree, verb: int) -> bool:
    """Tell whether an act is the "or else" of what is asked: "leave or we will shoot", "pay or be expelled"."""
    above = tree.head(verb)
    if above is None or tree.token(verb).dep != "conj":
        return False
    if not any(tree.lower[i] in ("or", "else") for i in tree.children(above, "cc", "advmod")):
        return False
    asked = tree.token(above).tag == "VB" or any(
        tree.token(i).tag == "VB" for i in tree.children(above, "xcomp")
    )
    helpers = [i for i in tree.children(verb, "aux", "auxpass") if i < verb]
    ahead = bool(helpers) and tree.token(helpers[0]).tag in ("MD", "VB")
    return asked and ahead


def _menacing(tree: Tree, verb: int) -> bool:
    """Tell whether an act to come is held out against somebody: by what it is, or by an "unless"."""
    if tree.lemma[verb] in modal_words().menaces:
        return True
    condition = condition_of(tree, verb)
    return condition is not None and any(tree.lower[i] == "unless" for i in tree.children(condition, "mark"))


def _by_calendar(tree: Tree, verb: int) -> bool:
    """Tell whether the act is arranged, by nobody's own word: "will be sworn in", "the inquiry will open"."""
    if tree.children(verb, "nsubjpass", "auxpass") and not tree.children(verb, "agent"):
        return True
    subject = next(iter(tree.children(verb, "nsubj")), None)
    return subject is not None and tree.lemma[subject] in modal_words().arranged


def same(tree: Tree, one: int, other: int) -> bool:
    """Tell whether the second words name the first again: the same word, or a pronoun that may stand for it."""
    return tree.lower[other] in STANDS_FOR or tree.lower[other] == tree.lower[one]
