"""What was done, promised and threatened: events, their clusters, commitments, relations."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.spans import Place, Span

Modality = Literal[
    "happened", "stated-intent", "promised", "threatened", "reported-plan", "hypothetical", "denied"
]
CommitmentKind = Literal["pledge", "threat", "demand", "offer", "agreement", "plan"]
CommitmentStatus = Literal[
    "open",
    "acted on (reported)",
    "withdrawn (reported)",
    "due passed, no report found",
    "condition met",
    "condition not met",
]
AnswerKind = Literal["refused", "granted"]
StepKind = Literal["stated", "repeated", "conditioned", "acted-on", "withdrawn", "softened"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One clause that tells who did (or would do) what to whom.

    Attributes:
        id: Hash of the place and type.
        document: Id of the document.
        start: First code point of the clause.
        end: One past the last.
        source: Id of the actor in `people`, None where not known.
        source_words: Where the text names the actor.
        target: Id of the one acted on, None where not known.
        target_words: Where the text names it.
        type: PLOVER type (`CONSULT`, `THREATEN`, ...).
        mode: PLOVER mode, where it has one.
        context: PLOVER contexts.
        modality: Whether it happened, was promised, threatened, planned, supposed or denied.
        action: The words of the act itself ("reopen the bridge by Friday"), without who acts.
        condition: The words of its condition ("if he won").
        date: ISO date.
        date_basis: What the date rests on.
        attributed: Who says so, where the report does not itself.
        cluster: Id of its event cluster.
        intensity: PLOVER score in [-10, 10].
        score: How sure, in [0, 1].
        why: What type and modality rest on.
    """

    id: str
    document: str
    start: int
    end: int
    source: str | None = None
    source_words: Span | None = None
    target: str | None = None
    target_words: Span | None = None
    type: str
    mode: str | None = None
    context: tuple[str, ...] = ()
    modality: Modality
    action: Span | None = None
    condition: Span | None = None
    date: str | None = None
    date_basis: str | None = None
    attributed: Span | None = None
    cluster: str | None = None
    intensity: float | None = None
    score: float = 1.0
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCluster:
    """One thing that happened, was promised or threatened, across reports.

    Attributes:
        id: Hash of its earliest event.
        source: Id of the actor.
        target: Id of the one acted on.
        type: PLOVER type.
        modality: As for an event.
        date: ISO date.
        events: Ids of its events.
        documents: Ids of the documents that tell it, sorted.
        origins: Ids of the independent origins.
        independent: How many.
        headline: The clause that tells it best, in a report's words.
        why: Why these are one.
    """

    id: str
    source: str | None = None
    target: str | None = None
    type: str
    modality: Modality
    date: str | None = None
    events: tuple[str, ...]
    documents: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    independent: int = 0
    headline: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One dated place in the life of a commitment.

    Attributes:
        step: What happened to it here.
        date: ISO date.
        place: The words.
        condition: On what condition this report tells it, in its words; None where it names none.
    """

    step: StepKind
    date: str | None = None
    place: Place
    condition: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a demand was met with.

    Attributes:
        answer: Whether it was refused or granted.
        by: Id of who answered; None where not known for sure.
        date: ISO date.
        place: The words.
    """

    answer: AnswerKind
    by: str | None = None
    date: str | None = None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A pledge, threat, demand, offer, agreement or plan, and what the reports say came of it.

    Attributes:
        id: Hash of its first step.
        actor: Id of who commits.
        actor_name: Their name.
        beneficiary: Id of to or for whom.
        kind: Which of the six.
        action: What is to be done, in the text's words.
        condition: On what condition, in the text's words.
        due: ISO date.
        made: ISO date on which it was made.
        status: In evidence words; never "broken".
        steps: Dated places.
        answers: Where a demand is told to have been refused or granted; its status stays `open` until it is done.
        documents: Ids of the documents that tell it, sorted.
        origins: Ids of the independent origins.
        independent: How many.
        why: What the status rests on.
    """

    id: str
    actor: str | None = None
    actor_name: str | None = None
    beneficiary: str | None = None
    kind: CommitmentKind
    action: str
    condition: str | None = None
    due: str | None = None
    made: str | None = None
    status: CommitmentStatus
    steps: tuple[Step, ...]
    answers: tuple[Answer, ...] = ()
    documents: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    independent: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One point in the relation of two actors.

    Attributes:
        id: Hash of the cluster and direction.
        source: Id of the one who acts.
        target: Id of the one acted on.
        date: ISO date.
        score: PLOVER score weighted by modality, in [-10, 10].
        cluster: Id of the event cluster behind it.
        place: The words of the act, where they were told first.
        why: What kind of act, how its day is known, and the sentence behind the point.
    """

    id: str
    source: str
    target: str
    date: str | None = None
    score: float
    cluster: str
    place: Place | None = None
    why: str = ""
