"""Why a thing was done: in order to calm the owners, hoping to keep the ferry, citing the cost."""

from collections.abc import Iterator

from onrecord.resolve.disagreements.slots.acts import Act, shared_acts
from onrecord.resolve.disagreements.slots.families import words_in
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling

EMPTY = frozenset({"order", "need", "fully", "hope", "bid", "effort", "attempt", "aim"})
LEAD, FEWEST_LEADS = 4, 2  # sentences; reports that tell the act in them: then it is surely one act


def purposes(story: Coverage) -> Iterator[Telling]:
    """Yield each reason told for an act that several reports tell."""
    for (verb, _), held in shared_acts(story).items():
        leads = {act.report.id for act in held if act.report.tree.sentence[act.index] < LEAD}
        if len(leads) < FEWEST_LEADS or held[0].key[1] in story.people:
            continue
        for act in held:
            for first, last in _reasons(act):
                yield Telling(
                    key=("reason", *act.key),
                    about=f"Reason to {verb} the {held[0].report.tree.lower[held[0].thing]}",
                    value=act.report.words(first, last),
                    sense=act.report.content(first, last) - EMPTY,
                    place=act.report.place(first, last),
                    class_="scope",
                )


def _reasons(act: Act) -> Iterator[tuple[int, int]]:
    report, tree = act.report, act.report.tree
    sentence = tree.sentence_of(act.index)
    for index in range(act.index + 1, sentence.stop):
        if tree.lemma[index] in words_in("reason", "hopes") and tree.lower[index - 1] in (
            "in",
            "a",
            "the",
            "an",
        ):
            inner = next(iter(tree.children(index, "acl", "prep")), None)
            if inner is not None and _under(report, index, act.index):
                yield index - 1, tree.right[inner]
    cite = _citing(report, act.index)
    if cite is not None:
        yield cite


def _under(report: Report, index: int, top: int) -> bool:
    """Tell whether a word hangs on the act, or on a clause or noun behind it that does."""
    tree, at = report.tree, index
    while (above := tree.head(at)) is not None:
        if above == top:
            return True
        at = above
    return False


def _citing(report: Report, index: int) -> tuple[int, int] | None:
    """Return what is cited "as a reason for giving in", or what an act was based on."""
    tree = report.tree
    for at in _above(report, index):
        lemma = tree.lemma[at]
        held = range(tree.left[at], index)
        if lemma in words_in("reason", "cites") and any(
            tree.lemma[i] in words_in("reason", "as_nouns") for i in held
        ):
            what = tree.child(at, "dobj")
            if what is not None:
                stop = next((i for i in range(what, index) if tree.lower[i] == "as"), what + 1)
                return tree.left[what] if tree.left[what] > at else what, stop - 1
    return None


def _above(report: Report, index: int) -> Iterator[int]:
    at = index
    while (above := report.tree.head(at)) is not None:
        yield above
        at = above


SLOT = Slot(
    kind="event",
    why={"scope": "The reports name other reasons, or one names a reason more."},
    find=purposes,
    score=0.65,
)
