"""Whose words: the phrase in the sentence that a cue takes them from."""

from onrecord.model.counting_words import WEEKDAYS
from onrecord.model.spans import Span
from onrecord.model.trees import Tree

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
CLIMBS = frozenset({"conj", "advcl", "xcomp", "pcomp", "prep", "dep", "acl", "relcl", "ccomp", "parataxis"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
# "Jana Hollis, 51, of Karsund, who ...": what stands behind the name tells of the person and is not the name.
AFTER_NAME = frozenset({"relcl", "acl", "appos", "punct", "npadvmod", "advcl", "cc", "conj", "prep", "dep"})
CUTS = frozenset({",", "—", "–", "(", ";", ":"})  # not a hyphen: "the mayor-elect"
DAYS = frozenset({"today", *(day.casefold() for day in WEEKDAYS)})
LONGEST_CLIMB = 6
# "Drew calls for his resignation": words of others, and whom they reach does not say them.
RECEIVING = frozenset("draw face attract spark provoke trigger prompt elicit".split())
TIMES = frozenset("day week weekend month year decade night morning evening afternoon time hour".split())


def source_head(tree: Tree, cue: int) -> int | None:
    """Return the main word of the speaker's phrase."""
    if tree.lower[cue] == "according":
        to = tree.child(cue, "prep")
        return tree.child(to, "pobj") if to is not None else None
    if tree.page.tokens[cue].pos in ("NOUN", "PROPN"):
        return _owner(tree, cue)
    agent = tree.child(cue, "agent")
    return tree.child(agent, "pobj") if agent is not None else _subject(tree, cue)


def sentence_subject(tree: Tree, cue: int) -> int | None:
    """Return the name that a sentence begins with where the parser took its verb for a participle.

    "Jon Brandt, an heir to three shipyards and more, called the plan “thin”": with a long apposition between, "called" hangs
    on the name, and the sentence has no other verb. An object behind it shows that nobody called Brandt anything.
    """
    token = tree.token(cue)
    name = tree.head(cue)
    if token.dep != "acl" or token.tag != "VBN" or name is None or tree.head(name) is not None:
        return None
    if tree.token(name).pos != "PROPN" or tree.lower[cue - 1] != "," or tree.child(cue, "agent") is not None:
        return None
    behind = [i for i in tree.children(cue) if i > cue and tree.token(i).pos in ("NOUN", "PROPN", "PRON")]
    return name if any(tree.token(i).dep in ("dobj", "oprd") for i in behind) else None


def is_no_source(tree: Tree, cue: int, option: int) -> bool:
    """Tell whether a word cannot be who speaks at `cue`: a time, what is another's, whom the words reach.

    "Last year announced", "Brandt's was the loudest", "Brandt drew calls for his resignation".
    """
    token = tree.token(option)
    if token.dep == "npadvmod" and tree.lower[option] in TIMES | DAYS:
        return True
    if token.dep in SUBJECTS and tree.child(option, "case") is not None:
        return True
    return option in _receivers(tree, cue)


def is_received(tree: Tree, verb: int) -> bool:
    """Tell whether a verb brings others' words upon its subject: "drew", and the "calls" of "drew fire and calls for ..."."""
    above = tree.head(verb)
    if tree.lemma[verb] in RECEIVING:
        return True
    # "Calls" beside a past tense is a noun that the parser took for a verb.
    if above is None or tree.token(verb).dep != "conj" or tree.token(verb).tag != "VBZ":
        return False
    return tree.lemma[above] in RECEIVING and tree.token(above).tag in ("VBD", "VBN")


def _receivers(tree: Tree, cue: int) -> tuple[int, ...]:
    """Return the subjects of a verb that brings a noun of speech upon them."""
    here = cue
    while tree.token(here).dep == "conj" and tree.token(here).head != here:
        here = tree.token(here).head
    verb = tree.head(here)
    if tree.token(here).dep != "dobj" or verb is None or tree.lemma[verb] not in RECEIVING:
        return ()
    return tree.children(verb, *SUBJECTS)


def _subject(tree: Tree, verb: int) -> int | None:
    """Return the subject of a verb, or of the verb it hangs on."""
    tokens = tree.page.tokens
    here = verb
    for _ in range(LONGEST_CLIMB):
        subject = tree.child(here, *SUBJECTS)
        if subject is not None:
            return _antecedent(tree, here, subject)
        token = tokens[here]
        if token.dep == "acl" and tokens[token.head].pos in ("NOUN", "PROPN", "PRON"):
            return token.head
        if token.dep not in CLIMBS or token.head == here:
            break
        here = token.head
    return None


def _antecedent(tree: Tree, verb: int, subject: int) -> int:
    """Return the name that "who" stands for."""
    token = tree.page.tokens[verb]
    if token.dep == "relcl" and tree.lower[subject] in RELATIVES:
        return token.head
    return subject


def _owner(tree: Tree, noun: int) -> int | None:
    """Return whose claim it is: "Hollis's claim", "a claim by Hollis", "Hollis made the claim"."""
    owner = tree.child(noun, "poss")
    if owner is not None:
        return owner
    tokens = tree.page.tokens
    for prep in tree.children(noun):
        if tree.lower[prep] in ("by", "from", "of") and tokens[prep].dep in ("prep", "agent"):
            return tree.child(prep, "pobj")
    if tokens[noun].dep in ("dobj", "attr") and not _receivers(tree, noun):
        return tree.child(tokens[noun].head, "nsubj")
    return None


def stood_for(tree: Tree, head: int) -> Span | None:
    """Return the name that "who" stands for in "Jana Hollis, who said ..."; None for any other word."""
    named = _behind_relative(tree, head) if tree.lower[head] in RELATIVES else head
    return phrase(tree, named) if named != head else None


def _behind_relative(tree: Tree, pronoun: int) -> int:
    """Return the noun that a "who" stands for; the pronoun itself where the grammar does not tell."""
    tokens = tree.page.tokens
    here = tokens[pronoun].head
    for _ in range(LONGEST_CLIMB):
        if tokens[here].dep == "relcl":
            return tokens[here].head
        if tokens[here].head == here:
            break
        here = tokens[here].head
    return pronoun


def phrase(tree: Tree, head: int) -> Span:
    """Return the name or noun phrase of `head`, without the clauses that hang on it."""
    tokens = tree.page.tokens
    first, last = tree.left[head], head
    if tokens[head].dep in ("nsubj", "nsubjpass", "pobj", "poss", "agent", "dobj", "ROOT"):
        for child in tree.children(head):
            if child < head and (tokens[child].dep in ("relcl", "acl") or tree.lower[child] in CUTS):
                first = max(first, child + 1)
    while first < head and tree.lower[first] in DAYS:
        first += 1  # "On Monday Brandt said": the parser takes the day for a first name
    for child in tree.children(head):
        if child < head:
            continue
        token = tokens[child]
        if token.dep == "prep" and any(tree.lower[i] in DAYS for i in tree.children(child, "pobj")):
            break  # "Hollis on Monday closed the yard"
        if token.dep in ("prep", "cc", "conj") and tree.left[child] == last + 1:
            last = tree.right[child]  # "the mayor of Karsund", "Hollis and Brandt"
        elif token.dep in AFTER_NAME or token.dep == "case":
            break
        else:
            last = tree.right[child]
    return Span(start=tokens[min(first, head)].start, end=tokens[max(last, head)].end)
