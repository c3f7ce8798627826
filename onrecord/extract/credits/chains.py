"""Chains of credits: whom the credited one has it from in turn, where one sentence names both."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model.copies import Credit
from onrecord.model.pages import Page

PASSES_ON = frozenset({"according to", "revealed"})
FURTHER = frozenset({"told", "interview", "first reported"})
CITING = re.compile(r"(?:[Cc]it(?:ing|es|ed)|[Qq]uot(?:ing|es|ed))\b")


def chained(page: Page, rows: Sequence[Credit]) -> Iterator[Credit]:
    """Yield the credits; one that passes another's words on says whose.

    "According to the Courier, she told Quayside Radio": the Courier has it from Quayside Radio. Two that each report
    ("the Courier and the Lantern reported") are no chain, nor is what was said to the report's own outlet.

    Args:
        page: The page they stand on.
        rows: The credits, in text order.
    """
    for row in rows:
        further = [
            other.credited
            for other in rows
            if other.credited != row.credited and _is_further(page, other) and _one_sentence(page, row, other)
        ]
        own = row.credited == page.document.outlet
        if own or row.relation not in PASSES_ON or not further or _is_further(page, row):
            yield row
        else:
            names = tuple(dict.fromkeys(further))
            yield replace(
                row, chain=names, why=f"{row.why} {row.credited} has it from {' and '.join(names)}."
            )


def _is_further(page: Page, row: Credit) -> bool:
    if row.credited == page.document.outlet:
        return False
    cites = CITING.match(page.document.text, row.start)
    return row.relation in FURTHER or (row.relation in PASSES_ON and cites is not None)


def _one_sentence(page: Page, one: Credit, other: Credit) -> bool:
    return any(
        s.start <= min(one.start, other.start) and max(one.start, other.start) < s.end for s in page.sentences
    )
