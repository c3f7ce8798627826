"""What the reports tell alike, by number of independent tellings."""

from dataclasses import dataclass

from onrecord.model.disagreements import Agreement
from onrecord.present.report.reading import Fold, Reading
from onrecord.present.report.sections import Section
from onrecord.present.report.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing told alike.

    Attributes:
        about: What it is about.
        value: What all say.
        tellings: How many independent tellings say it.
        folds: The reports, copies folded.
        words: The words.
        why: Why these are one.
    """

    about: str
    value: str
    tellings: int
    folds: tuple[Fold, ...]
    words: tuple[Words, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """All points of agreement.

    Attributes:
        points: Those told independently most often first.
    """

    points: tuple[Point, ...]

    @property
    def count(self) -> int:
        """How many points there are."""
        return len(self.points)


def agreed(reading: Reading) -> Agreed:
    """Return what the reports tell alike."""
    found = sorted(reading.record.agreements, key=lambda one: (-one.independent, -len(one.documents), one.id))
    return Agreed(points=tuple(_point(one, reading) for one in found))


def _point(one: Agreement, reading: Reading) -> Point:
    return Point(
        about=one.about,
        value=one.value,
        tellings=one.independent,
        folds=reading.folded(one.documents or {place.document for place in one.places}),
        words=reading.all_words(one.places),
        why=one.why,
    )


SECTION = Section(
    key="agreed",
    short="Agreed",
    title="What they agree on",
    rank=30,
    knows="The same deed, date, figure, utterance or detail in more than one independent telling. Ten copies of one text count once.",
    cannot="Reports can agree because they rest on one source that none of them names. Agreement is no proof.",
    nothing="Nothing was found that two independent tellings clearly tell alike. Shared words between copies do not count here; “Sources and who copied whom” lists them.",
    view=agreed,
)
