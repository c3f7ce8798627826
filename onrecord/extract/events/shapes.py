"""One act as one clause tells it: its words, its actors, its modality, its condition."""

from dataclasses import dataclass

from onrecord.extract.events.conditions import condition_of
from onrecord.extract.events.futures import SAYING
from onrecord.model.events import Modality
from onrecord.model.spans import Span
from onrecord.model.trees import Tree

# Branches that do not belong to the clause: other clauses, asides, what a verb of saying reports.
OUTSIDE = frozenset({"advcl", "conj", "cc", "parataxis", "relcl", "punct", "mark", "meta", "appos"})
ASIDE = frozenset({"relcl", "appos", "acl", "punct", "conj", "cc", "advcl", "prep"})
NOMINAL = frozenset({"NOUN", "PROPN"})
BOUND = frozenset({"promised", "threatened", "stated-intent"})
COUNTERS = frozenset(
    {"number", "handful", "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "majority"}
)
SHORT_NOT = frozenset({"n't", "n’t"})  # whatever the parser takes it for, the act's words must not lose it
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


def clause_of(
    tree: Tree, head: int, kind: str, modality: Modality, actors: Actors, trigger: int | None = None
) -> Clause:
    """Return the clause under `head`; the act is named by `trigger`, or by `head` itself.

    Args:
        tree: The page's grammar.
        head: The word that the clause hangs on.
        kind: PLOVER type.
        modality: Whether it happened, was promised, ...
        actors: Who acts and who is acted on.
        trigger: The word that names the act; None where the head binds somebody to, or asks for, what hangs on it.
    """
    held = _with_lists(tree, head)
    source = _phrase(tree, actors.source) if actors.source is not None else None
    near = actors.source is not None and 0 < held[0] - actors.source <= FARTHEST_SUBJECT
    start = source.start if source is not None and near else tree.token(held[0]).start
    named = tree.page.text_of(head if trigger is None else trigger)
    # "The council must pay, she added"; before other verbs it is another clause.
    before = tree.lemma[head] in SAYING
    inner = next((i for i in tree.children(head, "xcomp", "ccomp") if i > head or before), None)
    bound = modality in BOUND or kind == "REQUEST"
    acting = inner if inner is not None and bound and trigger is None else head
    end = tree.token(held[-1]).end
    last = end
    if acting != head and acting < head:  # "the council must pay, she added" asks to pay
        told = [i for i in tree.subtree(acting, without=frozenset({"punct"})) if i < head]
        last = tree.token(told[-1]).end
    condition = condition_of(tree, head)
    return Clause(
        words=Span(start=start, end=end),
        trigger=Span(start=tree.token(head).start, end=tree.token(head).end),
        type=kind,
        modality=modality,
        source=source,
        target=_phrase(tree, actors.target) if actors.target is not None else None,
        action=Span(start=_action_start(tree, acting), end=max(last, tree.token(acting).end)),
        condition=_stretch(tree, condition) if condition is not None else None,
        why=f"“{named}” names the act.",
    )


def _with_lists(tree: Tree, head: int) -> list[int]:
    """Return the words of a clause with the whole of each list of things: "on rents, fares and school meals"."""
    held = tree.subtree(head, without=OUTSIDE)
    waiting = [i for i in held if i != head and tree.token(i).pos in NOMINAL]
    while waiting:
        for more in tree.children(waiting.pop(), "conj"):
            if tree.token(more).pos in NOMINAL and not tree.children(more, "nsubj", "cop"):
                branch = tree.subtree(more, without=OUTSIDE)
                held += branch
                waiting.extend(i for i in branch if tree.token(i).pos in NOMINAL)
    held.sort()
    while len(held) > 1 and tree.token(held[-1]).tag == "IN" and held[-1] != head:
        held.pop()  # "would continue to advocate for": the parser hung what follows elsewhere
    return held


def _action_start(tree: Tree, acting: int) -> int:
    """Return where the act's words begin: "not to comply" must never read "comply"."""
    if tree.token(acting).pos in ("NOUN", "PROPN"):  # "a freeze on rents": a thing promised, with its article
        return tree.token(tree.subtree(acting, without=OUTSIDE)[0]).start
    negations = [i for i in tree.children(acting) if tree.token(i).dep == "neg" or tree.lower[i] in SHORT_NOT]
    first = min(acting, *negations, acting)
    if first and tree.lower[first] in SHORT_NOT:
        first -= 1  # "won't close": no half of a word
    return tree.token(first).start


def _phrase(tree: Tree, head: int) -> Span:
    """Return the noun phrase that ends in its head: what follows the head is left out.

    "Protesters in Karsund" are protesters, and Karsund is not the one who acts.
    """
    held = [i for i in tree.subtree(head, without=ASIDE) if i <= head]
    return Span(start=tree.token(held[0]).start, end=tree.token(_counted(tree, head)).end)


def _counted(tree: Tree, head: int) -> int:
    """Return who is counted in "a number of councillors": the number does nothing."""
    behind = [p for p in tree.children(head, "prep") if tree.lower[p] == "of"]
    counted = next((o for p in behind for o in tree.children(p, "pobj")), None)
    return counted if counted is not None and tree.lemma[head] in COUNTERS else head


def _stretch(tree: Tree, head: int) -> Span:
    held = tree.subtree(head, without=frozenset({"punct"}))
    return Span(start=tree.token(held[0]).start, end=tree.token(held[-1]).end)
