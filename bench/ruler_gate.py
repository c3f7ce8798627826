"""Hold the annotated stories to their pinned figures: `python bench/ruler_gate.py [--raise] [--lower "why"]`.

Builds every story of ../shared/gold/story with this checkout, measures it with the ruler that lies beside the stories
(evaluate.py says what each measure is), and compares the mean *and* each story with bench/ruler_floors.json: a mean that
holds while one story falls is how a rule for another story looks. Counts of what should not be there (a false agreement)
are pinned as negative numbers, so that every figure is the higher the better. Skips, with a message, where the stories are missing.
"""

import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from floors import arguments, held_to

STORIES = Path(__file__).parent.parent.parent / "shared/gold/story"
FLOORS = Path(__file__).parent / "ruler_floors.json"
ONRECORD = Path(sys.executable).parent / "onrecord"
MEAN = "mean"
# What the gate holds, of the ruler's some sixty measures: one or two of each kind of finding.
HELD = (
    "quote F",
    "quote speaker R",
    "indirect F",
    "indirect speaker R",
    "statement P",
    "statement R",
    "event F",
    "event type",
    "event modality",
    "event actors",
    "event clusters B3",
    "figure F",
    "figure value R",
    "time F",
    "time value R",
    "credit F",
    "flag P",
    "flag R",
    "difference P",
    "difference R",
    "difference R3",
    "difference strict P",
    "difference strict R",
    "agreement R",
    "commitment F",
    "commitment status",
    "reuse R",
    "derivation F",
    "person B3",
    "key R any",
    "key R lead",
)
TOO_MUCH = ("agreement false (count)", "independent tied (count)")
ROOM_OF_MEAN = 0.5  # points: arithmetic on another machine, and one borderline row
ROOM_OF_STORY = 3.0  # points: two or three of a story's rows, which a better mean may cost


def room(figure: str) -> float:
    """Return by how much a figure may lie under its floor, in points."""
    return ROOM_OF_MEAN if figure.startswith(MEAN) else ROOM_OF_STORY


def measured(stories: Path) -> dict[str, float]:
    """Return every figure that the gate holds, by "story, measure"; a measure that a story lacks is left out."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "figures.json"
        command = [sys.executable, str(stories / "evaluate.py"), *map(str, folders(stories))]
        subprocess.run(
            [*command, "--onrecord", str(ONRECORD), "--json", str(result)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        told = json.loads(result.read_text())
    by_story = {MEAN: told["mean"], **told["stories"]}
    return {f"{story}, {name}": figure for story in by_story for name, figure in _held(by_story[story])}


def _held(figures: Mapping[str, float | None]) -> Iterator[tuple[str, float]]:
    for name in (*HELD, *TOO_MUCH):
        figure = figures.get(name)
        if figure is not None:
            yield name, round(-figure if name in TOO_MUCH else figure, 1)


def folders(stories: Path) -> list[Path]:
    """Return the folders that hold an annotated story, in order."""
    return sorted(gold.parent for gold in stories.glob("*/gold.jsonl"))


def digests(stories: Path) -> dict[str, str]:
    """Return what the figures were measured on and with: one digest a story, and the ruler's."""
    parts = {folder.name: sorted(folder.glob("*.*")) for folder in folders(stories)}
    parts["evaluate.py"] = [stories / "evaluate.py"]
    return {
        name: hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
        for name, files in parts.items()
    }


def main() -> int:
    """Measure, compare, and pin where asked; 1 where a figure fell."""
    parser = arguments(__doc__)
    parser.add_argument("--stories", type=Path, default=STORIES)
    given = parser.parse_args()
    if not folders(given.stories):
        print(
            f"skipped: needs {given.stories}, which is not part of the project (docs/gold.md says what it is)"
        )
        return 0
    return held_to(FLOORS, digests(given.stories), lambda: measured(given.stories), given, room=room)


if __name__ == "__main__":
    sys.exit(main())
