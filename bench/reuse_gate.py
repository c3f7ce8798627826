"""Hold the reuse of whole collections to its pinned figures: `python bench/reuse_gate.py [--raise] [--lower "why"]`.

Measures the report half of the synthetic set, our own harder rewriter, and independent reports of one event, and
compares with bench/reuse_floors.json. A figure below its floor fails. `--raise` pins figures that have risen; `--lower`
pins lower ones and needs the reason, which is kept in the file. Another corpus than the pinned one fails too.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

from reuse_gold import GOLD, basil, synthetic
from reuse_quality import Score, called_copies, harder, scored

from onrecord.trace import pairs

FLOORS = Path(__file__).parent / "reuse_floors.json"
CORPORA = ("reuse/synthetic_docs.jsonl", "reuse/synthetic_pairs.jsonl", "stories/clusters_basil_dev.jsonl")
ROOM = 0.0005  # that arithmetic on another machine may differ by


def measured() -> dict[str, float]:
    """Return the figures, each the higher the better."""
    texts, known = synthetic()
    plain = scored(pairs(texts.items()), known, report=True)
    texts, known = harder(texts, known)
    hard = scored(pairs(texts.items()), known, report=True)
    called, asked, _ = called_copies(*basil())
    return {
        **_figures("synthetic", plain),
        **_figures("harder", hard),
        "independent reports left apart": round(1 - called / asked, 4),
    }


def _figures(name: str, score: Score) -> dict[str, float]:
    return {
        f"{name}, F1": round(score.f1, 4),
        f"{name}, precision": round(score.precision, 4),
        f"{name}, lowest recall of a kind": round(min(score.kinds.values()), 4),
    }


def main() -> int:
    """Measure, compare, and pin where asked; 1 where a figure fell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raise", dest="higher", action="store_true", help="pin figures that have risen")
    parser.add_argument("--lower", metavar="WHY", help="pin lower figures, for this reason")
    given = parser.parse_args()
    pinned = {"measured on": {}, "floors": {}, "lowered": []}
    if FLOORS.exists():
        pinned = json.loads(FLOORS.read_text())
    ruler = {name: hashlib.sha256((GOLD / name).read_bytes()).hexdigest() for name in CORPORA}
    if pinned["measured on"] not in ({}, ruler) and not given.lower:
        print("another corpus than the pinned one: give --lower with the reason to pin anew")
        return 1
    figures, floors = measured(), pinned["floors"]
    fallen = [name for name, figure in figures.items() if figure < floors.get(name, 0.0) - ROOM]
    for name, figure in figures.items():
        mark = "FELL" if name in fallen else ""
        print(f"{name:36} {figure:.4f}  floor {floors.get(name, 0.0):.4f}  {mark}")
    if fallen and not given.lower:
        print("fell below the floor; mend it, or give --lower with the reason")
        return 1
    if given.lower:
        pinned["lowered"].append({"why": given.lower, "from": floors, "to": figures})
        pinned["floors"] = figures
    elif given.higher:
        pinned["floors"] = {name: max(figure, floors.get(name, 0.0)) for name, figure in figures.items()}
    if given.lower or given.higher:
        FLOORS.write_text(json.dumps({**pinned, "measured on": ruler}, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
