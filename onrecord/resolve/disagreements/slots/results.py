"""How a win is described: a landslide, an upset, by nearly nine points."""

from collections.abc import Iterator

from onrecord.resolve.disagreements.slots.families import verb_of, words_in
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Slot, Story, Telling

MEASURES = frozenset({"percent", "percentage points"})


def results(story: Story) -> Iterator[Telling]:
    """Yield how each report describes somebody's win, and by how much it says the win was."""
    for report in story.reports:
        for index in range(len(report.tree.lemma)):
            if not report.tells(index):
                continue
            winner = _winner(report, index)
            if winner is None or winner not in story.people:
                continue
            contest = _contest(report, index)
            for first, last in _descriptions(report, index):
                yield Telling(
                    key=("win", winner, contest),
                    about=f"How {story.name(winner)} won{' the ' + contest if contest else ''}",
                    value=report.words(first, last),
                    sense=report.content(first, last),
                    place=report.place(first, last),
                )


def _winner(report: Report, index: int) -> str | None:
    tree = report.tree
    if verb_of(tree, index, "win"):
        return report.party(report.subject(index)) if tree.child(index, "neg") is None else None
    if tree.token(index).pos == "NOUN" and tree.lemma[index] in words_in("win", "nouns"):
        owner = tree.child(index, "poss")
        if owner is not None:
            return report.party(owner) if tree.lemma[index] != "defeat" else None
        above = tree.head(index)
        if above is not None and tree.token(index).dep == "dobj" and tree.token(above).pos == "VERB":
            return report.party(report.subject(above))
    return None


def _contest(report: Report, index: int) -> str:
    """Return which contest was won, where the words say one that is not the main one."""
    tree = report.tree
    near = [*tree.subtree(index), tree.token(index).head]
    return next((tree.lower[i] for i in near if tree.lower[i] in words_in("win", "contests")), "")


def _descriptions(report: Report, index: int) -> Iterator[tuple[int, int]]:
    tree = report.tree
    for i in tree.children(index, "amod", "compound"):
        if tree.lower[i] in words_in("win", "described"):
            yield i, index
    for figure in report.found.figures:
        held = report.found.page.tokens_in(figure.start, figure.end)
        if figure.unit in MEASURES and held and _belongs(report, held[-1], index):
            last = held[-1]
            above = tree.token(last).head
            yield held[0], max(last, above if tree.token(above).pos == "NOUN" and above - last <= 2 else last)


def _belongs(report: Report, at: int, index: int) -> bool:
    """Tell whether a measure hangs on the win: "by nine points", "with 51 percent of the vote"."""
    tree = report.tree
    for _ in range(4):
        above = tree.head(at)
        if above is None:
            return False
        if above == index:
            return tree.lower[at] in ("by", "with")
        at = above
    return False


SLOT = Slot(
    kind="characterisation",
    why={"wording": "The reports describe one result in other words, or measure it differently."},
    find=results,
    score=0.7,
)
