"""What happened when: dated as narrowly as the reports allow, uncertain dates shown as uncertain."""

from dataclasses import dataclass

from onrecord.model.times import TimelineEntry
from onrecord.present.report.drawings.axes import Axis, axis
from onrecord.present.report.phrases import dated
from onrecord.present.report.reading import Reading
from onrecord.present.report.sections import Section
from onrecord.present.report.words import Words

BASES = {
    "stated": ("date stated", "a report gives this date in full"),
    "relative": ("date counted", "counted from the report’s own date (“Sunday”, “last week”)"),
    "inferred": ("date uncertain", "worked out from other reports or time words"),
    "published": ("only the report’s date is known", "no report says when; this is when it was published"),
}
UNSURE = frozenset({"inferred", "published"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One dated line.

    Attributes:
        anchor: Its id on the page.
        number: Its number in the drawing.
        date: In words.
        basis: How the date is known, in a few words.
        means: The same in a sentence.
        sure: Whether the date may be read as a fact.
        what: The reports' words.
        words: Where they tell it, the earliest report first.
        tellings: How many independent tellings tell it.
        why: What the date rests on.
        silence: Days without a dated line before this one, in words; "" where it is no gap.
    """

    anchor: str
    number: int
    date: str
    basis: str
    means: str
    sure: bool
    what: str
    words: tuple[Words, ...]
    tellings: int
    why: str
    silence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """All dated lines in order, and their drawing.

    Attributes:
        lines: In order of date.
        axis: The drawing.
    """

    lines: tuple[Line, ...]
    axis: Axis

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self.lines)


def timeline(reading: Reading) -> Timeline:
    """Return the dated lines and their drawing."""
    entries = sorted(reading.record.timeline, key=lambda one: (one.date, one.date_end or "", one.id))
    drawn = axis([(one.date, one.date_end, one.basis not in UNSURE) for one in entries])
    silences = {gap.after: gap.label for gap in drawn.gaps}
    return Timeline(
        lines=tuple(
            _line(number, one, reading, silences.get(number - 1, ""))
            for number, one in enumerate(entries, start=1)
        ),
        axis=drawn,
    )


def _line(number: int, one: TimelineEntry, reading: Reading, silence: str) -> Line:
    basis, means = BASES[one.basis]
    return Line(
        anchor=f"time-{number}",
        number=number,
        date=dated(one.date, one.date_end),
        basis=basis,
        means=means,
        sure=one.basis not in UNSURE,
        what=one.what,
        words=reading.all_words(one.places),
        tellings=one.independent,
        why=one.why,
        silence=silence,
    )


SECTION = Section(
    key="timeline",
    short="Timeline",
    title="What happened when",
    rank=50,
    knows="Dates are read from the words (“on Sunday”, “two days later”) and counted from each report’s own date. A hollow mark is a date that no report states. The first report named for a line is the earliest in this set to tell it.",
    cannot="What no report dates, even loosely, stands on no line. A report whose own date is uncertain makes every “yesterday” in it uncertain.",
    nothing="No dated line could be drawn: either the reports have no dates of their own to count from, or no event in them is tied to a time.",
    view=timeline,
)
