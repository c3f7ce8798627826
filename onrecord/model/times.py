"""When: time expressions in the text, and the timeline made of them."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.dates import calendar_date
from onrecord.model.spans import Place

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
TimeBasis = Literal["stated", "relative", "inferred"]
Precision = Literal["time", "day", "week", "month", "season", "year", "interval"]
Direction = Literal["past", "future"]
TimelineBasis = Literal["stated", "relative", "inferred", "published"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A time in words, with its TIMEX3 type and value.

    Attributes:
        id: Hash of the place.
        document: Id of the document.
        start: First code point.
        end: One past the last.
        type: `DATE`, `TIME`, `DURATION` or `SET`.
        value: TIMEX3 value (`2025-11-16`, `P2D`, `2025-W46`), None where it cannot be told.
        basis: `stated` in full, `relative` to `anchor`, or `inferred`.
        anchor: ISO date that a relative value was counted from.
        partial: What the words tell by themselves, with X for what they leave open (`XXXX-WXX-7` for "Sunday",
            `XXXX-01-01` for "January 1"); None where the value is stated in full or the words tell nothing.
        direction: Whether the verb says that it lies behind or ahead; None where it does not.
        score: How sure of the value, in [0, 1].
        why: How the value was reached, for a reader.
    """

    id: str
    document: str
    start: int
    end: int
    type: TimeType
    value: str | None
    basis: TimeBasis
    anchor: str | None = None
    partial: str | None = None
    direction: Direction | None = None
    score: float = 1.0
    why: str = ""

    @property
    def date(self) -> str | None:
        """The value as a date of the record; None where it names no stretch of the calendar ("recently", "two days")."""
        return calendar_date(self.value) if self.type in ("DATE", "TIME") else None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One thing that happened or is set to happen, dated as narrowly as the reports allow together.

    Attributes:
        id: Hash of what and when.
        date: ISO date at the precision known.
        date_end: Last date of an interval, else None.
        precision: `time`, `day`, `week`, `month`, `season`, `year` or `interval`.
        basis: `stated`, `relative` (to a dateline), `inferred`, or `published` (only the report's own date is
            known: a fallback, shown as one).
        what: What happened, in the words of the report that tells most alike with the others: the clause that the time
            dates.
        told: Where those words stand, so that they can be read back.
        cluster: Id of the event cluster or statement it dates, if any.
        places: Where the reports tell it.
        origins: Ids of the independent origins.
        independent: How many.
        why: What the date rests on, for a reader.
    """

    id: str
    date: str
    date_end: str | None = None
    precision: Precision
    basis: TimelineBasis
    what: str
    told: Place | None = None
    cluster: str | None = None
    places: tuple[Place, ...]
    origins: tuple[str, ...] = ()
    independent: int = 0
    why: str = ""
