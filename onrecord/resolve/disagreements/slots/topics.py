"""What an inquiry is into: the reports name its subject more widely, more narrowly, or with a hedge."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.resolve.disagreements.slots.families import words_in
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Slot, Story, Telling

KINDS = frozenset({"independent", "special", "criminal", "internal", "public", "parliamentary", "congressional", "federal", "joint"})


def topics(story: Story) -> Iterator[Telling]:
    """Yield what inquiries are into; those of one kind are one where their subjects share a word."""
    found = [row for report in story.reports for row in _topics(report)]
    seen: list[tuple[str, set[str]]] = []
    for kind, telling in sorted(found, key=lambda row: (row[0], row[1].place)):
        home = next(
            (n for n, (other, words) in enumerate(seen) if other == kind and (kind or words & telling.sense)), None
        )
        if home is None:
            seen.append((kind, set(telling.sense)))
            home = len(seen) - 1
        seen[home][1].update(telling.sense)
        yield replace(telling, key=("inquiry", str(home)))


def _topics(report: Report) -> Iterator[tuple[str, Telling]]:
    tree = report.tree
    for index, lemma in enumerate(tree.lemma):
        if lemma not in words_in("inquiry", "nouns") or tree.token(index).pos != "NOUN" or not report.tells(index):
            continue
        into = next(
            (i for i in tree.children(index, "prep") if tree.lower[i] in words_in("inquiry", "topics")), None
        )
        topic = tree.child(into, "pobj") if into is not None else None
        if topic is None or tree.token(topic).pos == "PRON":
            continue
        first, last = report.phrase(topic)
        kind = next((tree.lower[i] for i in tree.children(index, "amod") if tree.lower[i] in KINDS), "")
        yield kind, Telling(
            key=(),
            about=f"Subject of the {kind} inquiry" if kind else "Subject of the inquiry",
            value=report.words(first, last),
            sense=report.content(first, last),
            place=report.place(first, last),
            class_="scope",
        )


SLOT = Slot(
    kind="event",
    why={"scope": "The reports name what is to be examined more widely, more narrowly, or with a reserve."},
    find=topics,
    score=0.65,
)
