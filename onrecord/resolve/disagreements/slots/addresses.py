"""How an address to the public was given: a recorded message, a televised announcement."""

from collections.abc import Iterator

from onrecord.resolve.disagreements.slots.families import words_in
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling


def addresses(story: Coverage) -> Iterator[Telling]:
    """Yield the words for each speaker's address where they say how it was given."""
    for report in story.reports:
        tree = report.tree
        for index, lemma in enumerate(tree.lemma):
            if (
                lemma not in words_in("address", "nouns")
                or tree.token(index).pos != "NOUN"
                or not report.tells(index)
            ):
                continue
            given = frozenset(tree.lower[i] for i in tree.children(index, "amod", "compound")) & words_in(
                "address", "given"
            )
            who = _speaker(report, index) if given else None
            if who is None or who not in story.people or story.people[who].kind != "person":
                continue
            first, last = report.phrase(index, whole=False)
            yield Telling(
                key=("address", who),
                about=f"How {story.name(who)}’s address was given",
                value=report.words(first, last),
                sense=given,
                place=report.place(first, last),
            )


def _speaker(report: Report, index: int) -> str | None:
    """Return whose address it is: the owner's, or the subject's of the verb that it hangs on."""
    tree = report.tree
    owner = tree.child(index, "poss")
    if owner is not None:
        return report.party(owner)
    above = tree.token(index).head
    if tree.token(above).dep != "prep" or tree.lower[above] not in ("in", "during"):
        return None
    return report.party(report.subject(tree.token(above).head))


SLOT = Slot(
    kind="event",
    why={"wording": "The reports choose other words for how the address was given."},
    find=addresses,
    score=0.65,
)
