"""Clauses that tell who did, would do, or bound himself to do what to whom: one event for one clause."""

from collections.abc import Iterator

from onrecord.extract.events.askings import act_of_answer, act_of_asking
from onrecord.extract.events.bindings import act_joined, act_of_announcing, act_of_binding, act_of_list
from onrecord.extract.events.conditions import conditional
from onrecord.extract.events.judgements import act_of_judging
from onrecord.extract.events.lexicons import Lexicon
from onrecord.extract.events.menaces import act_of_menace
from onrecord.extract.events.modalities import left_open, modality_of
from onrecord.extract.events.nouns import act_of_noun
from onrecord.extract.events.participants import beyond_noun, source_of, target_of
from onrecord.extract.events.senses import noun_of_act, type_of
from onrecord.extract.events.shapes import Actors, Clause, clause_of
from onrecord.extract.events.ultimatums import act_of_going_on, act_of_helping, act_of_standing_firm
from onrecord.model.spans import Span
from onrecord.model.trees import Tree

# "Would not accept" is a refusal, and a refusal happened.
TURNED_BY_NOT = frozenset({"AGREE", "CONCEDE", "SUPPORT"})

# What two who are joined by "and" do with each other.
OF_BOTH = frozenset({"AGREE", "CONSULT"})
# Without whoever said it, blame and praise are nobody's: "the complaint filed in August".
OF_SOMEBODY = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "CONSULT"})


def clauses(tree: Tree, words: Lexicon, own_words: tuple[Span, ...]) -> Iterator[Clause]:
    """Yield the acts of a page, in text order.

    Args:
        tree: The page's grammar.
        words: Which words name an act.
        own_words: Stretches of direct speech: a first person in them binds the speaker.
    """
    taken: set[int] = set()
    for index in range(len(tree.page.tokens)):
        if index in taken:
            continue
        if tree.token(index).pos == "VERB" or tree.token(index).tag.startswith("VB"):
            clause = (
                act_of_binding(tree, index, words, taken)
                or act_of_announcing(tree, index, words)
                or act_of_menace(tree, index, words, taken)
                or act_of_asking(tree, index, taken)
                or act_of_standing_firm(tree, index)
                or act_of_helping(tree, index, own_words)
                or act_of_going_on(tree, index, own_words, taken)
                or act_joined(tree, index, words)
                or act_of_judging(tree, index, words)
                or _act(tree, index, words, own_words, taken)
            )
        else:
            clause = (
                act_of_list(tree, index, words)
                or act_of_answer(tree, index, words)
                or act_of_noun(tree, index, words)
            )
        if clause is not None:
            yield clause


def _act(
    tree: Tree, verb: int, words: Lexicon, own_words: tuple[Span, ...], taken: set[int]
) -> Clause | None:
    """Return the act that a verb names."""
    if tree.token(verb).dep in ("aux", "auxpass", "amod"):
        return None
    kind = type_of(tree, verb, words)
    if kind is None or (kind == "REJECT" and _fought_for(tree, verb)):
        return None
    noun = noun_of_act(tree, verb, words)
    source = source_of(tree, verb)
    target = target_of(tree, verb) if noun is None else beyond_noun(tree, verb, noun)
    if target is None and source is not None and kind in OF_BOTH:
        target = _the_other(tree, source)
    actors = Actors(source=source, target=target)
    if _refused(tree, verb, words) or _no_actor(tree, verb, kind, actors, words):
        return None
    modality = modality_of(tree, verb, own_words)
    if actors.source is None and (actors.target is None or modality == "hypothetical"):
        return None
    taken.update(() if noun is None else (noun,))  # "made a demand" is one act
    refused = kind in TURNED_BY_NOT and tree.children(verb, "neg") and not left_open(tree, verb)
    if refused and not conditional(tree, verb):
        kind, modality = "REJECT", "happened"
    if modality == "threatened":
        kind = "THREATEN"
    asks_to = kind == "REQUEST" and not _asks_for(tree, verb)
    return clause_of(tree, verb, kind, modality, actors, None if asks_to else verb)


def _asks_for(tree: Tree, verb: int) -> bool:
    """Tell whether a thing is asked for: "asked the army for boats to cross the bay" asks for boats, not to cross."""
    return any(tree.lower[i] == "for" and tree.children(i, "pobj") for i in tree.children(verb, "prep"))


def _the_other(tree: Tree, source: int) -> int | None:
    """Return the second of two names that act together: "Reen and Varga agreed to"."""
    joined = tree.children(source, "conj")
    both = len(joined) == 1 and not tree.children(joined[0], "conj")
    names = {tree.token(i).pos for i in (source, *joined)} == {"PROPN"}
    return joined[0] if both and names else None


def _no_actor(tree: Tree, verb: int, kind: str, actors: Actors, words: Lexicon) -> bool:
    """Tell whether nobody acts: a rule that prohibits, a complaint filed by somebody untold."""
    if actors.source is None:
        acted_on = tree.children(verb, "dobj", "ccomp", "oprd", "xcomp")
        return kind in OF_SOMEBODY and tree.token(verb).dep == "acl" and not acted_on
    return tree.lemma[actors.source] in words.things and tree.token(actors.source).pos != "PROPN"


def _fought_for(tree: Tree, verb: int) -> bool:
    """Tell whether somebody fights for something, which refuses nothing."""
    return tree.lemma[verb] == "fight" and any(tree.lower[i] == "for" for i in tree.children(verb, "prep"))


def _refused(tree: Tree, verb: int, words: Lexicon) -> bool:
    """Tell whether the act is only the content of a refusal, which is the event: "refused to meet"."""
    above = tree.head(verb)
    return above is not None and tree.token(verb).dep == "xcomp" and type_of(tree, above, words) == "REJECT"
