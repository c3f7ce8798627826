"""What somebody does with a demand or an offer: accepts, refuses, sidesteps it."""

from collections.abc import Iterator

from onrecord.resolve.disagreements.slots.families import verb_of, words_in
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling


def responses(story: Coverage) -> Iterator[Telling]:
    """Yield how each answers the demands, requests or offers of others."""
    for report in story.reports:
        for index in range(len(report.tree.lemma)):
            row = _response(report, index) if report.tells(index) else None
            if row is None:
                continue
            who, verb, what = row
            tree = report.tree
            helpers = tree.children(index, "aux", "auxpass", "neg")
            first = min([index, *helpers])
            _, last = report.phrase(what, whole=True)
            yield Telling(
                key=("respond", who, tree.lemma[what]),
                about=f"{story.name(who)}’s answer to the {tree.lemma[what]}s",
                value=report.words(first, last),
                sense=frozenset({verb, *(("not",) if tree.child(index, "neg") is not None else ())}),
                place=report.place(first, last),
            )


def _response(report: Report, index: int) -> tuple[str, str, int] | None:
    tree = report.tree
    verb = verb_of(tree, index, "respond")
    if verb is None:
        return None
    object_ = report.object(index)
    if object_ is None:
        inner = next((i for i in tree.children(index, "prep") if tree.lower[i] == "to"), None)
        object_ = tree.child(inner, "pobj") if inner is not None else None
    if object_ is None or tree.lemma[object_] not in words_in("respond", "objects"):
        return None
    passive = tree.child(index, "nsubjpass") is not None
    subject = None if passive else report.subject(index)
    who = report.party(subject)
    if (
        subject is not None and subject not in report.who
    ):  # "the government would not": whose, says the speaker
        who = report.speaker_at(index) or who
    return (who, verb, object_) if who else None


SLOT = Slot(
    kind="event",
    why={"wording": "The reports choose other words for one answer."},
    find=responses,
    score=0.65,
)
