"""What a warning hangs on, and who gives it, where reports tell one warning from one place."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.resolve.disagreements.slots.conditions import condition_of
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling

VERBS = frozenset({"warn", "threaten"})


@dataclass(frozen=True, slots=True)
class _Warning:
    report: Report
    verb: int
    condition: int
    names: frozenset[str]


def warned_conditions(story: Coverage) -> Iterator[Telling]:
    """Yield on what each warning hangs."""
    for home, one in _warnings(story):
        first, last = one.report.tree.left[one.condition], one.report.tree.right[one.condition]
        yield Telling(
            key=("warning", home),
            about=f"Condition of {home}’s warning",
            value=one.report.words(first, last),
            sense=one.report.content(first, last),
            place=one.report.place(first, last),
        )


def warners(story: Coverage) -> Iterator[Telling]:
    """Yield who gives each warning."""
    for home, one in _warnings(story):
        subject = one.report.subject(one.verb)
        if subject is None:
            continue
        first, last = one.report.phrase(subject)
        party = one.report.who.get(subject)
        named = party is not None and one.report.tree.token(subject).pos != "NOUN"
        yield Telling(
            key=("warner", home),
            about=f"Who gave {home}’s warning",
            value=story.name(party) if named and party else one.report.words(first, last),
            sense=frozenset({party} if named and party else one.report.content(first, last)),
            place=one.report.place(first, last),
            class_="attribution",
        )


def _warnings(story: Coverage) -> list[tuple[str, _Warning]]:
    """Return warnings with a condition and the place or body that they come from."""
    found = [
        _Warning(report, index, condition, _names(report, index))
        for report in story.reports
        for index, lemma in enumerate(report.tree.lemma)
        if lemma in VERBS and report.tree.token(index).pos == "VERB" and report.tells(index)
        for inner in report.tree.children(index, "ccomp")
        for condition in [condition_of(report, inner)]
        if condition is not None
    ]
    return [
        (story.name(name), one)
        for one in found
        for name in sorted(one.names)
        if name in story.people
        and story.people[name].kind != "person"
        and len({other.report.id for other in found if name in other.names}) > 1
    ]


def _names(report: Report, verb: int) -> frozenset[str]:
    """Return the places and bodies that a warning comes from: its subject, and where it is given."""
    tree = report.tree
    subject = report.subject(verb)
    where = [i for i in tree.children(verb, "prep") if tree.lower[i] == "in" and i < verb]
    held = [
        *([subject] if subject is not None else ()),
        *(i for w in where for i in tree.children(w, "pobj")),
    ]
    return frozenset(report.who[i] for i in held if i in report.who)


CONDITIONS = Slot(
    kind="condition",
    why={"wording": "The reports tell one warning with other conditions."},
    find=warned_conditions,
    score=0.6,
)
WARNERS = Slot(
    kind="event",
    why={"attribution": "The reports give one warning to other senders."},
    find=warners,
    score=0.55,
)
