"""How many: figures in the text."""

from dataclasses import dataclass

from onrecord.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A count, sum, percentage, age or share, as written.

    Attributes:
        id: Hash of the place.
        document: Id of the document.
        start: First code point.
        end: One past the last.
        value: The number, None where only bounds are told.
        low: Lower bound told ("more than 50"), else None.
        high: Upper bound told ("nearly 9"), else None.
        unit: What it is measured in (`percent`, `percentage points`, `USD`, `years old`, `people`);
            `tally` for one side of a vote, `share`, `ordinal`.
        of: What it counts, in the text's words.
        approximate: Whether the text says so ("about", "nearly").
        attributed: The words that name who gives it, None where the report itself does.
        date: ISO date as of which it holds, where told.
        documents: Ids of the documents that give this number for the same thing, sorted.
        origins: Ids of the independent origins behind them.
        independent: How many.
        score: How sure, in [0, 1].
        why: How it was read, for a reader.
    """

    id: str
    document: str
    start: int
    end: int
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    of: str | None = None
    approximate: bool = False
    attributed: Span | None = None
    date: str | None = None
    documents: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    independent: int = 0
    score: float = 1.0
    why: str = ""
