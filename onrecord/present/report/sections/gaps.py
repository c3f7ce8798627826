"""What could not be read or decided: visible holes instead of silent ones."""

from dataclasses import dataclass

from onrecord.present.report.reading import Reading
from onrecord.present.report.sections import Section
from onrecord.present.report.sources import file_name

ROOMS = {
    "read": "reading the file",
    "clean": "finding the report in it",
    "annotate": "reading its sentences",
    "extract": "finding quotes, dates and figures",
    "resolve": "bringing the reports together",
    "trace": "comparing the texts",
    "group": "sorting reports into stories",
    "store": "keeping the record",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hole:
    """One gap.

    Attributes:
        name: The report or file.
        step: Where it was lost.
        reason: What went wrong and what to do.
    """

    name: str
    step: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """All gaps.

    Attributes:
        holes: By report.
    """

    holes: tuple[Hole, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.holes)


def gaps(reading: Reading) -> Gaps:
    """Return what could not be read or decided."""
    found = sorted(reading.record.gaps, key=lambda one: (one.document, one.room, one.id))
    return Gaps(
        holes=tuple(
            Hole(
                name=reading.chips[one.document].label
                if one.document in reading.chips
                else file_name(one.document),
                step=ROOMS[one.room],
                reason=one.reason,
            )
            for one in found
        )
    )


SECTION = Section(
    key="gaps",
    short="Not read",
    title="What could not be read or decided",
    rank=110,
    knows="Each file that could not be read, and each text that was left aside, is listed with its reason and what to do.",
    cannot="A report that nobody handed over leaves no gap here.",
    nothing="Everything that was handed over was read.",
    view=gaps,
)
