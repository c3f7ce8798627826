"""What is threatened against somebody's right to stay: to deport him, to strip him of his citizenship."""

from collections.abc import Iterator

from onrecord.resolve.disagreements.slots.families import family, verb_of
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling

NOT_DONE = frozenset(
    {
        "threaten",
        "suggest",
        "suggestion",
        "possibility",
        "propose",
        "consider",
        "vow",
        "warn",
        "call",
        "want",
        "idea",
        "threat",
        "plan",
    }
)
HIGHEST = 3
FARTHEST = 22  # words from the verb to what is taken: an aside may stand between


def standing(story: Coverage) -> Iterator[Telling]:
    """Yield what is threatened or mooted against a person's right to stay."""
    for report in story.reports:
        for index in range(len(report.tree.lemma)):
            row = _act(report, index) if report.tells(index) else None
            if row is None:
                continue
            verb, taken = row
            whom = report.party(report.object(index))
            if whom is None or whom not in story.people or not _mooted(report, index):
                continue
            value = (
                report.words(index, index)
                if taken is None
                else f"{report.words(index, index)} … {report.words(taken, taken)}"
            )
            yield Telling(
                key=("standing", whom),
                about=f"What was held out against {story.name(whom)}’s right to stay",
                value=value,
                sense=frozenset({verb}),
                place=report.place(index, taken if taken is not None else index),
            )


def _act(report: Report, index: int) -> tuple[str, int | None] | None:
    tree = report.tree
    verb = verb_of(tree, index, "expel")
    if verb is not None:
        return verb, None
    wanted = family("expel")["with_object"].get(tree.lemma[index])
    if wanted is None or tree.token(index).pos != "VERB":
        return None
    stop = min(index + FARTHEST, tree.sentence_of(index).stop)
    taken = next((i for i in range(index + 1, stop) if tree.lemma[i] in wanted), None)
    return (f"{tree.lemma[index]} {tree.lemma[taken]}", taken) if taken is not None else None


def _mooted(report: Report, index: int) -> bool:
    tree, at = report.tree, index
    for _ in range(HIGHEST):
        above = tree.head(at)
        if above is None:
            return False
        at = above
        if tree.lemma[at] in NOT_DONE:
            return True
    return False


SLOT = Slot(
    kind="event",
    why={"wording": "The reports tell the threat in words that do not mean the same."},
    find=standing,
    score=0.7,
)
