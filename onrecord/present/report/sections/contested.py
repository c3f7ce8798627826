"""Where the reports differ: what each says, as of when, said by whom. No side is called right."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.disagreements import Disagreement, Side
from onrecord.present.report.drawings.steps import Steps, steps
from onrecord.present.report.phrases import clipped, dated
from onrecord.present.report.reading import Fold, Reading
from onrecord.present.report.sections import Section
from onrecord.present.report.words import Chip, Words

CLASSES = {
    "conflict": ("They differ", "the reports tell one thing in ways that do not fit together"),
    "update": ("Changed over time", "a later report gives a newer state"),
    "scope": ("Not the same measure", "the reports count or name different parts"),
    "rounding": ("Rounded", "one is the other in rounder numbers"),
    "attribution": ("Different sources", "the reports name different sources for it"),
    "wording": ("Different words", "the reports choose other words for one thing"),
}
ORDER = list(CLASSES)
WIDEST = 12  # reports across the grid: more columns than this cannot be read on a laptop


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """What some of the reports say.

    Attributes:
        value: The value in their words.
        asof: As of when, in words.
        said: By whom.
        tellings: How many independent tellings say it.
        folds: The reports, copies folded.
        words: The words.
    """

    value: str
    asof: str
    said: str
    tellings: int
    folds: tuple[Fold, ...]
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one report says, in the grid.

    Attributes:
        value: The value; "" where the report does not say.
        words: Where it says so.
    """

    value: str = ""
    words: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing told differently.

    Attributes:
        anchor: Its id on the page.
        about: What it is about.
        label: Class of the difference.
        means: What the class means.
        why: Why it has this class.
        sides: What the reports say.
        cells: The same by report, for the grid.
        steps: How the figure moved, where it is one that moves.
    """

    anchor: str
    about: str
    label: str
    means: str
    why: str
    sides: tuple[SideView, ...]
    cells: tuple[Cell, ...]
    steps: Steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested:
    """All differences.

    Attributes:
        differences: Conflicts first, then by how many reports take part.
        columns: The reports across the grid; none where there are too many.
    """

    differences: tuple[Difference, ...]
    columns: tuple[Chip, ...]

    @property
    def count(self) -> int:
        """How many differences there are."""
        return len(self.differences)


def contested(reading: Reading) -> Contested:
    """Return where the reports differ."""
    found = sorted(reading.record.disagreements, key=_weight)
    taking_part = {document for one in found for side in one.sides for document in side.documents}
    columns = tuple(chip for document, chip in reading.chips.items() if document in taking_part)
    if len(columns) > WIDEST:
        columns = ()
    return Contested(
        differences=tuple(_difference(n, one, reading, columns) for n, one in enumerate(found, start=1)),
        columns=columns,
    )


def _weight(one: Disagreement) -> tuple[int, int, str]:
    return ORDER.index(one.class_), -len({d for side in one.sides for d in side.documents}), one.id


def _difference(number: int, one: Disagreement, reading: Reading, columns: Sequence[Chip]) -> Difference:
    label, means = CLASSES[one.class_]
    return Difference(
        anchor=f"difference-{number}",
        about=one.about,
        label=label,
        means=means,
        why=one.why,
        sides=tuple(_side(side, reading) for side in one.sides),
        cells=tuple(_cell(chip, one.sides, reading) for chip in columns),
        steps=steps(_moves(one, reading)) if one.class_ == "update" else Steps(),
    )


def _moves(one: Disagreement, reading: Reading) -> list[tuple[str, float, str]]:
    """Return each dated state of a figure; a side whose number is not known for sure has none."""
    numbers = {
        (figure.document, figure.start, figure.end): figure.value
        for figure in reading.record.figures
        if figure.value is not None
    }
    found = []
    for side in one.sides:
        values = {numbers.get((place.document, place.start, place.end)) for place in side.places} - {None}
        if side.date and len(values) == 1:
            found.append((side.date, values.pop() or 0.0, clipped(side.value, 24)))
    return found


def _side(side: Side, reading: Reading) -> SideView:
    return SideView(
        value=side.value,
        asof=dated(side.date),
        said=side.attributed or "",
        tellings=len(side.origins),
        folds=reading.folded(side.documents),
        words=reading.all_words(side.places),
    )


def _cell(chip: Chip, sides: Sequence[Side], reading: Reading) -> Cell:
    for side in sides:
        for place in side.places:
            if reading.chips[place.document] == chip:
                return Cell(value=side.value, words=reading.words(place))
    return Cell()


SECTION = Section(
    key="contested",
    short="Contested",
    title="Where the reports differ",
    rank=20,
    knows="Put side by side are figures, names and titles, utterances in other words, and details of one thing: whether it is done, who is to do it, why, on what condition, whom it would touch, since when, what an inquiry or a demand is about, how somebody left, how a result, a protest or a meeting is described. A copy adds no weight to a side, nothing is averaged, and no side is called right.",
    cannot="A difference is listed only where it is clear that the reports speak of one thing; differences of tone, of order and of what is left unsaid are not looked for.",
    nothing="No difference was found. That is no proof of agreement: only figures, names, titles, utterances, conditions, reasons and descriptions that clearly speak of one thing are compared.",
    view=contested,
)
