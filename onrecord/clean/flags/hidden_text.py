"""Text that readers of the page never saw."""

import re
from collections.abc import Iterator

from onrecord.clean.flags.machine_addresses import addresses_a_machine
from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Sheet

# Characters without width come alone between words of some scripts and in emoji. In a row, or from the block
# of invisible tags (U+E0000), they carry a message.
INVISIBLE = re.compile("[\u200b\u200c\u2060-\u2064\ufeff]{8,}|[\U000e0000-\U000e007f]{4,}")


def hidden_text(sheet: Sheet) -> Iterator[Find]:
    """Yield the passages that a page hides, and runs of characters that have no width."""
    for span in sheet.hidden:
        aimed = addresses_a_machine(span.of(sheet.text))
        yield Find(
            start=span.start,
            end=span.end,
            kind="addressed-to-a-machine" if aimed else "hidden",
            score=1.0,
            why="The page's code holds these words and hides them from its readers"
            + (", and they give a machine an order." if aimed else "."),
        )
    for match in INVISIBLE.finditer(sheet.text):
        why = "A run of characters that cannot be seen; such runs can carry a hidden message."
        yield Find(start=match.start(), end=match.end(), kind="hidden", score=0.9, why=why)


RULE = Rule(find=hidden_text)
