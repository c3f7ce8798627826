"""Left out: the lines that are no reporting, each with its reason; kept and shown, never counted."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.flags import Flag
from onrecord.model.spans import Span
from onrecord.present.report.reading import OWN, Reading
from onrecord.present.report.sections import Section
from onrecord.present.report.sources import FLAG_LABELS
from onrecord.present.report.words import Chip, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One flagged stretch.

    Attributes:
        kind: What it is.
        words: The words.
        why: Why it is flagged.
    """

    kind: str
    words: Words
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """All flagged stretches, by report.

    Attributes:
        reports: Each report with its lines, in order of the text.
        kept: The same for headings, captions and garbled words, which are marked and still read.
    """

    reports: tuple[tuple[Chip, tuple[Line, ...]], ...]
    kept: tuple[tuple[Chip, tuple[Line, ...]], ...]

    @property
    def count(self) -> int:
        """How many stretches there are."""
        return sum(len(lines) for _, lines in (*self.reports, *self.kept))


def left_out(reading: Reading) -> LeftOut:
    """Return the flagged stretches by report."""
    ordered = sorted(reading.record.flags, key=lambda one: (one.start, one.end, one.id))
    return LeftOut(
        reports=_by_report([flag for flag in ordered if flag.kind not in OWN], reading),
        kept=_by_report([flag for flag in ordered if flag.kind in OWN], reading),
    )


def _by_report(flags: Sequence[Flag], reading: Reading) -> tuple[tuple[Chip, tuple[Line, ...]], ...]:
    lines: dict[str, list[Line]] = {}
    for flag in flags:
        lines.setdefault(flag.document, []).append(_line(flag, reading))
    return tuple((chip, tuple(lines[one])) for one, chip in reading.chips.items() if one in lines)


def _line(flag: Flag, reading: Reading) -> Line:
    return Line(
        kind=FLAG_LABELS[flag.kind],
        words=reading.words_at(flag.document, Span(start=flag.start, end=flag.end)),
        why=flag.why,
    )


SECTION = Section(
    key="left-out",
    short="Left out",
    title="Left out: lines that are no reporting",
    rank=100,
    knows="A line is flagged for what sets it apart: its place after the end, its repetition, words foreign to the story, torn words. Flagged lines stay in the texts and can be read; nothing in this record is taken from page furniture, promotion or lines that do not belong.",
    cannot="In doubt a line is kept, so some junk may stand unflagged.",
    nothing="No line was flagged: nothing in the texts was clearly page furniture, promotion or foreign to the story.",
    view=left_out,
)
