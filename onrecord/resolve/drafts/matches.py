"""The quotation of a record that is nearest to one of a draft."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.model.quotes import RenderingClass
from onrecord.model.records import Record
from onrecord.resolve.statements.comparisons import Comparison, comparison, in_marks
from onrecord.resolve.statements.units import Unit, units_of, whole_units_of
from onrecord.resolve.statements.verdicts import is_cut, verdict
from onrecord.resolve.statements.weights import weights_of

NEAREST = 20  # quotations of the record that are compared word by word, those with most words in common
SHARE = 0.6  # of the weight of the draft's content words, from which the two are one quotation told otherwise
CONTENT = 2  # content words in common, at least, where the words are not the same
STRANGE_SHARE = 0.8  # the same where the record gives the words to somebody else
STRANGE_WORDS = 4  # words, at least, to say that somebody else said them


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A draft's quotation beside one of the record.

    Attributes:
        unit: The record's quotation.
        compared: The two, the record's words as the fullest.
        exact: Whether the draft has nothing that the record has not, and marks what it leaves out inside.
        told: Whether the report tells these words without quotation marks.
        strange: Whether the record gives the words to another person than the draft.
        share: Share of the weight of the draft's content words that the record has too, in [0, 1].
        class_: What the draft makes of the record's words.
        why: The class in words.
    """

    unit: Unit
    compared: Comparison
    exact: bool
    told: bool
    strange: bool
    share: float
    class_: RenderingClass
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """A record's quotations, ready to be looked through.

    Attributes:
        units: All of them; of a mixed one only the words in marks.
        by_stem: Indices of the units that hold a content word.
        weights: How much each word says.
    """

    units: tuple[Unit, ...]
    by_stem: Mapping[str, Sequence[int]]
    weights: Mapping[str, float]


def sought_in(record: Record) -> Sought:
    """Return the quotations of a record, ready to be looked through."""
    parts = units_of(record.quotes, record.documents)
    wholes = whole_units_of(record.quotes, record.documents)
    # Whoever the record takes for the speaker, by name or not, is worth a look before a draft names another.
    persons = {one.id for one in record.people if one.kind == "person"}
    # A split quotation is looked through as a whole too, for a draft that leaves its cue out.
    keys = {(unit.quote.id, unit.key) for unit in parts}
    units = tuple(
        map(in_marks, (*parts, *(unit for unit in wholes if (unit.quote.id, unit.key) not in keys)))
    )
    units = tuple(replace(unit, named=unit.speaker in persons) for unit in units)
    by_stem: dict[str, list[int]] = defaultdict(list)
    for index, unit in enumerate(units):
        for stem in sorted(set(unit.stems)):
            by_stem[stem].append(index)
    return Sought(units=units, by_stem=by_stem, weights=weights_of(record.documents))


def best_match(unit: Unit, sought: Sought) -> Match | None:
    """Return the record's quotation that is nearest to the draft's, None where none is near."""
    shared: Counter[int] = Counter()
    for stem in sorted(set(unit.stems)):
        weight = sought.weights.get(stem, 1.0)
        for index in sought.by_stem.get(stem, ()):
            shared[index] += int(100 * weight)
    nearest = sorted(shared, key=lambda index: (-shared[index], sought.units[index].key))[:NEAREST]
    matches = [match for index in nearest if (match := _match(unit, sought.units[index], sought.weights))]
    return max(matches, key=_nearness, default=None)


def _nearness(match: Match) -> tuple[bool, bool, bool, float, bool]:
    known = match.unit.speaker is not None
    return (not match.told, match.exact and not match.strange, not match.strange, match.share, known)


def _match(unit: Unit, other: Unit, weights: Mapping[str, float]) -> Match | None:
    compared = comparison(other, unit)
    shared = [i for b in compared.blocks for i in range(b.right, b.right + b.size) if unit.words[i].content]
    whole = sum(weights.get(word.stem, 1.0) for word in unit.words if word.content)
    share = sum(weights.get(unit.words[i].stem, 1.0) for i in shared) / whole if whole else 0.0
    alike = all(edit.change == "dropped" and is_cut(edit) for edit in compared.edits)
    class_, why = verdict(compared)
    strange = class_ == "other-speaker"
    exact = alike and class_ in {"verbatim", "shortened", "other-speaker"}
    if strange:
        near = len(unit.words) >= STRANGE_WORDS and len(shared) >= CONTENT and share >= STRANGE_SHARE
    else:
        near = alike or (len(shared) >= CONTENT and share >= SHARE)
    if not near or not compared.blocks:
        return None
    return Match(
        unit=other,
        compared=compared,
        exact=exact,
        told=not any(other.marked),
        strange=strange,
        share=min(1.0, share) if whole else 1.0,
        class_=class_,
        why=why,
    )
