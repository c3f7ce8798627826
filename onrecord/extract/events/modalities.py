"""Whether it happened, was promised, threatened, planned, supposed or denied: a matter of the words around."""

from onrecord.model.events import Modality
from onrecord.model.trees import Tree

CONDITION_WORDS = frozenset({"if", "unless", "until", "once", "provided", "should"})
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
POSSIBLE = frozenset({"would", "could", "may", "might", "should", "'d", "’d", "can", "must", "ca"})
WOULD = frozenset({"would", "'d", "’d"})
ANNOUNCING = frozenset({"announce", "promise", "pledge", "vow", "guarantee"})
# "After meeting the union": what follows these is told as done.
DONE_BEFORE = frozenset({"after", "since", "by", "despite", "upon", "following", "in", "while"})
WANTING = frozenset(
    {"want", "wish", "seek", "intend", "plan", "aim", "hope", "decide", "prepare", "vow", "propose", "willing",
     "ready", "offer"}
)  # fmt: skip
EXPECTED = frozenset({"expect", "set", "schedule", "due", "slate", "likely", "expected", "scheduled"})
TRYING = frozenset(
    {"try", "attempt", "begin", "start", "continue", "manage", "move", "help", "keep", "stop", "proceed"}
)
DENYING = frozenset({"deny", "dispute", "refute"})
SUPPOSING = frozenset(
    {"consider", "fear", "suggest", "urge", "demand", "call", "ask", "want", "hint", "allow", "let"}
)
SAYING = frozenset(
    {"say", "announce", "declare", "tell", "add", "confirm", "insist", "state", "note", "explain", "warn"}
)
BY_WORD_ABOVE: tuple[tuple[frozenset[str], Modality], ...] = (
    (EXPECTED, "reported-plan"),
    (WANTING, "stated-intent"),
    (SUPPOSING, "hypothetical"),
)
DEPENDENT = frozenset({"xcomp", "ccomp", "acl", "advcl", "pcomp", "conj"})
BARE = frozenset({"VB", "VBG"})
LONGEST_CLIMB = 6


def modality_of(tree: Tree, verb: int, *, first_person_speech: bool = False) -> Modality:
    """Return the modality of the act that `verb` names.

    Args:
        tree: The page's grammar.
        verb: Index of the word that names the act.
        first_person_speech: Whether the clause is the actor's own words ("I will contest it").
    """
    if tree.children(verb, "neg") or _denied(tree, verb):
        return "denied"
    helpers = {tree.token(i).lemma.lower() for i in tree.children(verb, "aux")}
    helpers |= {tree.page.text_of(i).lower() for i in tree.children(verb, "aux")}
    if _conditional(tree, verb):
        return "hypothetical"
    if helpers & (FUTURE | WOULD) and _announced(tree, verb):
        return "promised"
    if helpers & FUTURE or _going_to(tree, verb):
        return "promised" if first_person_speech else "stated-intent"
    if helpers & POSSIBLE:
        return _of_would(tree, verb)
    return _from_above(tree, verb)


def _going_to(tree: Tree, verb: int) -> bool:
    """Tell whether the act is "going to" be done, which is the future; "went to help" is not."""
    above = tree.head(verb)
    going = above is not None and tree.token(above).lemma == "go" and tree.token(above).tag == "VBG"
    return going and tree.token(verb).dep == "xcomp" and tree.token(verb).tag == "VB"


def _announced(tree: Tree, verb: int) -> bool:
    above = tree.head(verb)
    return above is not None and tree.token(verb).dep == "ccomp" and tree.token(above).lemma in ANNOUNCING


def _of_would(tree: Tree, verb: int) -> Modality:
    """Return intent for "she said she would expand it", else a supposition."""
    above = tree.head(verb)
    if tree.token(verb).dep == "ccomp" and above is not None and tree.token(above).lemma in SAYING:
        return "stated-intent"
    return "hypothetical"


def _from_above(tree: Tree, verb: int) -> Modality:
    """Return what the words above an infinitive or gerund make of it ("wants to", "is set to", "tried to")."""
    here = verb
    for _ in range(LONGEST_CLIMB):
        token, above = tree.token(here), tree.head(here)
        if above is None or token.dep not in DEPENDENT or token.tag not in BARE:
            return "happened"
        made = _made_by(tree, here, above)
        if made is not None:
            return made
        here = above
    return "happened"


def _made_by(tree: Tree, here: int, above: int) -> Modality | None:
    """Return what the word above makes of the verb `here`; None where one must look higher."""
    token, lemma = tree.token(here), tree.token(above).lemma.lower()
    if tree.children(above, "neg") and token.dep in ("xcomp", "ccomp"):  # "is not expected to oppose"
        return "denied"
    # "Called her a fraud, threatening to ...": a participle beside a verb is not what that verb supposes or wants.
    free = token.tag == "VBG" and token.dep in ("advcl", "conj")
    for words, modality in BY_WORD_ABOVE:
        if lemma in words and not free:
            return modality
    if token.tag == "VBG" and (token.dep == "acl" or lemma in DONE_BEFORE):
        return "happened"
    if token.dep in ("acl", "pcomp") or (token.dep == "advcl" and token.tag == "VB"):
        # "the possibility of stripping him", "a chance to talk", "came to meet": told, but not as done
        return "hypothetical"
    if {tree.token(i).lemma.lower() for i in tree.children(above, "aux")} & (FUTURE | POSSIBLE):
        return modality_of(tree, above)
    looks_higher = lemma in TRYING or token.dep == "conj" or token.tag != "VB"
    return None if looks_higher else "happened"


def _denied(tree: Tree, verb: int) -> bool:
    above = tree.head(verb)
    complement = tree.token(verb).dep in ("xcomp", "ccomp")
    return above is not None and complement and tree.token(above).lemma in DENYING


def _conditional(tree: Tree, verb: int) -> bool:
    """Tell whether the verb stands inside an if-clause itself."""
    return any(tree.token(i).lemma.lower() in CONDITION_WORDS for i in tree.children(verb, "mark", "advmod"))


def condition_of(tree: Tree, verb: int) -> int | None:
    """Return the verb of the if-clause that goes with the act of `verb`, else None.

    The clause may hang on the act, on its complement ("threatened to pull the money if he won") or on the verb
    whose complement the act is ("would work with her if elected, she said").
    """
    within = [verb, *tree.children(verb, "xcomp", "ccomp")]
    above = tree.head(verb)
    if above is not None and tree.token(verb).dep == "xcomp":
        within.append(above)
    for here in within:
        for clause in tree.children(here, "advcl"):
            if _conditional(tree, clause):
                return clause
    return None
