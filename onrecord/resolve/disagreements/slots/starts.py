"""Since when something goes on: "began in March", "since June", "in their 14th week"."""

from collections.abc import Iterator

from onrecord.resolve.disagreements.slots.families import verb_of, words_in
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling

GATHERING = "the protests"  # one name for protests, demonstrations, rallies of one story
DURATIONS = frozenset({"week", "month", "year", "day"})


def starts(story: Coverage) -> Iterator[Telling]:
    """Yield since when each thing goes on, in the report's words."""
    for report in story.reports:
        for time in report.found.times:
            held = report.found.page.tokens_in(time.start, time.end)
            if not held or not report.tells(held[0]) or time.type == "SET" or "X" in (time.value or "X"):
                continue
            row = _lasting(report, held) if time.type == "DURATION" else _since(report, held)
            if row is None:
                continue
            thing, first, last = row
            yield Telling(
                key=("start", thing),
                about=f"Start of {thing}" if thing == GATHERING else f"Start of the {thing}",
                value=report.words(first, last),
                sense=frozenset({time.value or report.words(first, last).lower()}),
                place=report.place(first, last),
                class_="scope",
            )


def _since(report: Report, held: range) -> tuple[str, int, int] | None:
    """Return what began at a time, with the words that say so."""
    tree = report.tree
    top = next((i for i in held if tree.token(i).head not in held), held[0])
    above = tree.token(top).head
    by_word = tree.lower[above] if tree.token(above).pos in ("ADP", "SCONJ") else ""
    governor = tree.token(above).head if by_word else above
    if by_word == "since":
        noun = _thing(report, governor)
        if noun is None and tree.token(governor).pos == "VERB":
            noun = next((t for i in tree.children(governor, "dobj") if (t := _thing(report, i))), None)
        return (noun, above, held[-1]) if noun else None
    if verb_of(tree, governor, "start") and by_word in ("", "in", "on", "at"):
        subject = report.subject(governor)
        noun = _thing(report, subject) if subject is not None else None
        return (noun, governor, held[-1]) if noun else None
    return None


def _lasting(report: Report, held: range) -> tuple[str, int, int] | None:
    """Return what has lasted for a time: "three months of protests", "the protests are in their 14th week"."""
    tree = report.tree
    head = next((i for i in held if tree.lemma[i] in DURATIONS), None)
    of = (
        next((i for i in tree.children(head, "prep") if tree.lower[i] == "of"), None)
        if head is not None
        else None
    )
    inner = tree.child(of, "pobj") if of is not None else None
    noun = _thing(report, inner) if inner is not None else None
    if noun and inner is not None and tree.token(head or 0).dep == "pobj":
        return noun, held[0], held[-1]
    return None


def _thing(report: Report, index: int) -> str | None:
    """Return the lasting thing that a noun names; None for what does not go on."""
    lemma = report.tree.lemma[index]
    if report.tree.token(index).pos not in ("NOUN", "PROPN"):
        return None
    if lemma in words_in("conduct", "gatherings"):
        return GATHERING
    return lemma if lemma in LASTING else None


LASTING = frozenset(
    {
        "war",
        "investigation",
        "inquiry",
        "probe",
        "trial",
        "crisis",
        "outbreak",
        "campaign",
        "occupation",
        "siege",
        "shutdown",
        "talk",
        "negotiation",
        "conflict",
        "offensive",
        "blockade",
        "epidemic",
        "pandemic",
        "drought",
    }
)
SLOT = Slot(
    kind="date",
    why={
        "scope": "The reports count from other moments: the first beginning, the height, or a length of time."
    },
    find=starts,
    score=0.65,
)
