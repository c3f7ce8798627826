"""Hold the times to their pinned figures: `python bench/times_gate.py [--raise] [--lower "why"]`.

Scores TimeBank, AQUAINT and WikiWars with times_score.py and compares with bench/times_floors.json. A figure below its
floor fails. `--raise` pins figures that have risen; `--lower` pins lower ones and needs the reason, which is kept in the
file. Another corpus than the pinned one fails too: figures from different rulers do not compare.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

from times_score import CORPORA, GOLD, pages, score

FLOORS = Path(__file__).parent / "times_floors.json"
MEASURES = ("strict", "relaxed", "value")
ROOM = 0.05  # points of F1 that arithmetic on another machine may differ by


def measured() -> dict[str, float]:
    """Return F1 of each corpus and measure, in points."""
    scores = {corpus: score(pages(corpus)) for corpus in CORPORA}
    return {
        f"{corpus}, {name}": round(got.f1(getattr(got, name)), 1)
        for corpus, got in scores.items()
        for name in MEASURES
    }


def digests() -> dict[str, str]:
    """Return what the figures were measured on."""
    names = [f"timex_{corpus}.jsonl" for corpus in CORPORA]
    return {name: hashlib.sha256((GOLD / name).read_bytes()).hexdigest() for name in names}


def main() -> int:
    """Compare with the floors, or pin them anew; return 1 where a figure fell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raise", dest="up", action="store_true", help="pin figures that have risen")
    parser.add_argument("--lower", metavar="WHY", help="pin lower figures, with the reason")
    chosen = parser.parse_args()
    pinned = (
        json.loads(FLOORS.read_text(encoding="utf-8"))
        if FLOORS.exists()
        else {"floors": {}, "corpus": digests()}
    )
    if pinned["corpus"] != digests():
        print("the corpus is not the pinned one: figures do not compare")
        return 1
    figures, floors = measured(), pinned["floors"]
    fallen = {
        name: (floors[name], got) for name, got in figures.items() if got < floors.get(name, 0.0) - ROOM
    }
    for name, got in figures.items():
        print(f"{name}: {got} (floor {floors.get(name)})")
    if fallen and not chosen.lower:
        print("fallen:", fallen)
        return 1
    if chosen.up or chosen.lower:
        kept = {
            name: got if chosen.lower else max(got, floors.get(name, 0.0)) for name, got in figures.items()
        }
        reasons = (
            [*pinned.get("lowered", []), chosen.lower]
            if fallen and chosen.lower
            else pinned.get("lowered", [])
        )
        body = {"corpus": digests(), "floors": kept, "lowered": reasons}
        FLOORS.write_text(json.dumps(body, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
