"""Hold the times to their pinned figures: `python bench/times_gate.py [--raise] [--lower "why"]`.

Scores TimeBank, AQUAINT and WikiWars with times_score.py and compares with bench/times_floors.json. A figure below its
floor fails; another corpus than the pinned one fails too: figures from different rulers do not compare.
"""

import hashlib
import sys
from pathlib import Path

from floors import arguments, held_to
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
    given = arguments(__doc__).parse_args()
    return held_to(FLOORS, digests(), measured, given, room=ROOM)


if __name__ == "__main__":
    sys.exit(main())
