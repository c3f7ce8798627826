"""Clauses that tell who did, would do, or bound himself to do what to whom: one event for one clause."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.events.lexicons import Lexicon
from onrecord.extract.events.modalities import SAYING, condition_of, modality_of
from onrecord.extract.events.participants import source_of, target_of
from onrecord.extract.events.senses import named, type_of
from onrecord.extract.events.trees import Tree
from onrecord.model.events import Modality
from onrecord.model.spans import Span

# Branches that do not belong to the clause: other clauses, asides, what a verb of saying reports.
OUTSIDE = frozenset({"advcl", "conj", "cc", "parataxis", "relcl", "punct", "mark", "meta", "appos"})
# Verbs that make an act of their object: "held talks", "staged a protest".
LIGHT = frozenset(
    {"hold", "have", "stage", "make", "begin", "launch", "join", "attend", "continue", "face", "issue"}
)
OF_THE_ACTOR = frozenset(
    {"resignation", "departure", "retreat"}
)  # "the resignation of the chairman": he resigned
HAPPENING = frozenset({"begin", "start", "take", "occur", "continue", "erupt", "follow", "come", "end"})


# "Would not accept" is a refusal, and a refusal happened.
TURNED_BY_NOT = frozenset({"AGREE", "CONCEDE", "SUPPORT"})
BOUND = frozenset({"promised", "threatened", "stated-intent"})
FARTHEST_SUBJECT = 12  # tokens: a subject further off would drag other clauses into the words shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """The words that name who acts and who is acted on, as token indices."""

    source: int | None
    target: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One act as one clause tells it.

    Attributes:
        words: The clause.
        trigger: The word that names the act.
        type: PLOVER type.
        modality: Whether it happened, was promised, ...
        source: The words for who acts.
        target: The words for who is acted on.
        action: The words of the act itself, without who acts.
        condition: The words of its condition.
        why: What type and modality rest on.
    """

    words: Span
    trigger: Span
    type: str
    modality: Modality
    source: Span | None
    target: Span | None
    action: Span
    condition: Span | None
    why: str


def clauses(tree: Tree, words: Lexicon, own_words: tuple[Span, ...]) -> Iterator[Clause]:
    """Yield the acts of one sentence, in text order.

    Args:
        tree: The sentence.
        words: Which words name an act.
        own_words: Stretches of direct speech: a first person in them binds the speaker.
    """
    taken: set[int] = set()
    for index in range(tree.sentence.first, tree.sentence.stop):
        if index in taken:
            continue
        if tree.token(index).pos == "VERB" or tree.token(index).tag.startswith("VB"):
            clause = (
                _binding(tree, index, words, taken)
                or _spoken(tree, index, taken)
                or _act(tree, index, words, own_words)
            )
        else:
            clause = _noun(tree, index, words)
        if clause is not None:
            yield clause


def _binding(tree: Tree, verb: int, words: Lexicon, taken: set[int]) -> Clause | None:
    """Return "vowed to reopen the bridge": the act is the complement's, the modality the verb's."""
    act = named(tree, verb, words.binding_verbs)
    if act is None or act.type == "demanded":
        return None
    inner = next(iter(tree.children(verb, "xcomp", "ccomp")), None)
    negated = bool(tree.children(verb, "neg"))
    if negated or (inner is None and not tree.children(verb, "dobj")):
        return None
    taken.update({inner} if inner is not None else set())
    own = named(tree, inner, words.verbs) if inner is not None else None
    kind = (
        "THREATEN"
        if act.type == "threatened"
        else own.type
        if own
        else "AGREE"
        if act.type == "promised"
        else None
    )
    if kind is None or _unreal(tree, verb):
        return None
    modality: Modality = act.type  # type: ignore[assignment]  # the lists are named after the modalities
    target = target_of(tree, inner if inner is not None else verb)
    return _clause(tree, verb, kind, modality, Actors(source=source_of(tree, verb), target=target))


def _spoken(tree: Tree, verb: int, taken: set[int]) -> Clause | None:
    """Return what a verb of saying does: a warning of one's own act threatens, "should" asks for an act."""
    lemma = tree.token(verb).lemma.lower()
    inner = next(iter(tree.children(verb, "ccomp")), None)
    source = source_of(tree, verb)
    if inner is None or source is None or lemma not in SAYING:
        return None
    subject = next(iter(tree.children(inner, "nsubj", "nsubjpass")), None)
    helpers = {tree.token(i).lemma.lower() for i in tree.children(inner, "aux")}
    if (
        lemma == "warn"
        and helpers & {"will", "would"}
        and subject is not None
        and _same(tree, source, subject)
    ):
        return _clause(
            tree, verb, "THREATEN", "threatened", Actors(source=source, target=target_of(tree, inner))
        )
    if helpers & {"should", "must"} and subject is not None and not _same(tree, source, subject):
        taken.add(inner)
        return _clause(tree, verb, "REQUEST", "happened", Actors(source=source, target=subject))
    return None


