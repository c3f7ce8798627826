"""Which rendering keeps most of the words: the one the others are held against."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from onrecord.model.documents import Document
from onrecord.resolve.statements.alignments import blocks_of
from onrecord.resolve.statements.standing import Standing
from onrecord.resolve.statements.units import Unit

# Renderings with this share of the most content words are all as good as full; among them decides which
# wording the others bear out.
ALMOST = 0.9
HALF = 0.5  # of the words of the longest, from which another is preferred to a translation
WITNESSES = 30  # renderings asked; a statement with more of them is settled long before

Date = tuple[bool, str, str]


def published(document: Document) -> Date:
    """Sort key: dated reports by date, then undated ones; within a date by id."""
    return (document.published is None, document.published or "", document.id)


def fullest_of(
    units: Sequence[Unit], spliced: AbstractSet[int], documents: Mapping[str, Document], standing: Standing
) -> int:
    """Return the index of the fullest unit; `spliced` ones and reported speech only where nothing else is left.

    A translation back into the language has other words than were spoken, and often more of them: it comes
    after any other that tells half as much.
    """
    quoted = [i for i, unit in enumerate(units) if any(unit.marked) and i not in spliced]
    pool = quoted or [i for i, unit in enumerate(units) if any(unit.marked)] or list(range(len(units)))
    longest = max(_told(units[index]) for index in pool)
    spoken = [i for i in pool if units[i].document not in standing.translated]
    pool = spoken if any(_told(units[i]) >= HALF * longest for i in spoken) else pool
    most = max(_told(units[index]) for index in pool)
    near = [index for index in pool if _told(units[index]) >= ALMOST * most]
    if len(near) > 1:
        best = {index: _borne_out(index, units, standing) for index in near}
        near.sort(
            key=lambda i: (-best[i], -_told(units[i]), published(documents[units[i].document]), units[i].key)
        )
    return near[0]


def _told(unit: Unit) -> int:
    marked = sum(word.content for word, inside in zip(unit.words, unit.marked, strict=True) if inside)
    return marked or (0 if any(unit.marked) else unit.content)


def _borne_out(index: int, units: Sequence[Unit], standing: Standing) -> int:
    """Count the words of the other tellings that this one has alike, sentence ends included.

    A telling counts once, with the rendering that agrees most: a report that has it twice, or a copy of one, is
    no second witness.
    """
    own = _forms(units[index])
    here = standing.witness(units[index].document)
    others = [unit for unit in units if standing.witness(unit.document) != here][:WITNESSES]
    alike: dict[str, int] = {}
    for unit in others:
        same = sum(block.size for block in blocks_of(own, _forms(unit)))
        witness = standing.witness(unit.document)
        alike[witness] = max(same, alike.get(witness, 0))
    return sum(alike.values())


def _forms(unit: Unit) -> list[str]:
    return [word.form + ("." if word.ends else "") for word in unit.words]
