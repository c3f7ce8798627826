"""Names of outlets and agencies on a page: known ones, and those that say what they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model.outlets import Outlets

# A run of capitalised words, or a name that the page's own archive has blacked out. No repeat nests another.
NAME = re.compile(r"█+|[A-Z][\w&’'./-]*(?: (?:[A-Z][\w&’'./-]*|of|and|della|de|la|magazine)){0,6}")
WORD = re.compile(r"\S+")
MASKED = "█"
# Last words of a name that tell a newspaper, an agency or a station.
TELLING = frozenset(
    {"Times", "Post", "News", "Herald", "Tribune", "Journal", "Gazette", "Courier", "Wire", "Daily", "Press"}
    | {
        "Observer",
        "Chronicle",
        "Today",
        "Mail",
        "Express",
        "Mirror",
        "Star",
        "Sentinel",
        "Examiner",
        "Record",
    }
    | {"Dispatch", "Globe", "Telegraph", "Register", "Monitor", "Bulletin", "Weekly", "Inquirer", "Ledger"}
    | {"Lantern", "Review", "Argus", "Echo", "Standard", "Reporter", "TV", "Radio", "Zeitung", "Newswire"}
)
MOST_WORDS = 6
CLOSING = ".,;:’'/-"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletName:
    """The name of an outlet, where it stands.

    Attributes:
        start: First code point.
        end: One past the last.
        name: The outlet's full name where it is known, the words as written otherwise.
        known: Whether `outlets.toml` lists it.
    """

    start: int
    end: int
    name: str
    known: bool


def outlet_names(text: str, start: int, end: int, outlets: Outlets) -> Iterator[OutletName]:
    """Yield the names between two places of a text that are outlets', or may be where the words around say so."""
    for run in NAME.finditer(text, start, end):
        if run.group()[0] == MASKED:
            yield OutletName(start=run.start(), end=run.end(), name=MASKED, known=False)
        else:
            yield from _in_run(text, run.start(), run.end(), outlets)


def _in_run(text: str, start: int, end: int, outlets: Outlets) -> Iterator[OutletName]:
    """Yield the longest known names of a run; the whole run where none is known."""
    words = [(word.start(), word.end()) for word in WORD.finditer(text, start, end)]
    index, found = 0, False
    while index < len(words):
        name, size = _known(text, words[index : index + MOST_WORDS], outlets)
        if name is not None:
            found = True
            yield name
        index += max(size, 1)
    if not found:
        last = start + len(text[start:end].rstrip(CLOSING))
        yield OutletName(start=start, end=last, name=text[start:last], known=False)


def _known(text: str, words: list[tuple[int, int]], outlets: Outlets) -> tuple[OutletName | None, int]:
    for size in range(len(words), 0, -1):
        start, end = words[0][0], words[size - 1][1]
        for written in _trims(text[start:end]):
            full = outlets.full_name(written)
            if full is not None and written.lower() != "the":
                return OutletName(start=start, end=start + len(written), name=full, known=True), size
    return None, 0


def _trims(written: str) -> Iterator[str]:
    """Yield the words as they stand, and without what closes them: a possessive, a stop, a slash and more."""
    plain = written.rstrip(CLOSING)
    yield plain
    yield written  # the closing mark may be the name's own ("A.P.")
    yield plain.removesuffix("’s").removesuffix("'s")
    if "/" in plain:
        yield plain.partition("/")[0]


def tells_itself(name: str) -> bool:
    """Tell whether an unlisted name says that it is an outlet's: "The Karsund Courier", "Vestria Today"."""
    words = name.split()
    return len(words) > 1 and words[-1] in TELLING
