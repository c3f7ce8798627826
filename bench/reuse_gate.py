"""Hold the reuse of whole collections to its pinned figures: `python bench/reuse_gate.py [--raise] [--lower "why"]`.

Measures the report half of the synthetic set, our own harder rewriter, and independent reports of one event, and
compares with bench/reuse_floors.json. A figure below its floor fails. `--raise` pins figures that have risen; `--lower`
pins lower ones and needs the reason, which is kept in the file. Another corpus than the pinned one fails too.
"""

import hashlib
import sys
from pathlib import Path

from floors import arguments, held_to
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
    given = arguments(__doc__).parse_args()
    ruler = {name: hashlib.sha256((GOLD / name).read_bytes()).hexdigest() for name in CORPORA}
    return held_to(FLOORS, ruler, measured, given, room=ROOM)


if __name__ == "__main__":
    sys.exit(main())
