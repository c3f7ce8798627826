"""Promises and threats: who, what, on what condition, and what the reports say came of it."""

from dataclasses import dataclass

from onrecord.model.events import Answer, Commitment, Step
from onrecord.present.report.phrases import dated
from onrecord.present.report.reading import Reading
from onrecord.present.report.sections import Section
from onrecord.present.report.words import Words

STEPS = {
    "stated": "stated",
    "repeated": "said again",
    "conditioned": "condition set",
    "acted-on": "acted on, as reported",
    "withdrawn": "withdrawn, as reported",
    "softened": "softened",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """One dated place in the life of a promise.

    Attributes:
        label: What happened to it.
        date: In words; "" where no report tells it.
        words: The words.
        condition: On what condition this report tells it; "" where it names none.
    """

    label: str
    date: str
    words: Words
    condition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One promise, threat, demand, offer, agreement or plan.

    Attributes:
        actor: Who commits; "" where not known for sure.
        beneficiary: To or for whom; "" where not known.
        kind: Which of the six.
        action: What is to be done.
        condition: On what condition.
        due: By when.
        made: When it was made.
        status: What came of it, in words of evidence.
        answered: "refused" or "granted", where a demand is told to have been met so; "" otherwise.
        tellings: How many independent tellings tell it.
        steps: Its dated places.
        why: What the status rests on.
    """

    actor: str
    beneficiary: str
    kind: str
    action: str
    condition: str
    due: str
    made: str
    status: str
    answered: str
    tellings: int
    steps: tuple[StepView, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """The ledger.

    Attributes:
        entries: By date made.
        actors: Who is in it, for the filter.
        kinds: Which kinds are in it, for the filter.
        statuses: Which states are in it, for the filter.
    """

    entries: tuple[Entry, ...]
    actors: tuple[str, ...]
    kinds: tuple[str, ...]
    statuses: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many entries there are."""
        return len(self.entries)


def promises(reading: Reading) -> Promises:
    """Return the ledger of promises and threats."""
    ordered = sorted(reading.record.commitments, key=lambda one: (one.made or "9", -one.independent, one.id))
    entries = tuple(_entry(one, reading) for one in ordered)
    return Promises(
        entries=entries,
        actors=tuple(sorted({one.actor for one in entries if one.actor})),
        kinds=tuple(sorted({one.kind for one in entries})),
        statuses=tuple(sorted({one.status for one in entries})),
    )


def _entry(one: Commitment, reading: Reading) -> Entry:
    return Entry(
        actor=one.actor_name or reading.name(one.actor),
        beneficiary=reading.name(one.beneficiary),
        kind=one.kind,
        action=one.action,
        condition=one.condition or "",
        due=dated(one.due),
        made=dated(one.made),
        status=one.status,
        answered=one.answers[-1].answer if one.answers else "",
        tellings=one.independent,
        steps=(*(_step(step, reading) for step in one.steps), *(_answer(a, reading) for a in one.answers)),
        why=one.why,
    )


def _step(step: Step, reading: Reading) -> StepView:
    return StepView(
        label=STEPS[step.step],
        date=dated(step.date),
        words=reading.words(step.place),
        condition=step.condition or "",
    )


def _answer(one: Answer, reading: Reading) -> StepView:
    by = reading.name(one.by)
    return StepView(
        label=f"{one.answer} by {by}" if by else one.answer,
        date=dated(one.date),
        words=reading.words(one.place),
        condition="",
    )


SECTION = Section(
    key="promises",
    short="Promises and threats",
    title="Promises and threats, and what the reports say came of them",
    rank=60,
    knows="Pledges, threats, demands, offers, agreements and plans are read from their verbs; later reports of the same deed are added as steps. The status says what the reports hold, nothing more.",
    cannot="“Open” means that no report in this set tells what came of it. What happened after the newest report, or was reported elsewhere, cannot be seen from here.",
    nothing="No promise, threat, demand, offer, agreement or plan was found in words that clearly commit somebody.",
    view=promises,
)
