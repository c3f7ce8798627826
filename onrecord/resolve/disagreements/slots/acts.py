"""Acts that two or more reports tell: one verb, or the noun made of it, done to one thing."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage

# Verbs that tell nothing by themselves, or under which anything stands.
LIGHT = frozenset(
    {"be", "have", "do", "make", "take", "get", "give", "say", "tell", "go", "come", "see", "put", "keep", "let", "want", "need", "use", "call", "find", "know", "think", "show", "hold", "ask", "include", "add", "face", "bring", "leave", "like", "help", "try", "lead"}
)  # fmt: skip
SUFFIX = re.compile(r"(?:al|ation|ition|ution|ment|ure|ion|ing)$")
SHORTEST_STEM = 5  # letters of a verb that a noun made of it must begin with
UNDO = {"pull": "withdraw", "scrap": "withdraw", "retract": "withdraw", "back": "withdraw"}


@dataclass(frozen=True, slots=True)
class Act:
    """One telling of an act.

    Attributes:
        report: The report.
        index: Its verb or noun.
        key: Verb and thing, to compare over reports.
        thing: The word for what it is done to.
    """

    report: Report
    index: int
    key: tuple[str, str]
    thing: int

    @property
    def name(self) -> str:
        """The act in a few words."""
        tree = self.report.tree
        return f"{self.key[0]} … {tree.lower[self.thing]}"


def acts(story: Coverage) -> Iterator[Act]:
    """Yield the acts of all reports that are done to something named by a noun."""
    for report in story.reports:
        tree = report.tree
        for index in range(len(tree.lemma)):
            if not report.tells(index):
                continue
            pos = tree.token(index).pos
            if pos == "VERB" and tree.lemma[index] not in LIGHT:
                thing = report.object(index) or _about(report, index)
                what = report.party(thing)
                if thing is not None and what is not None:
                    yield Act(report, index, (UNDO.get(tree.lemma[index], tree.lemma[index]), what), thing)
            elif pos == "NOUN" and SUFFIX.search(tree.lemma[index]):
                thing = _of(report, index)
                what = report.party(thing)
                if thing is not None and what is not None:
                    yield Act(report, index, (SUFFIX.sub("", tree.lemma[index]), what), thing)


def _of(report: Report, index: int) -> int | None:
    tree = report.tree
    of = next((i for i in tree.children(index, "prep") if tree.lower[i] == "of"), None)
    return tree.child(of, "pobj") if of is not None else tree.child(index, "poss")


def _about(report: Report, index: int) -> int | None:
    """Return the thing of "backing down on the bill"."""
    tree = report.tree
    if tree.child(index, "prt") is None:
        return None
    on = next(
        (i for i in tree.children(index, "prep") if tree.lower[i] in ("on", "over", "regarding", "from")),
        None,
    )
    return tree.child(on, "pobj") if on is not None else None


def shared_acts(story: Coverage) -> dict[tuple[str, str], list[Act]]:
    """Return the acts that two or more reports tell, by verb and thing."""
    groups: dict[tuple[str, str], list[Act]] = defaultdict(list)
    for act in acts(story):
        groups[act.key].append(act)
    return {
        key: held
        for key, held in sorted(groups.items())
        if len({one.report.id for one in held}) > 1 and any(_is_verb(one) for one in held)
    }


def _is_verb(act: Act) -> bool:
    return act.report.tree.token(act.index).pos == "VERB"
