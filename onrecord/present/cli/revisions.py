"""What changed, as a list to read: one heading a kind, one entry a thing, edited words between brackets."""

import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

import typer

from onrecord.present.cli.shapes import PIPED_WIDTH
from onrecord.present.cli.voice import printable

if TYPE_CHECKING:
    from onrecord.model.revisions import Revision

HEADINGS = {
    "document": "Reports",
    "origin": "Independent origins",
    "statement": "Statements",
    "figure": "Figures",
    "commitment": "Promises, threats and demands",
}
KEPT = 4  # unchanged words shown on either side of an edit
MOST_WORDS = 400  # words of a version that are set against the other's word by word
NARROWEST = 40  # columns
MARGIN = len("  withdrawn  ")
PLAIN = (
    "A new ",
    "The newer record does not have",
    "Its fullest version has other words.",
    "The same report now gives",
)


def listing(found: "Sequence[Revision]", *, color: bool = False) -> str:
    """Return the list, wrapped to the terminal's width."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else PIPED_WIDTH
    lines: list[str] = []
    for kind, heading in HEADINGS.items():
        rows = [one for one in found if one.kind == kind]
        if rows:
            lines += [*([""] if lines else []), typer.style(heading, bold=True) if color else heading]
            lines += [line for one in rows for line in _entry(one, max(width, NARROWEST))]
    return "".join(f"{line}\n" for line in lines)


def _entry(one: "Revision", width: int) -> Iterator[str]:
    first, *rest = [" ".join(printable(part).split()) for part in _parts(one)]
    yield from textwrap.wrap(
        first,
        width,
        initial_indent=f"  {one.change}".ljust(MARGIN),
        subsequent_indent=" " * MARGIN,
        break_on_hyphens=False,
    )
    for part in rest:
        yield from textwrap.wrap(
            part,
            width,
            initial_indent=" " * (MARGIN + 2),
            subsequent_indent=" " * (MARGIN + 2),
            break_on_hyphens=False,
        )


def _parts(one: "Revision") -> Iterator[str]:
    """Yield what an entry says: the thing, how it was edited, and why where that tells more."""
    told_by = f" ({', '.join(one.documents)})" if one.kind not in ("document", "origin") else ""
    edit = edited(one.before, one.after) if one.before and one.after and one.before != one.after else ""
    if edit and one.kind == "figure":
        yield edit + told_by
    elif edit and one.after and one.what.endswith(one.after):
        yield f"{one.what.removesuffix(one.after)}{edit}".rstrip(",") + told_by
    else:
        yield one.what.rstrip(",") + told_by
        if edit:
            yield edit
    if not one.why.startswith(PLAIN):
        yield one.why


def edited(before: str, after: str) -> str:
    """Return the newer words, each edit in brackets and long stretches between two edits left out.

    >>> edited("We pay 500 crowns to all", "We pay 700 crowns to all of you")
    'We pay [500 -> 700] crowns to all [+ of you]'
    """
    old, new = before.split()[:MOST_WORDS], after.split()[:MOST_WORDS]
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    told = []
    for number, (step, first, stop, start, end) in enumerate(steps):
        was, now = " ".join(old[first:stop]), " ".join(new[start:end])
        if step == "equal":
            told.append(_kept(new[start:end], opens=number == 0, ends=number == len(steps) - 1))
        else:
            told.append(f"[{was} -> {now}]" if was and now else f"[+ {now}]" if now else f"[- {was}]")
    return " ".join(told)


def _kept(words: Sequence[str], *, opens: bool, ends: bool) -> str:
    """Return unchanged words: those beside an edit, the rest as an ellipsis."""
    head, tail = words[: 0 if opens else KEPT], words[len(words) - (0 if ends else KEPT) :]
    if len(words) <= len(head) + len(tail) + KEPT:
        return " ".join(words)
    return " ".join((*head, "…", *tail))