def _same(tree: Tree, one: int, other: int) -> bool:
    """Tell whether the second words name the first again: the same word, or a pronoun that may stand for it."""
    word = tree.page.text_of(other).lower()
    return word in ("it", "they", "he", "she", "we", "i") or word == tree.page.text_of(one).lower()


def _act(tree: Tree, verb: int, words: Lexicon, own_words: tuple[Span, ...]) -> Clause | None:
    """Return the act that a verb names."""
    if tree.token(verb).dep in ("aux", "auxpass", "amod"):
        return None
    kind = type_of(tree, verb, words)
    if kind is None:
        return None
    actors = Actors(source=source_of(tree, verb), target=target_of(tree, verb))
    modality = modality_of(tree, verb, first_person_speech=_speaks(tree, actors.source, verb, own_words))
    if actors.source is None and (actors.target is None or modality == "hypothetical"):
        return None
    if kind in TURNED_BY_NOT and tree.children(verb, "neg"):
        kind, modality = "REJECT", "happened"
    return _clause(tree, verb, kind, modality, actors)


def _noun(tree: Tree, noun: int, words: Lexicon) -> Clause | None:
    """Return the act that a noun names, where a verb or an owner makes it an event."""
    token = tree.token(noun)
    act = named(tree, noun, words.nouns) if token.pos == "NOUN" else None
    above = tree.head(noun)
    if act is None or above is None:
        return None
    verb = tree.token(above).lemma.lower()
    actors = _parties(tree, noun)
    if token.dep == "dobj" and verb in LIGHT:
        actors = Actors(source=source_of(tree, above), target=actors.target)
        return _clause(tree, above, act.type, modality_of(tree, above), actors, noun)
    if token.dep in ("nsubj", "nsubjpass") and (verb in HAPPENING or verb in LIGHT):
        return _clause(tree, above, act.type, modality_of(tree, above), actors, noun)
    if actors.source is None:
        return None
    return _clause(tree, noun, act.type, "happened", actors)


def _parties(tree: Tree, noun: int) -> Actors:
    """Return who takes part in what a noun names: its owner and whom it is aimed at, or the two it is between."""
    source = next(iter(tree.children(noun, "poss")), None)
    for preposition in tree.children(noun, "prep"):
        whom = next(iter(tree.children(preposition, "pobj")), None)
        word = tree.token(preposition).lemma.lower()
        if whom is not None and word == "between":
            return Actors(source=whom, target=next(iter(tree.children(whom, "conj")), None))
        if whom is not None and word == "of" and source is None and tree.token(noun).lemma in OF_THE_ACTOR:
            return Actors(source=whom, target=None)
        if whom is not None and word in ("with", "against", "on", "of"):
            return Actors(source=source, target=whom)
        if whom is not None and word == "by":
            return Actors(source=whom, target=None)
    return Actors(source=source, target=None)


def _speaks(tree: Tree, source: int | None, verb: int, own_words: tuple[Span, ...]) -> bool:
    here = tree.token(verb)
    if source is None:
        return False
    first = any(tree.page.text_of(i).lower() in ("i", "we") for i in (source, *tree.children(source, "conj")))
    return first and any(s.start <= here.start < s.end for s in own_words)


def _unreal(tree: Tree, verb: int) -> bool:
    """Tell whether the binding word itself is only supposed ("if he threatens to ...")."""
    return modality_of(tree, verb) in ("hypothetical", "denied")


def _clause(
    tree: Tree, head: int, kind: str, modality: Modality, actors: Actors, trigger: int | None = None
) -> Clause:
    """Return the clause under `head`; the act is named by `trigger`, or by `head` itself."""
    held = tree.subtree(head, without=OUTSIDE)
    if actors.source is not None and 0 < held[0] - actors.source <= FARTHEST_SUBJECT:
        held = [actors.source, *held]
    named = tree.page.text_of(head if trigger is None else trigger)
    inner = next(iter(tree.children(head, "xcomp", "ccomp")), None)
    acting = inner if inner is not None and (modality in BOUND or kind == "REQUEST") else head
    end = tree.token(held[-1]).end
    condition = condition_of(tree, head)
    return Clause(
        words=Span(start=tree.token(held[0]).start, end=end),
        trigger=Span(start=tree.token(head).start, end=tree.token(head).end),
        type=kind,
        modality=modality,
        source=tree.phrase(actors.source) if actors.source is not None else None,
        target=tree.phrase(actors.target) if actors.target is not None else None,
        action=Span(start=tree.token(acting).start, end=max(end, tree.token(acting).end)),
        condition=_stretch(tree, condition) if condition is not None else None,
        why=f"“{named}” names the act",
    )


def _stretch(tree: Tree, head: int) -> Span:
    held = tree.subtree(head, without=frozenset({"punct"}))
    return Span(start=tree.token(held[0]).start, end=tree.token(held[-1]).end)
