"""How a win is described: a landslide, an upset, by nearly nine points."""

from collections.abc import Iterator

from onrecord.resolve.disagreements.slots.families import verb_of, words_in
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling

UNKNOWN = "?"
LOOSE = frozenset(
    {"pcomp", "advcl", "xcomp"}
)  # "even after winning": whose win it is the grammar does not tell
MEASURES = frozenset({"percent", "percentage points"})


def results(story: Coverage) -> Iterator[Telling]:
    """Yield how each report describes somebody's win, and by how much it says the win was.

    Where the story knows one winner only, "he" and "who" won are that one.
    """
    wins = [
        (report, index, _contest(report, index), winner)
        for report in story.reports
        for index in range(len(report.tree.lemma))
        if report.tells(index)
        for winner in _winner(report, index)
    ]
    known = {(contest, winner) for _, _, contest, winner in wins if winner in story.people}
    for report, index, contest, told in wins:
        ones = [winner for other, winner in sorted(known) if other == contest]
        winner = told if told in story.people else ones[0] if told == UNKNOWN and len(ones) == 1 else None
        if winner is None:
            continue
        for first, last in _descriptions(report, index):
            yield Telling(
                key=("win", winner, contest),
                about=f"How {story.name(winner)} won{' the ' + contest if contest else ''}",
                value=report.words(first, last),
                sense=report.content(first, last),
                place=report.place(first, last),
            )


def _winner(report: Report, index: int) -> Iterator[str]:
    """Yield who wins, UNKNOWN where a pronoun or a role stands for him; nothing where the word tells of no win."""
    tree = report.tree
    subject: int | None = None
    if verb_of(tree, index, "win") and tree.child(index, "neg") is None:
        subject = report.subject(index) if tree.child(index, "nsubjpass") is None else None
    elif tree.token(index).pos == "NOUN" and tree.lemma[index] in words_in("win", "nouns") - {"defeat"}:
        above = tree.head(index)
        subject = tree.child(index, "poss")
        if subject is None and above is not None and tree.token(index).dep == "dobj":
            subject = report.subject(above)
    if subject is not None:
        own = tree.token(index).dep not in LOOSE or tree.child(index, "nsubj", "poss") is not None
        named = own and tree.token(subject).pos == "PROPN" and subject in report.who
        yield report.who[subject] if named else UNKNOWN


def _contest(report: Report, index: int) -> str:
    """Return which contest was won, where the words say one that is not the main one."""
    tree = report.tree
    near = [*tree.subtree(index), tree.token(index).head]
    return next((tree.lower[i] for i in near if tree.lower[i] in words_in("win", "contests")), "")


def _descriptions(report: Report, index: int) -> Iterator[tuple[int, int]]:
    tree = report.tree
    for i in range(tree.left[index], index):
        if tree.lower[i] in words_in("win", "described") and tree.token(i).dep in ("amod", "compound"):
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
