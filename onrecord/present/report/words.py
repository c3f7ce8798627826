"""Words that a reader can click to: a stretch of one report, and where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from onrecord.model.spans import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """One report, as it is named all over the page.

    Attributes:
        number: Its number in the order of publication, from 1.
        label: Outlet, told apart from others of the same outlet.
        title: Headline; its first words where it has none.
        date: Day of publication in words, with "about" where it was inferred; "" where not known.
        named: Whether it names its outlet; `label` is "Report 3" or the like otherwise.
        copy: Whether it repeats another telling, and so adds no weight.
        origin: Name of the telling that it repeats; "" for a report that stands on its own.
        publisher: The family behind its outlet; "" where not known.
    """

    number: int
    label: str
    title: str = ""
    date: str = ""
    named: bool = True
    copy: bool = False
    origin: str = ""
    publisher: str = ""

    @property
    def anchor(self) -> str:
        """The id of the report's text on the page."""
        return f"r{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A stretch of a report that a click leads to.

    Attributes:
        text: The exact words.
        place: Where they stand.
        report: The report.
    """

    text: str
    place: Place
    report: Chip

    @property
    def anchor(self) -> str:
        """The id of the words in the report's text: a pure function of the place."""
        return anchor_of(self.report, self.place)


def anchor_of(report: Chip, place: Place) -> str:
    """Return the id under which a place stands in its report's text."""
    return f"w{report.number}-{place.start}-{place.end}"


def words_in(view: object) -> Iterator[Words]:
    """Yield every clickable stretch inside a view, however deep: these, and no others, get an id."""
    waiting = [view]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Words):
            yield one
        elif isinstance(one, tuple):
            waiting.extend(one)
        elif is_dataclass(one):
            waiting.extend(getattr(one, field.name) for field in fields(one))
