"""A body whose name is written with another last word: Complaints Council, Complaints Commission."""

from collections.abc import Iterator

from onrecord.resolve.disagreements.slots.families import words_in
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling

FEWEST_SHARED = (
    3  # words before the last that both names have; with two ("National Security") there are two bodies
)


def bodies(story: Coverage) -> Iterator[Telling]:
    """Yield names of bodies that are alike but for the word that says what sort of body it is.

    Where one report has both names there are two bodies, and no other report is held to one of them.
    """
    told = list(_named(story))
    names: dict[tuple[str, object], set[frozenset[str]]] = {}
    for one in told:
        names.setdefault((one.place.document, one.key), set()).add(one.sense)
    two = {key for (_, key), senses in names.items() if len(senses) > 1}
    yield from (one for one in told if one.key not in two)


def _named(story: Coverage) -> Iterator[Telling]:
    for report in story.reports:
        tree = report.tree
        for index, lower in enumerate(tree.lower):
            if (
                lower not in words_in("bodies", "heads")
                or tree.token(index).pos != "PROPN"
                or not report.tells(index)
            ):
                continue
            first = index
            while first > 0 and _in_name(report.words(first - 1, first - 1), tree.token(first - 1).pos):
                first -= 1
            before = tuple(tree.lower[i] for i in range(first, index))
            if len(before) < FEWEST_SHARED:
                continue
            yield Telling(
                key=("body", *before),
                about=f"Name of the {report.words(first, index - 1)} body",
                value=report.words(first, index),
                sense=frozenset({lower}),
                place=report.place(first, index),
                class_="conflict",
            )


def _in_name(word: str, pos: str) -> bool:
    return word[:1].isupper() and pos in ("PROPN", "ADJ", "NOUN") and word[1:].isalpha()


SLOT = Slot(
    kind="name",
    why={"conflict": "The names are the same but for the word that says what sort of body it is."},
    find=bodies,
    score=0.75,
)
