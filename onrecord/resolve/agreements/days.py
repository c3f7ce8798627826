"""When something was: the same date for the same deed or thing in two or more reports."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.model.copies import Origin
from onrecord.model.disagreements import Agreement
from onrecord.model.times import TimeExpression
from onrecord.resolve.agreements.points import Point, agreement_of, together
from onrecord.resolve.disagreements.slots.acts import LIGHT
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage

PRECISIONS = {len("2025"), len("2025-11"), len("2025-11-16")}
STEM = 4  # letters: "China" and "Chinese" name one thing
SAYING = frozenset(
    {
        "announce",
        "declare",
        "state",
        "report",
        "reveal",
        "release",
        "issue",
        "publish",
        "write",
        "happen",
        "occur",
    }
)
LONGEST = 60  # code points of a subject
HIGHEST = 4  # steps from a date up to what it dates


def day_agreements(story: Coverage, origins: Sequence[Origin]) -> Iterator[Agreement]:
    """Yield the dates that two or more reports give to one thing."""
    dated: dict[str, list[Point]] = defaultdict(list)
    for report in story.reports:
        for time in report.found.times:
            point = _point(report, time)
            if point is not None:
                dated[point.value].append(point)
    for points in (dated[value] for value in sorted(dated)):
        for group in together(points, 1):
            made = agreement_of(group, origins, "{reports} reports date it alike.")
            if made is not None:
                yield made


def _point(report: Report, time: TimeExpression) -> Point | None:
    value = (time.value or "")[: len("2025-11-16")]
    held = report.found.page.tokens_in(time.start, time.end)
    if (
        time.type not in ("DATE", "TIME")
        or len(value) not in PRECISIONS
        or not held
        or not report.tells(held[0])
    ):
        return None
    if not value.replace("-", "").isdecimal():
        return None
    governor = _governor(report, held)
    if governor is None:
        return None
    first, last, words = _clause(report, governor, held)
    about = report.words(first, last)
    if not words or len(about) > LONGEST:
        return None
    unnamed = report.tree.token(first).pos == "PRON"  # "it announced": a label that names nobody
    return Point(
        about="" if unnamed else about,
        value=value,
        words=words,
        place=report.place(min(first, held[0]), max(last, held[-1])),
    )


def _governor(report: Report, held: range) -> int | None:
    """Return the verb or noun that a date tells the time of."""
    tree = report.tree
    at = next((i for i in held if tree.token(i).head not in held), held[0])
    for _ in range(HIGHEST):
        above = tree.head(at)
        if above is None:
            return None
        at = above
        if tree.token(at).pos in ("VERB", "NOUN"):
            return at
    return None


def _clause(report: Report, governor: int, held: range) -> tuple[int, int, frozenset[str]]:
    """Return the words of the dated thing: the noun, or who does what, and what they name."""
    tree = report.tree
    if tree.token(governor).pos == "NOUN":
        first, last = report.phrase(governor, whole=False)
        return first, last, _names(report, (governor, *tree.children(governor, "poss")))
    subject, object_ = report.subject(governor), report.object(governor)
    into = [i for p in tree.children(governor, "prep") for i in tree.children(p, "pobj") if i not in held]
    inner = tree.child(governor, "ccomp", "xcomp")
    parts = [i for i in (subject, object_, *into) if i is not None]
    if inner is not None:
        parts += [inner, *tree.children(inner, "dobj", "nsubj")]
    beside = [i for i in (subject, object_, *into) if i is not None and not (held[0] <= i <= held[-1])]
    ends = [governor, *(i for i in beside if abs(i - governor) <= 6)]
    first = report.phrase(min(ends), whole=False)[0] if min(ends) != governor else governor
    own = frozenset() if tree.lemma[governor] in LIGHT | SAYING else frozenset({tree.lemma[governor]})
    return min(first, governor), max(ends), _names(report, parts) | own


def _names(report: Report, indices: Sequence[int]) -> frozenset[str]:
    """Return what words name: a person's id, the stem of a name, the lemma of a noun or verb."""
    tree = report.tree
    words = set()
    for index in indices:
        token = tree.token(index)
        if index in report.who:
            words.add(report.who[index])
        if token.pos == "PROPN":
            words.add(tree.lower[index][:STEM])
        elif token.pos in ("NOUN", "VERB") and tree.lemma[index] not in LIGHT:
            words.add(tree.lemma[index])
        words.update(
            tree.lower[i][:STEM]
            for i in tree.children(index, "amod", "compound")
            if tree.token(i).tag in ("NNP", "JJ") and tree.lower[i] != report.words(i, i)
        )
    return frozenset(words)
