"""How this record was made: version, settings, models, and the digest of every input."""

from dataclasses import dataclass

from onrecord.model.records import Run
from onrecord.present.report.reading import Reading
from onrecord.present.report.sections import Section

Rows = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """How the record was made.

    Attributes:
        tables: Heading and rows of each table.
    """

    tables: tuple[tuple[str, Rows], ...]

    @property
    def count(self) -> int:
        """How many rows there are."""
        return sum(len(rows) for _, rows in self.tables)


def making(reading: Reading) -> Making:
    """Return how the record was made."""
    tables = [table for run in reading.record.runs for table in _tables(run)]
    texts = tuple((chip.label, reading.documents[one].sha256) for one, chip in reading.chips.items())
    tables.append(("The texts as they were read, by SHA-256 digest", texts))
    return Making(tables=tuple((heading, rows) for heading, rows in tables if rows))


def _tables(run: Run) -> list[tuple[str, Rows]]:
    counts = tuple((name.replace("_", " "), f"{number:,}") for name, number in run.counts)
    return [
        ("Program", (("onrecord", run.version), ("version of the tables", str(run.schema)))),
        ("Settings", run.settings),
        ("Models, by digest", run.models),
        ("Found", counts),
        ("Seconds", tuple((room, f"{seconds:.1f}") for room, seconds in run.seconds)),
    ]


SECTION = Section(
    key="making",
    short="How it was made",
    title="How this record was made",
    rank=120,
    knows="By rules and small models on one computer, without any network; the same reports, version and settings give the same record, character for character.",
    cannot="It gives no verdict on the truth of anything and no score of anybody’s credibility or leaning. It makes mistakes: each line leads to its words, and those decide.",
    nothing="This record does not say how it was made.",
    view=making,
)
