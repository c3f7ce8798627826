"""How somebody's leaving an office is told: resigned, retires, was dismissed, would like to go."""

from collections.abc import Iterator

from onrecord.resolve.disagreements.slots.families import family, verb_of, words_in
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Slot, Story, Telling

WISHES = frozenset({"like", "want", "wish", "hope", "refuse", "decide", "plan", "threaten", "offer", "force", "ask", "urge"})
CAUSES = frozenset({"over", "amid", "because", "due", "under"})
AFTER = frozenset({"after", "following"})


def departures(story: Story) -> Iterator[Telling]:
    """Yield each telling of somebody leaving; the person is the thing, the words are the slot."""
    for report in story.reports:
        for index in range(len(report.tree.lemma)):
            found = _departure(report, index) if report.tells(index) else None
            if found is None:
                continue
            person, root, last = found
            if story.people.get(person) is None or story.people[person].kind != "person":
                continue
            first, last = _shown(report, index, last)
            cause = _cause(report, index)
            yield Telling(
                key=("leave", person),
                about=f"{story.name(person)}’s departure",
                value=report.words(first, last),
                sense=frozenset({root, *_mood(report, index), *(("cause",) if cause is not None else ())}),
                place=report.place(first, last),
                class_="scope" if cause is not None else "wording",
            )


def _departure(report: Report, index: int) -> tuple[str, str, int] | None:
    """Return who leaves, the verb, and where the telling ends."""
    tree = report.tree
    nouns = family("leave")["nouns"]
    if tree.token(index).pos == "NOUN" and tree.lemma[index] in nouns:
        owner = tree.child(index, "poss")
        of = next((i for i in tree.children(index, "prep") if tree.lower[i] == "of"), None)
        inner = tree.child(of, "pobj") if of is not None else None
        who = report.party(owner if owner is not None else inner)
        return (who, nouns[tree.lemma[index]], index) if who else None
    root = verb_of(tree, index, "leave")
    if root is not None:
        who = report.party(report.subject(index))
        return (who, root, index) if who else None
    if tree.token(index).pos == "VERB" and tree.lemma[index] in words_in("leave", "done_to"):
        who = report.party(report.object(index))
        return (who, tree.lemma[index], index) if who else None
    return None


def _mood(report: Report, index: int) -> Iterator[str]:
    """Yield what takes the leaving back: a wish, a condition, a no."""
    tree = report.tree
    for at in (index, tree.token(index).head):
        if tree.lemma[at] in WISHES and at != index and tree.token(index).dep in ("xcomp", "ccomp"):
            yield tree.lemma[at]
    if tree.child(index, "neg") is not None:
        yield "not"
    if any(tree.lower[i] in ("would", "could", "may", "might") for i in tree.children(index, "aux")):
        yield "would"


def _cause(report: Report, index: int) -> int | None:
    tree = report.tree
    return next(
        (
            i
            for i in tree.below[index]
            if i > index
            and (tree.lower[i] in CAUSES or (tree.lower[i] in AFTER and not _another(report, i)))
        ),
        None,
    )


def _another(report: Report, after: int) -> bool:
    """Tell whether it is only told after what other departure this one came, which is no cause."""
    nouns = family("leave")["nouns"]
    return any(report.tree.lemma[i] in nouns for i in report.tree.subtree(after))


def _shown(report: Report, index: int, last: int) -> tuple[int, int]:
    """Return the words to show: the verb with its helpers and what hangs close behind."""
    tree = report.tree
    helpers = [i for i in tree.children(index, "aux", "auxpass", "neg", "advmod") if i < index]
    first = min([index, *helpers])
    if tree.token(index).dep == "xcomp" and tree.lemma[tree.token(index).head] in WISHES:
        first = min([first, tree.token(index).head, *tree.children(tree.token(index).head, "aux")])
    if tree.token(index).pos == "NOUN":
        first = tree.left[index]
    behind = [
        tree.right[i]
        for i in tree.below[index]
        if i > index
        and tree.token(i).dep in ("prt", "prep", "advcl", "npadvmod", "agent")
        and tree.right[i] - index <= 12
    ]
    return first, max([last, *behind])


SLOT = Slot(
    kind="event",
    why={
        "wording": "The reports choose other words for one departure.",
        "scope": "Only some of the reports name a cause or circumstance of the departure.",
    },
    find=departures,
    score=0.7,
)
