"""What an inquiry is into: the reports name its subject more widely, more narrowly, or with a hedge."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.resolve.disagreements.slots.families import words_in
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Slot, Story, Telling

KINDS = frozenset(
    {"independent", "special", "criminal", "internal", "public", "parliamentary", "congressional", "joint"}
)
# Words that hold back: with one of them a topic is told with a reserve, without it is not.
HEDGES = frozenset(
    {
        "alleged",
        "allege",
        "perceived",
        "perceive",
        "possible",
        "suspected",
        "suspect",
        "potential",
        "supposed",
    }
)
VAGUE = frozenset({"event", "matter", "incident", "case", "issue", "affair", "him", "her", "them", "it"})
INSIDE = frozenset({"of", "in", "between", "by", "against", "with", "to", "at"})
SELDOM = 3  # letters that a shared word must have at least


def topics(story: Story) -> Iterator[Telling]:
    """Yield what inquiries are into; those of one kind, or whose subjects share a word that names nobody, are one."""
    found = sorted((row for report in story.reports for row in _topics(report)), key=lambda row: row[1].place)
    clusters: list[tuple[str, list[Telling]]] = []
    for kind, telling in found:
        home = next(
            (held for other, held in clusters if other == kind and _one(kind, telling, held, story)), None
        )
        if home is None:
            clusters.append((kind, [telling]))
        else:
            home.append(telling)
    for number, (_, held) in enumerate(clusters):
        for telling in held:
            yield replace(telling, key=("inquiry", str(number)), sense=_plainest(telling.sense, held))


def _one(kind: str, telling: Telling, held: list[Telling], story: Story) -> bool:
    if kind:
        return True
    shared = telling.sense & frozenset().union(*(one.sense for one in held))
    return any(word not in story.people and len(word) >= SELDOM and word not in HEDGES for word in shared)


def _plainest(sense: frozenset[str], held: list[Telling]) -> frozenset[str]:
    """Return the shortest topic that this one only tells more closely: "brutality" for "brutality by the guards"."""
    inside = [one.sense for one in held if one.sense <= sense and not (sense - one.sense) & HEDGES]
    return min(inside, key=lambda words: (len(words), sorted(words)))


def _topics(report: Report) -> Iterator[tuple[str, Telling]]:
    tree = report.tree
    for index, lemma in enumerate(tree.lemma):
        if (
            lemma not in words_in("inquiry", "nouns")
            or tree.token(index).pos != "NOUN"
            or not report.tells(index)
        ):
            continue
        into = next(
            (i for i in tree.children(index, "prep") if tree.lower[i] in words_in("inquiry", "topics")), None
        )
        topic = tree.child(into, "pobj") if into is not None else None
        if topic is None or tree.token(topic).pos == "PRON" or tree.lemma[topic] in VAGUE:
            continue
        first, last = _before_and(report, *report.phrase(topic))
        kind = next((tree.lower[i] for i in tree.children(index, "amod") if tree.lower[i] in KINDS), "")
        yield (
            kind,
            Telling(
                key=(),
                about=f"Subject of the {kind} {lemma}" if kind else f"Subject of the {lemma}",
                value=report.words(first, last),
                sense=_named(report, first, last),
                place=report.place(first, last),
                class_="scope",
            ),
        )


def _before_and(report: Report, first: int, last: int) -> tuple[int, int]:
    """Return the phrase up to its first "and", without the pronoun of an owner."""
    tree = report.tree
    ends = {"or", ",", "and"} if "between" not in tree.lower[first:last] else {","}
    stop = next(
        (i for i in range(first + 1, last + 1) if tree.lower[i] in ends or _elsewhere(report, i)), last + 1
    )
    return (first + 1 if tree.token(first).pos == "PRON" and stop - first > 1 else first), stop - 1


def _elsewhere(report: Report, index: int) -> bool:
    """Tell whether a preposition opens what no longer belongs to the topic ("under the new law")."""
    return report.tree.token(index).pos in ("ADP", "SCONJ") and report.tree.lower[index] not in INSIDE


def _named(report: Report, first: int, last: int) -> frozenset[str]:
    """Return the words that carry sense, a person's id for each name of his."""
    who = {i: report.who[i] for i in range(first, last + 1) if i in report.who}
    plain = frozenset(
        word for i in range(first, last + 1) if i not in who for word in report.content(i, i) if len(word) > 1
    )
    return plain | frozenset(who.values())


SLOT = Slot(
    kind="event",
    why={"scope": "The reports name what is to be examined more widely, more narrowly, or with a reserve."},
    find=topics,
    score=0.65,
)
