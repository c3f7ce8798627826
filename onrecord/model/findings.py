"""What one page yields before anything is linked across documents."""

from dataclasses import dataclass

from onrecord.model.copies import Credit
from onrecord.model.events import Event
from onrecord.model.figures import Figure
from onrecord.model.flags import Flag
from onrecord.model.outlets import Outlets
from onrecord.model.pages import Page
from onrecord.model.people import Name
from onrecord.model.quotes import Quote
from onrecord.model.times import TimeExpression


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The findings of one page, each kind in text order.

    Attributes:
        page: The page they were found on.
        flags: Lines of the page that are not reporting; nothing is found inside them (see
            `model.flags.NOT_REPORTING`).
        outlets: The outlets that are known by name; those that onrecord ships with where None.
        names: Proper names with their context's evidence.
        quotes: Quotations; speakers not yet resolved to people.
        times: Time expressions.
        figures: Figures.
        credits: Named sources.
        events: Clauses that tell who did what to whom.
    """

    page: Page
    flags: tuple[Flag, ...] = ()
    outlets: Outlets | None = None
    names: tuple[Name, ...] = ()
    quotes: tuple[Quote, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    figures: tuple[Figure, ...] = ()
    credits: tuple[Credit, ...] = ()
    events: tuple[Event, ...] = ()
