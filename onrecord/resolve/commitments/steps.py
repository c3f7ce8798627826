"""The dated steps of a commitment: stated, repeated, conditioned, acted on, taken back, softened."""

from collections.abc import Mapping, Sequence

from onrecord.model.events import Event, Step, StepKind
from onrecord.model.pages import Page
from onrecord.model.spans import Place, Span
from onrecord.resolve.commitments.reversals import Reversal
from onrecord.resolve.commitments.tellings import Telling


def steps_of(
    group: Sequence[Telling], acted: Event | None, changed: Sequence[Reversal], pages: Mapping[str, Page]
) -> tuple[Step, ...]:
    """Return the steps in the order in which reports tell them.

    Args:
        group: The tellings of the commitment, oldest first.
        acted: The clause that tells it as done, if any.
        changed: The clauses that take it back or soften it.
        pages: Page by document.
    """
    steps: list[Step] = []
    for one in group:
        kind: StepKind = "repeated" if steps else "stated"
        if steps and one.event.condition is not None and group[0].event.condition is None:
            kind = "conditioned"
        steps.append(
            Step(
                step=kind,
                date=one.published[:10] or None,
                place=_place(one.event),
                condition=words_of(pages[one.event.document], one.event.condition) or None,
            )
        )
    if acted is not None:
        told = (pages[acted.document].document.published or "")[:10]
        steps.append(Step(step="acted-on", date=acted.date or told or None, place=_place(acted)))
    steps += [Step(step=one.step, date=one.published[:10], place=one.place) for one in changed]
    return tuple(steps)


def words_of(page: Page, span: Span | None) -> str:
    """Return the words under a span, nothing where there is none."""
    return page.words(span.start, span.end) if span else ""


def _place(event: Event) -> Place:
    return Place(document=event.document, start=event.start, end=event.end)
