"""Names of people with a page's pop-up of headlines glued behind them.

Some sites show, at each politician's name, the full name and three headlines about them, closed by "MORE".
Saved as text it reads: "Mayor Hollis Jana Ruth HollisFerry late again Council splits over the quay MORE said".
"""

import re
from collections.abc import Iterator

from onrecord.clean.flags.registry import Rule
from onrecord.clean.flags.sheets import Find, Line, Sheet

CLOSE = re.compile(r" MORE\b(?! THAN\b)")
# A small letter or a bracket directly before a capital: where the name ends and the first headline begins.
JOINT = re.compile(r"(?<=[a-z.)█])(?=[A-Z█\d'\"“‘])(?<![A-Z][a-z]c)(?<!Mc)(?<!Mac)(?<!De)(?<!La)")
NAME = re.compile(r"[A-Z][\w.'’-]*|\([A-Z][\w.'’-]*\)")
LONGEST = 420  # characters from the name to MORE; three headlines have 150 to 300
LONGEST_NAME = 60


def linked_names(sheet: Sheet) -> Iterator[Find]:
    """Yield each pop-up, from the repeated full name to its MORE."""
    for line in sheet.lines:
        reached = 0
        for close in CLOSE.finditer(line.text):
            start = _start(line, max(reached, close.start() - LONGEST), close.start())
            if start is not None:
                yield Find(
                    start=line.start + start,
                    end=line.start + close.end(),
                    kind="furniture",
                    score=0.9,
                    why="A pop-up of the page: a name repeated in full, and headlines of other reports.",
                )
            reached = close.end()


def _start(line: Line, low: int, close: int) -> int | None:
    """Return where the full name begins that the headlines are glued to; None where nothing is glued."""
    for joint in JOINT.finditer(line.text, low, close):
        at = joint.start()
        names = list(NAME.finditer(line.text, max(low, at - LONGEST_NAME), at))
        if not names or names[-1].end() != at:
            continue
        surname = names[-1][0].strip("().")
        first = _run(line.text, names)
        # "Mayor Hollis Jana Ruth Hollis|Ferry late": the name as the report writes it, then the full one.
        written = [i for i, name in enumerate(names[first:-1], start=first) if name[0] == surname]
        if written:
            return names[written[-1] + 1].start()
        return names[first].start()
    return None


def _run(text: str, names: list[re.Match[str]]) -> int:
    """Return the number of the first name of the unbroken run that ends with the last one."""
    first = len(names) - 1
    while first and text[names[first - 1].end() : names[first].start()].strip() == "":
        first -= 1
    return first


RULE = Rule(find=linked_names)
