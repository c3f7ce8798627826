"""Hold the quotations to their pinned figures: `python bench/quotes_gate.py [--raise] [--lower "why"]`.

Measures the whole room on PolNeAR's dev part with the scorer beside it ("speech" view) and compares with
bench/quotes_floors.json. A figure below its floor fails. `--raise` pins figures that have risen; `--lower` pins lower
ones and needs the reason, which is kept in the file. Another corpus or scorer than the pinned one fails too: figures from
different rulers do not compare.
"""

import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from floors import arguments, held_to
from quotes_rows import row

from onrecord.annotate import page_of
from onrecord.extract.quotes import quotes
from onrecord.model.documents import Document
from onrecord.model.findings import Findings

ROOT = Path(__file__).parent.parent
GOLD = ROOT.parent / "shared/gold/quotes"
FLOORS = Path(__file__).parent / "quotes_floors.json"
KINDS = ("all", "direct", "indirect", "mixed")
MEASURES = {"end to end": "e2e", "span": "iou50", "exact": "exact"}
ROOM = 0.05  # points of F that arithmetic on another machine may differ by


def measured(gold: Path) -> dict[str, float]:
    """Return F of each measure and kind on the dev part, in points."""
    with tempfile.TemporaryDirectory() as folder:
        rows, result = Path(folder) / "rows.jsonl", Path(folder) / "result.json"
        with rows.open("w", encoding="utf-8") as out:
            for line in (gold / "polnear_dev.jsonl").read_text(encoding="utf-8").splitlines():
                article = json.loads(line)
                document = Document(
                    id=article["doc_id"], path=article["doc_id"], text=article["text"], sha256="", words=0
                )
                found = tuple(quotes(Findings(page=page_of(document))))
                out.write(json.dumps(row(document.id, found)) + "\n")
        command = [sys.executable, str(gold / "score_quotes.py"), str(gold / "polnear_dev.jsonl"), str(rows)]
        subprocess.run(
            [*command, "--boot", "0", "--json", str(result)], check=True, stdout=subprocess.DEVNULL
        )
        speech = json.loads(result.read_text())["speech"]
    figures = {
        f"{name}, {kind}": round(100 * speech[kind][key]["F"], 1)
        for name, key in MEASURES.items()
        for kind in KINDS
    }
    return {**figures, "token, all": round(100 * speech["token"]["F"], 1)}


def digests(gold: Path) -> dict[str, str]:
    """Return what the figures were measured on and with."""
    names = ("polnear_dev.jsonl", "score_quotes.py")
    return {name: hashlib.sha256((gold / name).read_bytes()).hexdigest() for name in names}


def main() -> int:
    """Measure, compare, and pin where asked; 1 where a figure fell."""
    parser = arguments(__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    given = parser.parse_args()
    return held_to(FLOORS, digests(given.gold), lambda: measured(given.gold), given, room=ROOM)


if __name__ == "__main__":
    sys.exit(main())
