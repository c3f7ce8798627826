"""Figures of several reports side by side: where they agree, where they differ, and how."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from onrecord.model.contents import contents, weights
from onrecord.model.copies import Origin
from onrecord.model.disagreements import Agreement, Disagreement, DisagreementClass, Side
from onrecord.model.findings import Findings
from onrecord.model.ids import content_id
from onrecord.model.spans import Place
from onrecord.model.tellings import origins_behind
from onrecord.resolve.disagreements.counts import COMMON, one_thing, size
from onrecord.resolve.disagreements.tellings import MEASURES, Told, tables, told_figures

ROUNDED = 0.12  # share by which a rounded number may be off; 1,100 and "more than 1,000" are
STEM = 6  # letters that two spellings of a noun have in common
LARGEST_KIND = 300  # figures of one kind compared pairwise; bounds the work on a very large story
REASONS: Mapping[DisagreementClass, str] = {
    "update": "The reports are of different days, and the later one tells more.",
    "rounding": "The numbers fit each other: one is rounded, or a bound of the other.",
    "attribution": "The reports name different sources for the number.",
    "scope": "The words for what is counted are not the same.",
    "conflict": "The same count of the same thing, at the same time, with different numbers.",
    "wording": "The same number in other words.",
}


def figure_agreements(findings: Sequence[Findings], origins: Sequence[Origin] = ()) -> tuple[Agreement, ...]:
    """Return the figures that two or more reports tell alike, most origins first."""
    made = []
    for group in _groups(findings, same_value=True):
        if group[0].kind in COMMON:  # "seven days" is a length, and no count of anything
            continue
        documents = sorted({one.figure.document for one in group})
        behind = origins_behind(documents, origins)
        places = tuple(_place(one) for one in group)
        made.append(
            Agreement(
                id=content_id("ag", *(f"{p.document}:{p.start}" for p in places)),
                about=_counted(group),
                value=_commonest([one.exact for one in group]),
                places=places,
                documents=tuple(documents),
                origins=behind,
                independent=len(behind),
                why=f"{len(documents)} reports give the same number for the same thing.",
            )
        )
    return tuple(sorted(made, key=lambda one: (-one.independent, -len(one.documents), one.about, one.id)))


def figure_disagreements(
    findings: Sequence[Findings], origins: Sequence[Origin] = ()
) -> tuple[Disagreement, ...]:
    """Return the figures that reports tell differently of one thing, surest first."""
    made = [
        disagreement
        for group in _groups(findings, same_value=False)
        for disagreement in [_disagreement(group, origins)]
        if disagreement is not None
    ]
    return tuple(sorted(made, key=lambda one: (-one.score, one.about, one.id)))


def _groups(findings: Sequence[Findings], *, same_value: bool) -> list[list[Told]]:
    """Return figures that count one thing over two or more documents, each pair of a group alike."""
    weight = weights(
        frozenset().union(*(contents(found.page, s) for s in found.page.sentences)) for found in findings
    )
    kinds: dict[str, list[Told]] = {}
    for one in told_figures(findings):
        kinds.setdefault(one.kind, []).append(one)
    groups = [group for kind in sorted(kinds) for group in _of_one_kind(kinds[kind], weight, same_value)]
    return [group for group in groups if len({one.figure.document for one in group}) > 1]


def _of_one_kind(told: Sequence[Told], weight: Mapping[str, float], same_value: bool) -> list[list[Told]]:
    groups: list[list[Told]] = []
    for one in told[:LARGEST_KIND]:
        home = next((group for group in groups if _fits(one, group, weight, same_value)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return groups


def _fits(one: Told, group: Sequence[Told], weight: Mapping[str, float], same_value: bool) -> bool:
    return all(
        (not same_value or _number(one) == _number(other))
        and (
            one_thing(one, other, weight, same_value=_number(one) == _number(other)) > 0
            or (one.figure.document == other.figure.document and _number(one) == _number(other))
        )
        for other in group
    )


def _number(one: Told) -> tuple[float | None, float | None, float | None]:
    return one.figure.value, one.figure.low, one.figure.high


def _disagreement(group: Sequence[Told], origins: Sequence[Origin]) -> Disagreement | None:
    """Return how a group differs, None where it tells one number or nothing can be said for sure."""
    by_number: dict[tuple[float | None, float | None, float | None], list[Told]] = {}
    for one in group:
        by_number.setdefault(_number(one), []).append(one)
    if len(by_number) < 2:
        return None
    classes = {_class(left[0], right[0]) for left, right in combinations(by_number.values(), 2)}
    if None in classes:
        return None
    order: tuple[DisagreementClass, ...] = ("conflict", "update", "scope", "attribution", "rounding")
    class_ = next(name for name in order if name in classes)
    sides = sorted(
        (_side(held, origins) for held in by_number.values()),
        key=lambda side: (-len(side.origins), -len(side.documents), side.value),
    )
    return Disagreement(
        id=content_id("d", *(f"{p.document}:{p.start}" for side in sides for p in side.places)),
        about=_about(group),
        kind="figure",
        class_=class_,
        sides=tuple(sides),
        score=0.6 if class_ in ("conflict", "scope") else 0.75,
        why=REASONS[class_],
    )


def _class(left: Told, right: Told) -> DisagreementClass | None:
    """Return how two numbers for one thing differ; None where that cannot be said for sure."""
    toll = left.verb in tables()[1]
    if toll and _other_noun(left, right):
        return "scope"
    if _near(left, right):
        return "rounding"
    first, second = sorted((left, right), key=lambda one: one.published)
    if first.published[:10] != second.published[:10] and toll and size(second) > size(first):
        return "update"
    if (left.figure.attributed is None) != (right.figure.attributed is None):
        return "attribution"
    if (left.figure.of or "").lower() != (right.figure.of or "").lower():
        return "scope" if toll else None
    same = left.subject & right.subject and left.verb == right.verb
    return "conflict" if same and left.figure.date == right.figure.date else None


def _other_noun(left: Told, right: Told) -> bool:
    """Tell whether other things are counted: people are not only protesters; "protestor" is the same word."""
    ours, theirs = left.figure.unit or "", right.figure.unit or ""
    return ours[:STEM] != theirs[:STEM]


def _near(left: Told, right: Told) -> bool:
    """Tell whether both numbers can be true of one count: near each other, or one a bound that the other keeps."""
    a, b = size(left), size(right)
    exact = left.figure.value is not None and right.figure.value is not None
    approximate = left.figure.approximate or right.figure.approximate
    if exact and not approximate and max(a, b) < 100:  # small exact numbers are not rounded
        return False
    return abs(a - b) <= ROUNDED * max(a, b)


def _side(held: Sequence[Told], origins: Sequence[Origin]) -> Side:
    documents = sorted({one.figure.document for one in held})
    dates = {one.figure.date for one in held if one.figure.date}
    return Side(
        value=_commonest([one.exact for one in held]),
        documents=tuple(documents),
        origins=origins_behind(documents, origins),
        places=tuple(_place(one) for one in held),
        date=dates.pop() if len(dates) == 1 else None,
    )


def _place(one: Told) -> Place:
    return Place(document=one.figure.document, start=one.figure.start, end=one.figure.end)


def _about(group: Sequence[Told]) -> str:
    return _commonest([one.clause for one in group])


def _counted(group: Sequence[Told]) -> str:
    """Return what is counted, in the words that most reports use; a measure alone names nothing, its clause does."""
    if group[0].kind in MEASURES:
        return _about(group)
    return _commonest([one.figure.of or one.figure.unit or "" for one in group])


def _commonest(words: Sequence[str]) -> str:
    return min(words, key=lambda word: (-words.count(word), len(word), word))
