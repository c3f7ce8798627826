"""How something was set aside before: suspended, tabled, declared dead."""

from collections.abc import Iterator

from onrecord.resolve.disagreements.slots.families import verb_of, words_in
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling

LONGEST_TAIL = 4  # words of a time behind the verb


def stops(story: Coverage) -> Iterator[Telling]:
    """Yield how each report says that a bill, plan or service was set aside."""
    for report in story.reports:
        for index in range(len(report.tree.lemma)):
            row = _stop(report, index) if report.tells(index) else None
            if row is None:
                continue
            word, last, what = row
            yield Telling(
                key=("stop", what),
                about=f"How the {what} was set aside before",
                value=report.words(index, last),
                sense=frozenset({word}),
                place=report.place(index, last),
            )


def _stop(report: Report, index: int) -> tuple[str, int, str] | None:
    tree = report.tree
    if tree.token(index).pos != "VERB":
        return None
    word, last, thing = verb_of(tree, index, "stop"), index, report.object(index)
    if word is not None and tree.token(index).tag not in ("VBD", "VBN"):
        return None
    if tree.lemma[index] == "declare":  # "declared it dead"
        state = next((i for i in tree.subtree(index) if tree.lower[i] in words_in("stop", "declared")), None)
        if state is None or state < index:
            return None
        word, last = tree.lower[state], state
        thing = tree.child(index, "dobj") or tree.child(state, "nsubj")
    if word is None or thing is None:
        return None
    what = _noun(report, thing, index)
    times = [
        tree.right[i]
        for i in tree.children(index, "prep", "npadvmod")
        if i > last and tree.right[i] - last <= LONGEST_TAIL
    ]
    return (word, max([last, *times]), what) if what else None


def _noun(report: Report, thing: int, verb: int) -> str | None:
    """Return the thing; for "it" the object that the same sentence names before."""
    tree = report.tree
    if tree.token(thing).pos == "NOUN":
        return tree.lemma[thing]
    if tree.lower[thing] != "it":
        return None
    before = [
        i
        for i in range(tree.sentence_of(verb).first, verb)
        if tree.token(i).dep == "dobj" and tree.token(i).pos == "NOUN"
    ]
    return tree.lemma[before[-1]] if before else None


SLOT = Slot(
    kind="event",
    why={"wording": "The reports choose other words for one earlier stop."},
    find=stops,
    score=0.65,
)
