"""On what condition something was threatened: if he won, if he took office, or none told."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.resolve.disagreements.slots.families import words_in
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling

IF = frozenset({"if", "unless", "until", "once"})
NOT_TOLD = "no condition told"
NONE_TOLD = frozenset({"none told"})
ACTS = ("xcomp", "ccomp", "conj")


def conditions(story: Coverage) -> Iterator[Telling]:
    """Yield the condition of each threat against one thing, and of warnings that one sender gives."""
    for report in story.reports:
        for index, lemma in enumerate(report.tree.lemma):
            if lemma not in words_in("threaten", "verbs") or report.tree.token(index).pos != "VERB":
                continue
            who = report.party(report.subject(index))
            if report.tells(index) and who is not None:
                yield from _threats(report, index, story, who)


def _threats(report: Report, index: int, story: Coverage, who: str) -> Iterator[Telling]:
    tree = report.tree
    for act in _acts(report, index):
        thing = tree.child(act, "dobj")
        what = report.party(thing) if thing is not None else None
        if what is None or (what in story.people and tree.token(thing or 0).pos == "PRON"):
            continue
        telling = Telling(
            key=("condition", who, what),
            about=f"Condition of {story.name(who)}’s threat about {_described(report, thing or 0)}",
            value=NOT_TOLD,
            sense=NONE_TOLD,
            place=report.place(index, max(tree.right[thing or act], act)),
        )
        condition = condition_of(report, act) or condition_of(report, index)
        if condition is not None:
            first, last = tree.left[condition], tree.right[condition]
            telling = replace(
                telling,
                value=report.words(first, last),
                sense=report.content(first, last) - {tree.lemma[i] for i in report.who},
                place=report.place(first, last),
            )
        yield telling


def _acts(report: Report, verb: int) -> Iterator[int]:
    """Yield what is threatened: "to deport him and to withhold the money" are two acts."""
    tree = report.tree
    for act in tree.children(verb, "xcomp", "ccomp"):
        yield act
        yield from (
            i for i in tree.subtree(act) if i > act and tree.token(i).dep == "conj" and _infinitive(report, i)
        )


def _infinitive(report: Report, index: int) -> bool:
    return report.tree.token(index).tag == "VB" and report.tree.child(index, "aux") is not None


def condition_of(report: Report, act: int) -> int | None:
    """Return the clause that an act hangs on ("if he won"), None where none is told."""
    tree = report.tree
    return next(
        (
            i
            for i in tree.children(act, "advcl")
            if any(tree.lower[m] in IF for m in tree.children(i, "mark", "advmod"))
        ),
        None,
    )


def _described(report: Report, thing: int) -> str:
    return report.words(*report.phrase(thing, whole=False))


SLOT = Slot(
    kind="condition",
    why={"wording": "The reports tell other conditions of one threat, or none."},
    find=conditions,
    score=0.7,
)
