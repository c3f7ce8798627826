"""Clauses that say in set words that somebody took back or softened what he had promised, threatened or demanded."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.events import CommitmentKind, StepKind
from onrecord.model.pages import Page
from onrecord.model.people import Mention
from onrecord.model.spans import Place
from onrecord.model.trees import Tree, tree_of

WITHDRAWING = frozenset(
    {"drop", "withdraw", "retract", "abandon", "rescind", "scrap", "revoke", "renounce", "shelve"}
)
SOFTENING = frozenset({"soften", "ease", "temper", "moderate", "narrow", "relax"})
# "Backed away from", "toned down", "walked back": a verb with its particle.
PARTICLES: Mapping[tuple[str, str], StepKind] = {
    ("back", "away"): "withdrawn", ("back", "down"): "withdrawn", ("back", "off"): "withdrawn", ("walk", "back"): "withdrawn",
    ("give", "up"): "withdrawn", ("call", "off"): "withdrawn", ("take", "back"): "withdrawn", ("tone", "down"): "softened",
    ("water", "down"): "softened", ("scale", "back"): "softened", ("dial", "back"): "softened",
}  # fmt: skip
NAMED: Mapping[str, CommitmentKind] = {
    "threat": "threat", "ultimatum": "threat", "demand": "demand", "call": "demand", "insistence": "demand", "promise": "pledge",
    "pledge": "pledge", "vow": "pledge", "commitment": "pledge", "offer": "offer", "plan": "plan", "proposal": "plan",
    "intention": "plan", "bid": "plan", "agreement": "agreement", "deal": "agreement",
}  # fmt: skip
NO_LONGER: Mapping[str, CommitmentKind] = {
    "insist": "demand", "demand": "demand", "call": "demand", "threaten": "threat", "plan": "plan", "intend": "plan",
}  # fmt: skip
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
JOINED = frozenset({"conj", "advcl", "xcomp"})
NOT_DONE = frozenset({"if", "unless", "whether", "should"})
OBJECTS = frozenset({"dobj", "pobj", "nsubjpass"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reversal:
    """One such clause.

    Attributes:
        step: Whether it was taken back or softened.
        kind: What kind of commitment the clause names; None where it names the act alone.
        actor: Id of who did, or the words for him.
        words: What the clause says was taken back, by its words of sense.
        place: The clause.
        published: When its report was published.
    """

    step: StepKind
    kind: CommitmentKind | None
    actor: str
    words: frozenset[str]
    place: Place
    published: str


def reversals(pages: Mapping[str, Page], mentions: Sequence[Mention]) -> list[Reversal]:
    """Return the reversals of all reports, oldest first; none from a report whose day is not known."""
    named: dict[str, dict[int, str]] = defaultdict(dict)
    for one in mentions:
        named[one.document][one.end] = one.person
    found = [
        reversal
        for document, page in pages.items()
        if page.document.published
        for reversal in _of_page(tree_of(page), named[document])
    ]
    return sorted(found, key=lambda r: (r.published, r.place.document, r.place.start))


def _of_page(tree: Tree, named: Mapping[int, str]) -> Iterator[Reversal]:
    for verb, token in enumerate(tree.page.tokens):
        if token.pos != "VERB":
            continue
        step, given_up = _step(tree, verb)
        subject = subject_of(tree, verb)
        if step is None or subject is None or not told_as_done(tree, verb):
            continue
        held = [i for i in tree.subtree(given_up) if tree.token(i).pos in CONTENT]
        kind = NO_LONGER.get(tree.lemma[verb]) if given_up == verb else NAMED.get(tree.lemma[given_up])
        sense = frozenset(tree.lemma[i] for i in held if i not in (given_up, subject))
        if kind is None:
            sense |= {tree.lemma[given_up]}
        end = tree.token(subject).end
        clause = tree.subtree(verb)
        yield Reversal(
            step=step,
            kind=kind,
            actor=named.get(end, tree.page.words(tree.token(subject).start, end)),
            words=sense,
            place=Place(
                document=tree.page.document.id,
                start=tree.token(clause[0]).start,
                end=tree.token(clause[-1]).end,
            ),
            published=tree.page.document.published or "",
        )


def _step(tree: Tree, verb: int) -> tuple[StepKind | None, int]:
    """Return what a verb says happened to a commitment, and the word for what was given up."""
    lemma = tree.lemma[verb]
    longer = any(tree.lower[i] == "longer" for i in tree.children(verb, "advmod", "neg"))
    if lemma in NO_LONGER and longer:
        return "withdrawn", verb
    particles = {tree.lower[i] for i in tree.children(verb, "prt", "advmod", "prep")}
    step: StepKind | None = next(
        (s for (v, p), s in PARTICLES.items() if v == lemma and p in particles), None
    )
    if step is None and lemma in WITHDRAWING:
        step = "withdrawn"
    if step is None and lemma in SOFTENING:
        step = "softened"
    return (step, _given_up(tree, verb)) if step and _given_up(tree, verb) != verb else (None, verb)


def _given_up(tree: Tree, verb: int) -> int:
    """Return the noun of a commitment, or the gerund, that the verb is done to; the verb itself where there is none."""
    for child in tree.children(verb):
        for word in (
            child,
            *(j for i in (child, *tree.children(child, "prep")) for j in tree.children(i, "pobj", "pcomp")),
        ):
            if tree.token(word).dep in OBJECTS and tree.lemma[word] in NAMED:
                return word
            if tree.token(word).dep == "pcomp" and tree.token(word).tag == "VBG":
                return word
    return verb


def told_as_done(tree: Tree, verb: int) -> bool:
    """Tell whether a clause is told as having come about: not denied, supposed, intended or asked for."""
    helpers = [tree.token(i).tag for i in tree.children(verb, "aux", "auxpass")]
    if tree.token(verb).tag not in ("VBD", "VBN", "VBZ", "VBP") or "MD" in helpers or "TO" in helpers:
        return False
    denied = [i for i in tree.children(verb, "neg") if tree.lower[i] != "no"]
    return not denied and not supposed(tree, verb)


def supposed(tree: Tree, verb: int) -> bool:
    """Tell whether the verb stands in an if-clause."""
    return any(tree.lower[i] in NOT_DONE for i in tree.children(verb, "mark", "advmod"))


def subject_of(tree: Tree, verb: int) -> int | None:
    """Return who acts: the verb's own subject, or that of the verb it is joined to."""
    here: int | None = verb
    while here is not None:
        subject = tree.child(here, "nsubj")
        if subject is not None or tree.token(here).dep not in JOINED:
            return subject
        here = tree.head(here)
    return None
