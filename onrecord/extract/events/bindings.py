"""Acts done by words: promising, threatening, warning, asking. The act bound to is no event of its own."""

from collections.abc import Mapping

from onrecord.extract.events.arrangements import with_to
from onrecord.extract.events.futures import VOWING, binds_to_harm, same
from onrecord.extract.events.lexicons import Lexicon
from onrecord.extract.events.modalities import modality_of
from onrecord.extract.events.participants import source_of, target_of
from onrecord.extract.events.senses import named, type_of
from onrecord.extract.events.shapes import Actors, Clause, clause_of
from onrecord.extract.events.ultimatums import gone_on_with
from onrecord.model.events import Modality
from onrecord.model.trees import Tree

# What the lists of binding words in the lexicon mean; "demanded" binds nobody but asks.
BINDING: Mapping[str, Modality] = {
    "promised": "promised",
    "threatened": "threatened",
    "stated-intent": "stated-intent",
}
LISTING = frozenset({"include", "be"})  # "her promises include ..."
LISTED = frozenset({"dobj", "attr"})
# The parser takes the second thing of a list for another name of the first.
JOINED = frozenset({"conj", "appos"})
# The PLOVER type where the act bound to has none of its own; a threat is a threat whatever is threatened.
UNNAMED: Mapping[Modality, str] = {"promised": "AGREE", "threatened": "THREATEN"}


def act_of_binding(tree: Tree, verb: int, words: Lexicon, taken: set[int]) -> Clause | None:
    """Return "vowed to reopen the bridge": the act is the complement's, the modality the verb's."""
    act = named(tree, verb, words.binding_verbs)
    modality = BINDING.get(act.type) if act else None
    inner = next(iter(tree.children(verb, "xcomp", "ccomp")), None)
    if modality is None or (inner is None and not tree.children(verb, "dobj")):
        return None
    if modality_of(tree, verb) in ("hypothetical", "denied"):  # "if he threatens to", "never promised to"
        return None
    if (
        inner is not None
        and modality == "promised"
        and not _of_another(tree, verb, inner)
        and binds_to_harm(tree, inner, vowed=tree.lemma[verb] in VOWING)
    ):
        modality = "threatened"
    own = type_of(tree, inner, words) if inner is not None else None
    struggle = gone_on_with(tree, inner) if inner is not None else None
    if struggle is not None:
        own = "PROTEST"
        taken.add(struggle)
    kind = UNNAMED["threatened"] if modality == "threatened" else own or UNNAMED.get(modality)
    if kind is None:
        return None
    taken.update({inner} if inner is not None else set())
    told = tree.children(verb, "dobj", "dative") if inner is not None else ()
    # "Promised the islanders that": they are who is bound to; else whom the act itself is aimed at.
    target = told[0] if told else target_of(tree, inner if inner is not None else verb)
    return clause_of(tree, verb, kind, modality, Actors(source=source_of(tree, verb), target=target))


def _of_another(tree: Tree, verb: int, inner: int) -> bool:
    """Tell whether the act is another's: who vows that her party will win threatens nobody."""
    subject, source = tree.child(inner, "nsubj"), source_of(tree, verb)
    return subject is not None and source is not None and not same(tree, source, subject)


def act_joined(tree: Tree, verb: int, words: Lexicon) -> Clause | None:
    """Return the second act bound to in "threatening to jail her and to withhold the money"."""
    first = _first_joined(tree, verb)
    binding = tree.head(first) if first != verb and tree.token(first).dep == "xcomp" else None
    act = named(tree, binding, words.binding_verbs) if binding is not None else None
    modality = BINDING.get(act.type) if act else None
    if binding is None or modality is None or modality_of(tree, binding) in ("hypothetical", "denied"):
        return None
    kind = UNNAMED["threatened"] if modality == "threatened" else type_of(tree, verb, words)
    kind = kind or UNNAMED.get(modality)
    if kind is None:
        return None
    actors = Actors(source=source_of(tree, binding), target=target_of(tree, verb))
    return clause_of(tree, verb, kind, modality, actors, binding)


def _first_joined(tree: Tree, verb: int) -> int:
    """Return the first of the verbs that "and" joins; only infinitives are joined to an infinitive."""
    here = verb
    while tree.token(here).dep == "conj" and tree.token(here).tag == "VB":
        above = tree.head(here)
        if above is None:
            break
        if tree.token(above).tag != "VB":
            return _beyond_aside(tree, here, above)
        here = above
    return here


def _beyond_aside(tree: Tree, verb: int, above: int) -> int:
    """Return the infinitive that "and to" goes on with across an aside: "to jail Reen, who lived here, and to close the port"."""
    here: int | None = above
    while here is not None and with_to(tree, verb) and tree.token(above).pos in ("VERB", "AUX"):
        first = next(
            (i for i in (here, *tree.children(here, "xcomp")) if i < verb and with_to(tree, i)), None
        )
        if first is not None:
            return first
        here = tree.head(here)
    return verb


def act_of_list(tree: Tree, noun: int, words: Lexicon) -> Clause | None:
    """Return one of the things that "her promises include": free ferries, a rent freeze, a night school."""
    first = noun
    while tree.token(first).dep in JOINED and (above := tree.head(first)) is not None:
        first = above
    verb = tree.head(first) if tree.token(first).dep in LISTED else None
    if verb is None or tree.token(verb).lemma.lower() not in LISTING:
        return None
    said = next((s for s in tree.children(verb, "nsubj") if named(tree, s, words.binding_nouns)), None)
    act = named(tree, said, words.binding_nouns) if said is not None else None
    source = next(iter(tree.children(said, "poss")), None) if said is not None else None
    kind = UNNAMED.get(BINDING[act.type]) if act else None
    if act is None or kind is None or source is None:
        return None
    return clause_of(tree, noun, kind, BINDING[act.type], Actors(source=source, target=None), said)


def act_of_announcing(tree: Tree, verb: int, words: Lexicon) -> Clause | None:
    """Return what a verb of saying binds the speaker to: a warning of one's own act threatens, an announcement promises.

    An announced act that has a type of its own is told by its own verb.
    """
    inner = next(iter(tree.children(verb, "ccomp")), None)
    source = source_of(tree, verb)
    if inner is None or source is None or tree.lemma[verb] not in ("warn", "announce"):
        return None
    subject = next(iter(tree.children(inner, "nsubj")), None)
    helpers = {tree.lemma[i] for i in tree.children(inner, "aux")}
    if subject is None or not helpers & {"will", "would"} or not same(tree, source, subject):
        return None
    if tree.children(inner, "neg") or modality_of(tree, verb) in ("hypothetical", "denied"):
        return None
    actors = Actors(source=source, target=target_of(tree, inner))
    if tree.lemma[verb] == "warn":
        return clause_of(tree, verb, "THREATEN", "threatened", actors)
    if type_of(tree, inner, words) is not None or modality_of(tree, inner) != "promised":
        return None
    return clause_of(tree, verb, "AGREE", "promised", actors)
