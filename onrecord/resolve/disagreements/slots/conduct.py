"""How protests are described, and how often or how far: "sometimes violent", "often violent", "largely peaceful"."""

from collections.abc import Iterator

from onrecord.resolve.disagreements.slots.families import words_in
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling


def conduct(story: Coverage) -> Iterator[Telling]:
    """Yield each description with a word for how often or how far it holds."""
    degrees = words_in("conduct", "degrees")
    for report in story.reports:
        tree = report.tree
        for index, lemma in enumerate(tree.lemma):
            if lemma not in words_in("conduct", "adjectives") or not report.tells(index):
                continue
            noun = tree.token(index).head
            if tree.token(index).dep == "acomp":
                subject = tree.child(noun, "nsubj")
                noun = noun if subject is None else subject
            if tree.lemma[noun] not in words_in("conduct", "gatherings"):
                continue
            # The word before it, whatever the parser hangs it on: "saw often violent protests".
            degree = next(
                (i for i in (index - 1, *tree.children(index, "advmod")) if tree.lower[i] in degrees), None
            )
            if degree is None:
                continue
            yield Telling(
                key=("conduct",),
                about="How the protests are described",
                value=report.words(degree, index),
                sense=frozenset({tree.lower[degree], lemma}),
                place=report.place(min(degree, noun), max(index, noun)),
            )


SLOT = Slot(
    kind="characterisation",
    why={"wording": "The reports describe the same protests in other words."},
    find=conduct,
    score=0.7,
)
