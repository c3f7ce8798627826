"""Where words stand. Offsets are Unicode code points, 0-based, half-open, into `Document.text`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A stretch of one document's text; which document is told by the noun that holds it.

    Attributes:
        start: First code point, 0 or more.
        end: One past the last code point; never below `start`.

    >>> Span(start=3, end=8).of("On Sunday")
    'Sunda'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that runs backwards, which would show no words or the wrong ones."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs from {self.start} to {self.end}: start must be 0 to end")

    def of(self, text: str) -> str:
        """Return the words of `text` under this span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A stretch of a named document's text: what a reader can click to.

    Attributes:
        document: Id of the document.
        start: First code point, 0 or more.
        end: One past the last code point.
    """

    document: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The same stretch without the document's name."""
        return Span(start=self.start, end=self.end)
