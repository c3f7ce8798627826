"""How somebody's leaving an office is told: resigned, retires, was dismissed, would like to go."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from onrecord.resolve.disagreements.slots.families import family, verb_of, words_in
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling

WISHES = frozenset(
    {"like", "want", "wish", "hope", "offer", "plan", "threaten", "decide", "refuse", "intend"}
)
# What others want of somebody is a demand, and no telling of his leaving.
OTHERS_WISH = frozenset(
    {"call", "demand", "urge", "ask", "press", "seek", "pressure", "tell", "order", "for", "force"}
)
MAY = frozenset({"would", "could", "may", "might", "should", "must", "will", "can"})
CAUSES = frozenset({"over", "amid", "because", "due", "under", "for"})
AFTER = frozenset({"after", "following"})


def departures(story: Coverage) -> Iterator[Telling]:
    """Yield each telling of somebody leaving; the person is the thing, the words are the slot.

    What was done and what was only wished are two things. Where only one side names a cause, the scope differs.
    """
    found = [row for report in story.reports for row in _told(report, story)]
    causes: dict[tuple[str, ...], dict[frozenset[str], bool]] = defaultdict(dict)
    for telling, caused in found:
        kept = causes[telling.key]
        kept[telling.sense] = kept.get(telling.sense, True) and caused
    for telling, _ in found:
        apart = len(set(causes[telling.key].values())) > 1
        yield replace(telling, class_="scope") if apart else telling


def _told(report: Report, story: Coverage) -> Iterator[tuple[Telling, bool]]:
    for index in range(len(report.tree.lemma)):
        found = _departure(report, index) if report.tells(index) else None
        if found is None or found[0] not in story.people or story.people[found[0]].kind != "person":
            continue
        person, root, last = found
        mood = frozenset(_mood(report, index))
        if "asked" in mood or (mood and root in words_in("leave", "done_to")):
            continue
        first, last = _shown(report, index, last)
        telling = Telling(
            key=("leave", person, "wished" if mood else "done"),
            about=f"{story.name(person)}’s {'wish to leave' if mood else 'departure'}",
            value=report.words(first, last),
            sense=frozenset({root, *mood}),
            place=report.place(first, last),
        )
        yield telling, _cause(report, index) is not None


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
    """Yield what takes the leaving back: a wish, a condition, a no; "asked" where others want it."""
    tree = report.tree
    above = tree.token(index).head
    if tree.token(index).pos == "NOUN":
        near = {tree.lemma[above], tree.lemma[tree.token(above).head]}
        if near & OTHERS_WISH:
            yield "asked"
        return
    if (
        tree.token(index).dep in ("xcomp", "ccomp", "advcl", "acl", "relcl")
        and tree.lemma[above] in OTHERS_WISH
    ):
        yield "asked"
    elif tree.token(index).dep in ("xcomp", "ccomp") and tree.lemma[above] in WISHES:
        yield tree.lemma[above]
    elif (tree.token(index).tag == "VB" and not tree.children(index, "aux")) or (
        tree.token(index).tag == "VB" and any(tree.lower[i] == "to" for i in tree.children(index, "aux"))
    ):
        yield "asked"
    if tree.child(index, "neg") is not None:
        yield "not"
    if any(tree.lower[i] in MAY for i in tree.children(index, "aux")):
        yield "would"


def _cause(report: Report, index: int) -> int | None:
    tree = report.tree
    return next(
        (
            i
            for i in tree.below[index]
            if i > index and (tree.lower[i] in CAUSES or (tree.lower[i] in AFTER and not _another(report, i)))
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
