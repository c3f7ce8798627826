"""Which act a verb or noun names here."""

from collections.abc import Mapping

from onrecord.extract.events.lexicons import Act, Lexicon, Sense
from onrecord.model.trees import Tree

# "Concerns about", "a deal with", "an inquiry into".
AIMS = frozenset({"about", "over", "with", "into", "against", "for", "to", "on", "at", "of"})
# Where the parser hangs what something is called.
SOME = frozenset(
    {"set", "batch", "series", "number", "trove", "dozen", "hundred", "thousand", "copy", "rest", "pair"}
)
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
    return next((s for s in words.senses.get(tree.lemma[verb], ()) if s.objects & objects), None)


def aimed_through(tree: Tree, verb: int, words: Lexicon) -> tuple[bool, int | None]:
    """Return whether whom the act is aimed at hangs on its object, and the word for him where there is one."""
    sense = _sense(tree, verb, words)
    if sense is None or not sense.through:
        return False, None
    held = next((i for i in tree.children(verb, "dobj") if tree.lemma[i] in sense.objects), None)
    behind = [
        p for i in (held, verb) if i is not None for p in tree.children(i, "prep") if tree.lower[p] in AIMS
    ]
    return True, next((o for p in behind for o in tree.children(p, "pobj")), None)


def _characterisation(tree: Tree, verb: int, words: Lexicon) -> str | None:
    """Return blame or praise for "called the move a disgrace"; blame outweighs ("welcome but insufficient")."""
    if tree.token(verb).lemma.lower() not in words.calling or tree.children(verb, "prt"):
        return None
    called = [
        i
        for child in tree.children(verb)
        if tree.token(child).dep in CALLED and child > verb
        for i in tree.subtree(child)
    ]
    said = {tree.token(i).lemma.lower() for i in called} | {tree.page.text_of(i).lower() for i in called}
    blame, praise = bool(said & words.blame), bool(said & words.praise)
    if blame:
        return "ACCUSE"
    return "SUPPORT" if praise else None


def named(tree: Tree, index: int, acts: Mapping[str, tuple[Act, ...]]) -> Act | None:
    """Return the act that a word names, with the particle it needs."""
    for act in acts.get(tree.token(index).lemma.lower(), ()):
        if act.particle is None:
            return act
        if (
            act.particle in ("on", "for")
            and tree.children(index, "oprd", "ccomp")
            and tree.lemma[index] == "call"
        ):
            continue  # "called her a liar on Sunday" calls on nobody
        if any(tree.token(i).lemma.lower() == act.particle for i in tree.children(index)):
            return act
        if act.particle == "to" and any(_infinitive(tree, i) for i in tree.children(index, "xcomp", "advcl")):
            return act  # "voted to close": the word hangs on the infinitive
    return None


def _infinitive(tree: Tree, verb: int) -> bool:
    return any(tree.token(i).tag == "TO" for i in tree.children(verb, "aux"))


def _objects(tree: Tree, verb: int) -> set[str]:
    """Return the lemmas of what the verb is done to, with those joined to them by "and"."""
    heads = [*tree.children(verb, "dobj", "nsubjpass")]
    above = tree.head(verb)
    if tree.token(verb).dep == "acl" and tree.token(verb).tag == "VBN" and above is not None:
        heads.append(above)  # "records released by the committee"
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
