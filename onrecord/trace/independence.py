"""How many origins, not how many outlets, stand behind a finding."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from onrecord.model.copies import Credit, Origin
from onrecord.model.disagreements import Agreement
from onrecord.model.events import EventCluster
from onrecord.model.outlets import Outlets, shipped_outlets
from onrecord.model.quotes import Quote, Statement
from onrecord.model.tellings import origins_behind
from onrecord.trace.origins import family
from onrecord.trace.publishers import same_outlet

EXCLUSIVE = frozenset({"told", "interview"})  # said to one outlet: whoever repeats it has it from there
PASSED_ON = frozenset({"according to", "revealed", "first reported"})


Act = TypeVar("Act", EventCluster, Agreement)


def recounted(findings: Sequence[Act], origins: Sequence[Origin]) -> tuple[Act, ...]:
    """Return findings that several documents tell with the independent tellings behind each and their number."""
    return tuple(
        replace(one, origins=found, independent=len(found))
        for one in findings
        for found in [origins_behind(one.documents, origins)]
    )


def counted(
    statements: Sequence[Statement],
    origins: Sequence[Origin],
    quotes: Sequence[Quote] = (),
    credited: Sequence[Credit] = (),
    outlets: Outlets | None = None,
) -> tuple[Statement, ...]:
    """Return the statements with the origins behind each and their number.

    What somebody said to one outlet has one origin, however many stand-alone reports repeat it; what a report
    passes on from another has that other's. Everything else counts once for each independent telling.

    Args:
        statements: The statements.
        origins: The origins.
        quotes: The quotations that the statements gather.
        credited: The credits.
        outlets: The known outlets; those that onrecord ships with where None.
    """
    known = outlets or shipped_outlets()
    by_id = {quote.id: quote for quote in quotes}
    rows: dict[str, list[Credit]] = defaultdict(list)
    for row in credited:
        rows[row.document].append(row)
    return tuple(
        replace(one, origins=found, independent=max(1, len(found)))
        for one in statements
        for found in [_behind_statement(one, origins, by_id, rows, known)]
    )


def _behind_statement(
    statement: Statement,
    origins: Sequence[Origin],
    quotes: Mapping[str, Quote],
    credited: Mapping[str, Sequence[Credit]],
    known: Outlets,
) -> tuple[str, ...]:
    exclusive: set[str] = set()
    passed: dict[str, set[str]] = defaultdict(set)
    for quote in (quotes[name] for name in statement.quotes if name in quotes):
        for row in credited.get(quote.document, ()):
            if any(p.start < quote.end and quote.start < p.end for p in row.covers):
                source = _origin_of(row, origins, known)
                if source is not None and row.relation in EXCLUSIVE:
                    exclusive.add(source)
                elif source is not None and row.relation in PASSED_ON:
                    passed[quote.document].add(source)
    if exclusive:
        return tuple(one.id for one in origins if one.id in exclusive)
    own = origins_behind([name for name in statement.documents if name not in passed], origins)
    named = {source for sources in passed.values() for source in sources}
    return tuple(one.id for one in origins if one.id in named or one.id in own)


def _origin_of(row: Credit, origins: Sequence[Origin], known: Outlets) -> str | None:
    """Return the origin that a credit names: the outlet's own telling, the interview with it, or its report."""
    publisher = family(row.credited, known)
    for one in origins:
        if one.kind == "interview" and row.relation in EXCLUSIVE:
            if family(one.name, known) == publisher and row.document in one.documents:
                return one.id
        elif one.kind == "outside report" and not one.tells and one.name == row.credited:
            return one.id
    return next((one.id for one in origins if one.tells and same_outlet(row.credited, one.name, known)), None)
