"""Sources and who copied whom: the reports in order of time, what each repeats, and how much is its own."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.model.copies import Credit, Derivation
from onrecord.model.spans import Span
from onrecord.present.report.copying import DERIVED, Further, Pair, derivation_anchor, pairs, source_name
from onrecord.present.report.graphs import Graph, graph, letters
from onrecord.present.report.reading import Reading
from onrecord.present.report.sections import Section
from onrecord.present.report.shares import Share, own_words, percent
from onrecord.present.report.tellings import Telling, feeding
from onrecord.present.report.words import Chip, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One report and where it has its words from.

    Attributes:
        report: The report.
        share: How much of its text is its own words.
        group: Letter of its telling.
        from_: What it repeats, each with its evidence.
    """

    report: Chip
    share: Share
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
        reports: The credited reports, where they are among these.
        why: One sentence.
    """

    credited: str
    relation: str
    words: Words
    covers: tuple[Words, ...]
    reports: tuple[Chip, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Who copied whom.

    Attributes:
        graph: Their drawing.
        accounts: The reports, in order of publication.
        pairs: Reports with words in common, side by side.
        further: More of them, named only.
        credits: Where the reports name their sources.
        feeding: Interviews, remarks and the like that reports draw on.
    """

    graph: Graph
    accounts: tuple[Account, ...]
    pairs: tuple[Pair, ...]
    further: tuple[Further, ...]
    credits: tuple[CreditView, ...]
    feeding: tuple[Telling, ...]

    @property
    def count(self) -> int:
        """How many reports there are."""
        return len(self.accounts)


def sources(reading: Reading) -> Sources:
    """Return who copied whom."""
    together, further = pairs(reading)
    groups = letters(reading)
    return Sources(
        graph=graph(reading, together),
        accounts=_accounts(reading, groups),
        pairs=together,
        further=further,
        credits=_credits(reading),
        feeding=feeding(reading),
    )


def _accounts(reading: Reading, groups: Mapping[str, str]) -> tuple[Account, ...]:
    own = own_words(reading)
    return tuple(
        Account(
            report=chip,
            share=own[document],
            group=groups.get(document, ""),
            from_=tuple(_debt(one, reading) for one in reading.record.derivations if one.derived == document),
        )
        for document, chip in reading.chips.items()
    )


def _debt(one: Derivation, reading: Reading) -> Debt:
    return Debt(
        relation=DERIVED[one.kind],
        name=source_name(one, reading),
        share=percent(one.share),
        credited=one.credited,
        why=one.why,
        evidence=reading.all_words(one.evidence),
        anchor=derivation_anchor(one, reading),
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
        reports=tuple(reading.chips[name] for name in one.reports if name in reading.chips),
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
