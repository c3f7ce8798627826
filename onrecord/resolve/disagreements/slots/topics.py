"""What an inquiry is into: the reports name its subject more widely, more narrowly, or with a hedge."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.resolve.disagreements.slots.families import words_in
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling

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


def topics(story: Coverage) -> Iterator[Telling]:
    """Yield what inquiries are into.

    Those of one kind, or whose subjects share a word that names nobody, are one, unless they name other people.
    """
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
        named = [replace(telling, sense=_by_surname(telling.sense, story)) for telling in held]
        plain = [replace(telling, sense=_plainest(telling.sense, named)) for telling in named]
        names = _names_of_one(plain)
        for telling in plain:
            yield replace(telling, key=("inquiry", str(number)), sense=names[telling.sense])


def _one(kind: str, telling: Telling, held: list[Telling], story: Coverage) -> bool:
    whom, others = (
        frozenset(word for one in row for word in _by_surname(one.sense & story.people.keys(), story))
        for row in ([telling], held)
    )
    if whom and others and not whom & others:  # what befell two people is looked into twice
        return False
    if kind:
        return True
    shared = telling.sense & frozenset().union(*(one.sense for one in held))
    return any(word not in story.people and len(word) >= SELDOM and word not in HEDGES for word in shared)


def _plainest(sense: frozenset[str], held: list[Telling]) -> frozenset[str]:
    """Return the shortest topic that this one only tells more closely: "brutality" for "brutality by the guards"."""
    inside = [one.sense for one in held if one.sense <= sense and not (sense - one.sense) & HEDGES]
    return min(inside, key=lambda words: (len(words), sorted(words)))


def _by_surname(sense: frozenset[str], story: Coverage) -> frozenset[str]:
    """Return a topic with the surname of each person: which of two Brandts is meant may be unsure, and is no difference."""
    return frozenset(story.name(word).lower().split()[-1] if word in story.people else word for word in sense)


def _names_of_one(held: list[Telling]) -> dict[frozenset[str], frozenset[str]]:
    """Return one topic for all that a single report uses for one inquiry: the reports name it in several ways.

    Two topics are set apart only where no report tells both.
    """
    found = {telling.sense: telling.sense for telling in held}
    for document in sorted({telling.place.document for telling in held}):
        together = {found[one.sense] for one in held if one.place.document == document}
        plainest = min(together, key=lambda words: (len(words), sorted(words)))
        found = {sense: plainest if name in together else name for sense, name in found.items()}
    return found


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
