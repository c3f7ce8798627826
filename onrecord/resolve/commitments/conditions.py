"""Whether a later report says that the condition of a promise or threat came about, or did not."""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.model.events import CommitmentStatus
from onrecord.model.pages import Page
from onrecord.model.spans import Span
from onrecord.model.trees import Tree, tree_of
from onrecord.resolve.commitments.reversals import CONTENT, subject_of, supposed, told_as_done

FEWEST_WORDS = 2  # words of sense below which a condition ("if he won") is too thin to be found again


def condition_told(
    page: Page, condition: Span, later: Sequence[Page]
) -> tuple[CommitmentStatus, Page, Span] | None:
    """Return what a later report says of a condition, with its clause; None where none says anything for sure.

    The verb, who acts and every other word of sense must be told again. "Unless" turns it round: where the
    council did drop the toll, the condition of "unless the council drops the toll" is not met.
    """
    tree = tree_of(page)
    held = page.tokens_in(condition.start, condition.end)
    verb = next((i for i in held if tree.head(i) not in held), None)
    subject = tree.child(verb, "nsubj", "nsubjpass") if verb is not None else None
    words = {tree.lemma[i] for i in held if tree.token(i).pos in CONTENT}
    if verb is None or subject is None or len(words) < FEWEST_WORDS:
        return None
    if tree.token(subject).pos == "PRON" or tree.children(verb, "neg"):
        return None
    turned = any(tree.lower[i] in ("unless", "until") for i in held)
    for other in later:
        for told, came in _told(tree_of(other), tree.lemma[verb], tree.lemma[subject], words):
            span = Span(start=told[0], end=told[1])
            return ("condition met" if came != turned else "condition not met"), other, span
    return None


def _told(tree: Tree, lemma: str, subject: str, words: set[str]) -> Iterator[tuple[tuple[int, int], bool]]:
    """Yield the clauses that tell it again, and whether they tell it as having come about."""
    for verb, token in enumerate(tree.page.tokens):
        if tree.lemma[verb] != lemma or token.pos not in ("VERB", "AUX"):
            continue
        acts = tree.child(verb, "nsubjpass")
        acts = subject_of(tree, verb) if acts is None else acts
        held = tree.subtree(verb)
        said = {tree.lemma[i] for i in held} | {subject}
        if acts is None or tree.lemma[acts] != subject or not words <= said or supposed(tree, verb):
            continue
        span = (tree.token(held[0]).start, tree.token(held[-1]).end)
        if told_as_done(tree, verb):
            yield span, True
        elif _did_not(tree, verb):
            yield span, False


def _did_not(tree: Tree, verb: int) -> bool:
    """Tell whether a clause says that it did not come about: "did not drop", "has not dropped"."""
    helpers = {tree.lower[i] for i in tree.children(verb, "aux", "auxpass")}
    return bool(tree.children(verb, "neg")) and bool(helpers & {"did", "has", "have", "had", "was", "were"})


def later_than(pages: Mapping[str, Page], published: str) -> list[Page]:
    """Return the reports of later days, oldest first."""
    return sorted(
        (p for p in pages.values() if published and (p.document.published or "")[:10] > published[:10]),
        key=lambda p: (p.document.published or "", p.document.id),
    )
