"""Pinned figures: what a gate may not fall below, kept in a file with the digests of what it was measured on.

A figure below its floor fails. `--raise` pins figures that have risen; `--lower` pins lower ones and needs the reason,
which is kept in the file. Another corpus than the pinned one fails too: figures from different rulers do not compare.
"""

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path

NOTHING = {"measured on": {}, "floors": {}, "lowered": []}


def arguments(description: str | None) -> argparse.ArgumentParser:
    """Return a parser for what every gate understands."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--raise", dest="higher", action="store_true", help="pin figures that have risen")
    parser.add_argument("--lower", metavar="WHY", help="pin lower figures, for this reason")
    return parser


def held_to(
    floors: Path,
    ruler: Mapping[str, str],
    measured: Callable[[], Mapping[str, float]],
    given: argparse.Namespace,
    *,
    room: float | Callable[[str], float],
) -> int:
    """Measure, compare with the floors, and pin where asked; return the exit status, 1 where a figure fell.

    Args:
        floors: The file of pinned figures; made where it is missing.
        ruler: Digests of corpus and scorer by name.
        measured: What measures: figures by name, each the higher the better.
        given: What `arguments` read.
        room: By how much a figure may lie under its floor (arithmetic on another machine differs), for all or by name.
    """
    pinned = json.loads(floors.read_text()) if floors.exists() else dict(NOTHING)
    if pinned["measured on"] not in ({}, ruler) and not given.lower:
        print("another corpus or scorer than the pinned one: give --lower with the reason to pin anew")
        return 1
    figures, kept = measured(), pinned["floors"]
    fallen = [name for name, figure in figures.items() if figure < kept.get(name, figure) - _room(room, name)]
    gone = [name for name in kept if name not in figures]
    for name, figure in figures.items():
        mark = "FELL" if name in fallen else ""
        print(f"{name:36} {figure:8.4g}  floor {kept.get(name, figure):8.4g}  {mark}")
    for name in gone:
        print(f"{name:36} {'-':>8}  floor {kept[name]:8.4g}  NO LONGER MEASURED")
    fallen += gone
    if fallen and not given.lower:
        print("fell below the floor; mend it, or give --lower with the reason")
        return 1
    if given.lower:
        pinned["lowered"].append({"why": given.lower, "from": kept, "to": figures})
        pinned["floors"] = figures
    elif given.higher:
        pinned["floors"] = {name: max(figure, kept.get(name, figure)) for name, figure in figures.items()}
    if given.lower or given.higher:
        floors.write_text(json.dumps({**pinned, "measured on": ruler}, indent=1) + "\n")
    return 0


def _room(room: float | Callable[[str], float], name: str) -> float:
    return room(name) if callable(room) else room
