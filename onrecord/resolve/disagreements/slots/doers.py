"""Who is to act, in one speaker's words: the government by one report, the council by another."""

from collections.abc import Iterator

from onrecord.resolve.disagreements.slots.acts import shared_acts
from onrecord.resolve.disagreements.slots.families import family, words_in
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling


def doers(story: Coverage) -> Iterator[Telling]:
    """Yield which institution is to do a thing that one speaker announced."""
    rows = [frozenset(row) for row in family("institutions")["rows"]]
    for (verb, _), held in shared_acts(story).items():
        if verb not in words_in("institutions", "acts"):
            continue
        for act in held:
            report, tree = act.report, act.report.tree
            speaker = report.speaker_at(act.index)
            subject = tree.child(act.index, "nsubj")
            if speaker is None or subject is None or tree.child(act.index, "neg") is not None:
                continue
            row = next((n for n, words in enumerate(rows) if tree.lemma[subject] in words), None)
            if row is None:
                continue
            first, last = report.phrase(subject, whole=False)
            yield Telling(
                key=("doer", speaker, *act.key),
                about=f"Who is to {verb} the {tree.lower[act.thing]}, in {story.name(speaker)}’s words",
                value=report.words(first, last),
                sense=frozenset({str(row)}),
                place=report.place(first, act.index),
                class_="conflict",
            )


SLOT = Slot(
    kind="event",
    why={"conflict": "One announcement of one speaker, and the reports name other bodies that are to act."},
    find=doers,
    score=0.65,
)
