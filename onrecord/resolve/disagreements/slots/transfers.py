"""Who could be sent to another country: the patient of extraditing, deporting, sending to a place."""

from collections.abc import Iterator

from onrecord.resolve.disagreements.slots.families import verb_of, words_in
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling

MUST_GO_SOMEWHERE = frozenset({"send", "transfer", "hand", "surrender"})
HIGHEST = 3  # steps up to the verb that allows it
NO_GROUP = frozenset({"he", "she", "it", "they", "him", "her", "them", "who", "that"})


def transfers(story: Coverage) -> Iterator[Telling]:
    """Yield each telling of who might be sent away under a rule that allows it."""
    for report in story.reports:
        for index in range(len(report.tree.lemma)):
            root = verb_of(report.tree, index, "transfer") if report.tells(index) else None
            if root is None or not _allowed(report, index):
                continue
            whom = _whom(report, index)
            where = _where(report, index)
            if whom is None or (root in MUST_GO_SOMEWHERE and where is None):
                continue
            first, last = report.phrase(whom)
            last = _narrowed(report, whom, last)
            yield Telling(
                key=("transfer",),
                about="Who could be sent away under it",
                value=report.words(first, last),
                sense=report.content(first, last) or frozenset({report.tree.lower[whom]}),
                place=report.place(first, last),
                class_="scope",
            )


def _allowed(report: Report, index: int) -> bool:
    """Tell whether a rule would allow it: under "allow", "permit", or told with "would have"."""
    tree, at = report.tree, index
    for _ in range(HIGHEST):
        if tree.lemma[at] in words_in("transfer", "allowing"):
            return True
        above = tree.head(at)
        if above is None:
            return False
        at = above
    return False


def _whom(report: Report, index: int) -> int | None:
    tree = report.tree
    if tree.token(index).dep == "acl":  # "criminals sent to the mainland"
        return tree.token(index).head
    found = report.object(index)
    if (
        found is None
        or tree.lower[found] in NO_GROUP
        or (found in report.who and report.tree.token(found).pos == "PROPN")
    ):
        return None
    return found


def _where(report: Report, index: int) -> int | None:
    return next(
        (i for i in report.tree.children(index, "prep", "dative") if report.tree.lower[i] in ("to", "into")),
        None,
    )


def _narrowed(report: Report, whom: int, last: int) -> int:
    """Return the end with "present in the city" that narrows a pronoun or noun."""
    tree = report.tree
    near = [i for i in tree.children(whom, "amod", "acl", "relcl") if i == last + 1]
    return min(tree.right[near[0]], last + 5) if near else last


SLOT = Slot(
    kind="event",
    why={"scope": "The reports name other groups of people to whom it would apply."},
    find=transfers,
    score=0.7,
)
