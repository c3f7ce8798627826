"""Which act a verb or noun names here."""

from collections.abc import Mapping

from onrecord.extract.events.lexicons import Act, Lexicon, Sense
from onrecord.model.counting_words import WEEKDAYS
from onrecord.model.trees import Tree

SOME = frozenset(
    {"set", "batch", "series", "number", "trove", "dozen", "hundred", "thousand", "copy", "rest", "pair"}
)
# Where the parser hangs what something is called.
CALLED = frozenset({"oprd", "ccomp", "xcomp", "prep", "dobj", "attr", "acomp"})


def type_of(tree: Tree, verb: int, words: Lexicon) -> str | None:
    """Return the PLOVER type of the act a verb names, None where it names none."""
    lemma = tree.token(verb).lemma.lower()
    sense = _sense(tree, verb, words)
    if sense is not None:
        return sense.type or None
    if lemma in words.intransitive and tree.children(verb, "dobj", "ccomp", "nsubjpass", "auxpass"):
        return None
    act = named(tree, verb, words.verbs)
    return act.type if act else _characterisation(tree, verb, words)


def _sense(tree: Tree, verb: int, words: Lexicon) -> Sense | None:
    """Return what the verb names by what it is done to, None where that changes nothing."""
    objects = _objects(tree, verb)
    for sense in words.senses.get(tree.lemma[verb], ()):
        if _naming(tree, verb, sense) is not None if sense.through else sense.objects & objects:
            return sense
    return None


def noun_of_act(tree: Tree, verb: int, words: Lexicon) -> int | None:
    """Return the object that names the act where the verb says little: the concerns of "raised concerns"."""
    sense = _sense(tree, verb, words)
    return _naming(tree, verb, sense) if sense is not None and sense.through else None


def _naming(tree: Tree, verb: int, sense: Sense) -> int | None:
    """Return the direct object that the sense asks for: "spoke in support" offers none."""
    return next((i for i in _direct_objects(tree, verb) if tree.lemma[i] in sense.objects), None)


def _characterisation(tree: Tree, verb: int, words: Lexicon) -> str | None:
    """Return blame or praise for "called the move a disgrace"."""
    if tree.token(verb).lemma.lower() not in words.calling or tree.children(verb, "prt"):
        return None
    called = [
        i
        for child in tree.children(verb)
        if tree.token(child).dep in CALLED and child > verb
        for i in tree.subtree(child)
    ]
    said = {tree.token(i).lemma.lower() for i in called} | {tree.page.text_of(i).lower() for i in called}
    return judgement(said, words)


def judgement(said: set[str], words: Lexicon) -> str | None:
    """Return blame or praise for what somebody is said to be; blame outweighs ("welcome but insufficient")."""
    if said & words.blame:
        return "ACCUSE"
    return "SUPPORT" if said & words.praise else None


def named(tree: Tree, index: int, acts: Mapping[str, tuple[Act, ...]]) -> Act | None:
    """Return the act that a word names, with the particle it needs."""
    for act in acts.get(tree.token(index).lemma.lower(), ()):
        if act.particle is None:
            return act
        if any(_particle(tree, index, i, act.particle) for i in tree.children(index)):
            return act
        if act.particle == "to" and any(_infinitive(tree, i) for i in tree.children(index, "xcomp", "advcl")):
            return act  # "voted to close": the word hangs on the infinitive
    return None


def _particle(tree: Tree, verb: int, word: int, particle: str) -> bool:
    """Tell whether a word is the particle the verb needs: no "on" of a day, none behind "called her a liar"."""
    if tree.lemma[word] != particle:
        return False
    of_a_day = any(tree.page.text_of(i) in WEEKDAYS for i in tree.children(word, "pobj"))
    complement = any(verb < i < word for i in tree.children(verb, "oprd", "ccomp"))
    return not of_a_day and not complement


def _infinitive(tree: Tree, verb: int) -> bool:
    return any(tree.token(i).tag == "TO" for i in tree.children(verb, "aux"))


def _direct_objects(tree: Tree, verb: int) -> list[int]:
    """Return what the verb is done to without a preposition."""
    above = tree.head(verb)
    heads = [*tree.children(verb, "dobj", "nsubjpass")]
    if tree.token(verb).dep == "acl" and tree.token(verb).tag == "VBN" and above is not None:
        heads.append(above)  # "records released by the committee"
    return heads


def _objects(tree: Tree, verb: int) -> set[str]:
    """Return the lemmas of what the verb is done to, with those joined to them by "and"."""
    heads = _direct_objects(tree, verb)
    heads += [o for p in tree.children(verb, "prep") for o in tree.children(p, "pobj")]
    found = set()
    while heads:
        head = heads.pop()
        found.add(tree.lemma[head])
        if tree.token(head).tag == "NNPS":  # "Records" at the head of a sentence: taken for a name
            found.add(tree.lemma[head].removesuffix("s"))
        heads.extend(tree.children(head, "conj"))
        if tree.lemma[head] in SOME:  # "released the full set of e-mails"
            heads.extend(o for p in tree.children(head, "prep") for o in tree.children(p, "pobj"))
    return found
