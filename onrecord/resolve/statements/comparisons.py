"""A rendering held against the fullest one, word by word."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.model.quotes import Change, Difference
from onrecord.model.spans import Place
from onrecord.resolve.statements.alignments import Block, blocks_of, passages_of
from onrecord.resolve.statements.fragments import marked_runs
from onrecord.resolve.statements.units import Unit, ended
from onrecord.resolve.statements.words import Word

# At a cut end, words on both sides are one change only where they are about as many; else the one side was
# dropped and the other added.
ALIKE = 3
Where = Literal["start", "middle", "end"]
OPENING = "[("

Gap = tuple[Where, tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One stretch that differs, as word indices of both sides.

    Attributes:
        change: What happened to it on the way from the fullest rendering.
        where: Before the first word in common, between two, or after the last.
        fullest: First index and one past the last, in the fullest rendering.
        here: The same in this rendering.
        marked: Whether an ellipsis or brackets tell the reader.
    """

    change: Change
    where: Where
    fullest: tuple[int, int]
    here: tuple[int, int]
    marked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two renderings with what they share and where they differ.

    Attributes:
        fullest: The fullest rendering.
        here: The rendering under judgement; of a mixed one only the words in marks.
        blocks: Runs of words in common, the fullest rendering on the left.
        edits: Stretches that differ, in order.
    """

    fullest: Unit
    here: Unit
    blocks: tuple[Block, ...]
    edits: tuple[Edit, ...]

    def full_words(self, edit: Edit) -> tuple[Word, ...]:
        """Return the words of the fullest rendering under an edit."""
        return self.fullest.words[slice(*edit.fullest)]

    def here_words(self, edit: Edit) -> tuple[Word, ...]:
        """Return the words of this rendering under an edit."""
        return self.here.words[slice(*edit.here)]


def comparison(fullest: Unit, here: Unit) -> Comparison:
    """Return how `here` differs from `fullest`."""
    blocks = telling_blocks(fullest, here)
    gaps = (gap for gap in _gaps(blocks, fullest, here) if not _spelt_apart(fullest, here, gap))
    edits = tuple(edit for gap in gaps for edit in _edits(*gap, here))
    return Comparison(fullest=fullest, here=here, blocks=blocks, edits=edits)


def telling_blocks(left: Unit, right: Unit) -> tuple[Block, ...]:
    """Return the runs that both hold in the same form, without stray function words far from the others."""
    light = frozenset(word.form for unit in (left, right) for word in unit.words if not word.content)
    blocks = blocks_of([word.form for word in left.words], [word.form for word in right.words], light)
    kept = [
        passage
        for passage in passages_of(blocks)
        if sum(block.size for block in passage) >= 3
        or any(left.words[i].content for block in passage for i in range(block.left, block.left + block.size))
    ]
    return tuple(block for passage in kept for block in passage)


def in_marks(unit: Unit, sought: AbstractSet[str] = frozenset()) -> Unit:
    """Return the unit with only its words in quotation marks; as it is where none or all are.

    Args:
        unit: The rendering.
        sought: Stems of content words; runs in marks without any of them are left aside as well, unless
            none has one.
    """
    if all(unit.marked) or not any(unit.marked):
        return unit
    runs = marked_runs(unit)
    kept = [run for run in runs if any(unit.words[index].stem in sought for index in run)] or runs
    inside = [index for run in kept for index in run]
    ends = {run[-1] for run in kept[:-1]}
    return replace(
        unit,
        words=tuple(ended(unit.words[i]) if i in ends else unit.words[i] for i in inside),
        marked=(True,) * len(inside),
        before=(*unit.before, *unit.words[: inside[0]]),
        after=(*unit.words[inside[-1] + 1 :], *unit.after),
    )


def differences(compared: Comparison) -> tuple[Difference, ...]:
    """Return the edits as places that a reader can click to; none runs over the report's own words."""
    found = []
    for edit in compared.edits:
        full = _places(compared.fullest, *edit.fullest)
        here = _places(compared.here, *edit.here)
        pairs = max(len(full), len(here))
        for left, right in zip(_padded(full, pairs), _padded(here, pairs), strict=True):
            change: Change = "changed" if left and right else "dropped" if left else "added"
            found.append(Difference(change=change, fullest=left, here=right, marked=edit.marked))
    return tuple(found)


def _gaps(blocks: tuple[Block, ...], fullest: Unit, here: Unit) -> Iterable[Gap]:
    if not blocks:
        yield "middle", (0, len(fullest.words)), (0, len(here.words))
        return
    left = right = 0
    where: Where = "start"
    for block in blocks:
        yield where, (left, block.left), (right, block.right)
        left, right, where = block.left + block.size, block.right + block.size, "middle"
    yield "end", (left, len(fullest.words)), (right, len(here.words))


def _spelt_apart(fullest: Unit, here: Unit, gap: Gap) -> bool:
    """Tell whether the two only set a hyphen or a space otherwise ("multi-agency", "multiagency")."""
    _, full, other = gap
    left = "".join(word.form for word in fullest.words[slice(*full)])
    return left == "".join(word.form for word in here.words[slice(*other)])


def _edits(where: Where, full: tuple[int, int], here: tuple[int, int], unit: Unit) -> Iterable[Edit]:
    many, few = full[1] - full[0], here[1] - here[0]
    bracketed = few > 0 and _in_brackets(unit, here)
    cut = _ellipsis_at(unit, here)
    if many and few and (where == "middle" or abs(many - few) <= ALIKE):
        yield Edit(change="changed", where=where, fullest=full, here=here, marked=bracketed or cut)
        return
    if many:
        yield Edit(change="dropped", where=where, fullest=full, here=(here[0], here[0]), marked=cut)
    if few:
        yield Edit(change="added", where=where, fullest=(full[1], full[1]), here=here, marked=bracketed)


def _ellipsis_at(unit: Unit, here: tuple[int, int]) -> bool:
    """Tell whether dots or an empty bracket stand where words were left out."""
    around = unit.words[max(0, here[0] - 1) : here[1]]
    tails = "".join(word.tail for word in around)
    head = unit.lead if here[0] == 0 else ""
    return any(mark in head + tails for mark in ("...", "…", ". .", "[", "--", "***"))


def _in_brackets(unit: Unit, here: tuple[int, int]) -> bool:
    before = unit.words[here[0] - 1].tail if here[0] else unit.lead
    inside = before + "".join(word.tail for word in unit.words[here[0] : here[1] - 1])
    return any(mark in inside for mark in OPENING)


def _places(unit: Unit, first: int, stop: int) -> list[Place]:
    """Return the stretches under some words, one for each content span they stand in."""
    places = []
    for span in unit.spans:
        inside = [word for word in unit.words[first:stop] if span.start <= word.start < span.end]
        if inside:
            places.append(Place(document=unit.document, start=inside[0].start, end=inside[-1].end))
    return places


def _padded(places: list[Place], size: int) -> list[Place | None]:
    return [*places, *[None] * (size - len(places))]
