"""Sources and who copied whom: the reports in order of time, what each repeats, and how much is its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.copies import Credit, Derivation
from onrecord.model.spans import Span
from onrecord.present.report.copying import DERIVED, UNNAMED, Pair, own_words, pair_anchor, pairs, percent
from onrecord.present.report.drawings.arcs import Arc, arcs, height, row_at
from onrecord.present.report.reading import Reading
from onrecord.present.report.sections import Section
from onrecord.present.report.words import Chip, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One source in the drawing: a report, or something outside the set.

    Attributes:
        y: Units from the top.
        name: Its name.
        report: The report; None for a source outside the set.
        group: Letter of its telling; "" where it belongs to none.
        note: What it repeats, in words.
    """

    y: int
    name: str
    report: Chip | None
    group: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One line of the drawing.

    Attributes:
        arc: Where it runs.
        anchor: Where a click leads to.
        label: What it says.
        share: Percent, or "".
    """

    arc: Arc
    anchor: str
    label: str
    share: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One report and where it has its words from.

    Attributes:
        report: The report.
        own: Percent of its text that is its own words.
        group: Letter of its telling.
        from_: What it repeats, each with its evidence.
    """

    report: Chip
    own: int
    group: str
    from_: tuple["Debt", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Debt:
    """What a report has from somebody.

    Attributes:
        relation: How.
        name: From whom.
        share: Percent of the report, or None.
        credited: Whether it says so.
        why: The evidence.
        evidence: The words that speak for it.
        anchor: Where the two texts stand side by side; "" for a source outside the set.
    """

    relation: str
    name: str
    share: int | None
    credited: bool
    why: str
    evidence: tuple[Words, ...]
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditView:
    """A report names where it has something from.

    Attributes:
        credited: Who is named.
        relation: How.
        words: The words.
        covers: What the credit answers for.
        why: One sentence.
    """

    credited: str
    relation: str
    words: Words
    covers: tuple[Words, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Who copied whom.

    Attributes:
        rows: The drawing's rows.
        edges: The drawing's lines.
        height: Units.
        accounts: The reports, in order of publication.
        pairs: Reports with words in common, side by side.
        credits: Where the reports name their sources.
    """

    rows: tuple[Row, ...]
    edges: tuple[Edge, ...]
    height: int
    accounts: tuple[Account, ...]
    pairs: tuple[Pair, ...]
    credits: tuple[CreditView, ...]

    @property
    def count(self) -> int:
        """How many reports there are."""
        return len(self.accounts)


def sources(reading: Reading) -> Sources:
    """Return who copied whom."""
    outside = _outside(reading)
    groups = _groups(reading)
    position = {name: n for n, name in enumerate([*outside, *reading.documents])}
    derivations = sorted(reading.record.derivations, key=lambda d: (position[d.derived], d.id))
    drawn = arcs([(position[_source(one)], position[one.derived]) for one in derivations])
    return Sources(
        rows=tuple(_row(name, n, groups, derivations, reading) for name, n in position.items()),
        edges=tuple(_edge(arc, one, reading) for arc, one in zip(drawn, derivations, strict=True)),
        height=height(len(position)),
        accounts=_accounts(reading, groups, derivations),
        pairs=pairs(reading),
        credits=_credits(reading),
    )


def _source(one: Derivation) -> str:
    return one.from_ or UNNAMED


def _outside(reading: Reading) -> list[str]:
    """Return the sources outside the set that reports repeat, in order of their first report."""
    names = (_source(one) for one in reading.record.derivations)
    return sorted({name for name in names if name not in reading.documents})


def _groups(reading: Reading) -> dict[str, str]:
    """Return the letter of each report's telling, in order of publication."""
    letters: dict[str, str] = {}
    found: dict[str, str] = {}
    for document, telling in ((d, reading.tellings.get(d)) for d in reading.documents):
        if telling:
            found[document] = letters.setdefault(telling.id, _letter(len(letters)))
    return found


def _letter(number: int) -> str:
    """Return A to Z, then AA, AB and so on."""
    return (_letter(number // 26 - 1) if number > 25 else "") + chr(ord("A") + number % 26)


def _row(
    name: str, number: int, groups: dict[str, str], derivations: Sequence[Derivation], reading: Reading
) -> Row:
    notes = [_note(one, reading) for one in derivations if one.derived == name]
    return Row(
        y=row_at(number),
        name=reading.chips[name].label if name in reading.chips else name,
        report=reading.chips.get(name),
        group=groups.get(name, ""),
        note="; ".join(notes),
    )


def _note(one: Derivation, reading: Reading) -> str:
    share = percent(one.share)
    covered = f", {share} %" if share is not None else ""
    return f"{DERIVED[one.kind]} {_named(one, reading)}{covered}"


def _named(one: Derivation, reading: Reading) -> str:
    chip = reading.chips.get(one.from_ or "")
    return f"{chip.number} {chip.label}" if chip else _source(one)


def _edge(arc: Arc, one: Derivation, reading: Reading) -> Edge:
    share = percent(one.share)
    derived = reading.chips[one.derived]
    return Edge(
        arc=arc,
        anchor=_pair(one, reading) or f"account-{derived.number}",
        label=f"{derived.number} {derived.label}: {_note(one, reading)}",
        share=f"{share} %" if share is not None else "",
    )


def _pair(one: Derivation, reading: Reading) -> str:
    source = reading.chips.get(one.from_ or "")
    return pair_anchor(source, reading.chips[one.derived]) if source else ""


def _accounts(
    reading: Reading, groups: dict[str, str], derivations: Sequence[Derivation]
) -> tuple[Account, ...]:
    own = own_words(reading)
    return tuple(
        Account(
            report=chip,
            own=own[document],
            group=groups.get(document, ""),
            from_=tuple(_debt(one, reading) for one in derivations if one.derived == document),
        )
        for document, chip in reading.chips.items()
    )


def _debt(one: Derivation, reading: Reading) -> Debt:
    return Debt(
        relation=DERIVED[one.kind],
        name=_named(one, reading),
        share=percent(one.share),
        credited=one.credited,
        why=one.why,
        evidence=reading.all_words(one.evidence),
        anchor=_pair(one, reading),
    )


def _credits(reading: Reading) -> tuple[CreditView, ...]:
    found = sorted(reading.record.credits, key=lambda c: (reading.chips[c.document].number, c.start, c.id))
    return tuple(_credit(one, reading) for one in found)


def _credit(one: Credit, reading: Reading) -> CreditView:
    return CreditView(
        credited=one.credited,
        relation=one.relation,
        words=reading.words_at(one.document, Span(start=one.start, end=one.end)),
        covers=reading.all_words(one.covers),
        why=one.why,
    )


SECTION = Section(
    key="sources",
    short="Sources",
    title="Sources, and who copied whom",
    rank=80,
    knows="Passages in common, credits (“according to”, an agency’s dateline), times of publication and quotations that are fuller on one side are weighed together. Reports that only share a quotation have a common source and are no copies of each other.",
    cannot="A source that is not among these reports can be seen only by its traces. Where the evidence does not tell who had a passage first, no direction is given. “Its own words” means: not found in the other reports here.",
    nothing="There are no reports to compare.",
    view=sources,
)
