"""Hold the annotated story to its pinned figures: `python bench/story_gate.py [--raise] [--lower "why"] [--misses]`.

Builds the seven reports of ../shared/gold/story and matches them with its gold as the story's own scorer does: a time or
figure is found where a row touches its words; a difference where one of ours sets apart two of its sides, each touched by a side of its
own, and gives it the same class. An agreement is found where two of its reports stand behind a row that tells the agreed
value; those without a value of their own ("yes") are left to a reader. Skips, with a message, where the story is missing.
"""

import hashlib
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from floors import arguments, held_to
from quotes_story import STORY, place

import onrecord
from onrecord.model.rows import rows_of

FLOORS = Path(__file__).parent / "story_floors.json"
ROOM = 0.0  # counts are counts
STEM = 5  # letters that "withdrawal" and "withdraw" have in common
MOST_OF = 0.6  # share of a value's words that a row tells
STOPPED = frozenset({"the", "a", "an", "of", "to", "in", "by", "on", "and"})
Row = Mapping[str, Any]
Words = tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The story's gold beside what was built from its reports.

    Attributes:
        gold: Its rows.
        texts: Texts by document.
        rows: Rows by table.
    """

    gold: Sequence[Row]
    texts: Mapping[str, str]
    rows: Mapping[str, Sequence[Row]]

    def wanted(self, kind: str) -> list[Row]:
        """Return the gold rows of a kind."""
        return [row for row in self.gold if row["kind"] == kind]

    def words_of(self, document: str, words: str, number: int = 0) -> Words | None:
        """Return where the words stand in a document for the `number`-th time."""
        span = place(self.texts[document], words, number)
        return (document, span.start, span.end) if span else None


def read(folder: Path) -> Story:
    """Build the story and read its gold."""
    record = onrecord.build(sorted(folder.glob("*.txt")))
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    return Story(
        gold=gold,
        texts={one.id: one.text for one in record.documents},
        rows={table: list(rows) for table, rows in rows_of(record)},
    )


def touched(story: Story, kind: str, table: str) -> Iterator[tuple[Row, list[Row]]]:
    """Yield each gold row that stands in a text, with the rows that share a letter with it."""
    for row in story.wanted(kind):
        at = story.words_of(row["doc"], row["text"], row.get("n") or 0) if row.get("text") else None
        if at is not None:
            yield row, [one for one in story.rows[table] if _shares(at, one)]


def _shares(words: Words, row: Row) -> bool:
    document, start, end = words
    return bool(document == row["document"] and start < row["end"] and row["start"] < end)


def matched(story: Story, difference: Row) -> list[Row]:
    """Return our differences that set two of its sides apart."""
    sides = [
        [at for document in side["docs"] if (at := story.words_of(document, side["text"])) is not None]
        for side in difference["sides"]
    ]
    found = []
    for ours in story.rows["disagreements"]:
        pairs = {
            (left, right)
            for left, words in enumerate(sides)
            for right, side in enumerate(ours["sides"])
            if any(_shares(at, one) for at in words for one in side["places"])
        }
        if min(len({left for left, _ in pairs}), len({right for _, right in pairs})) > 1:
            found.append(ours)
    return found


def agreed(story: Story, wanted: Row) -> bool:
    """Tell whether a row of ours tells the agreed value of at least two of its reports."""
    value = _stems(wanted["value"])
    return any(
        len(value & _stems(f"{row['about']} {row['value']}")) >= MOST_OF * len(value)
        and len(set(row["documents"]) & set(wanted["docs"])) > 1
        for row in story.rows["agreements"]
    )


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in re.findall(r"[\w-]+", words.lower()) if word not in STOPPED)


def measured(story: Story, *, misses: bool) -> dict[str, float]:
    """Return every count, and the share of our differences that the gold has."""
    times, figures = list(touched(story, "time", "times")), list(touched(story, "figure", "figures"))
    differences = [(row, matched(story, row)) for row in story.wanted("difference")]
    right = [row for row, found in differences if any(one["class"] == row["class"] for one in found)]
    known = {one["id"] for _, found in differences for one in found}
    values = [row for row in story.wanted("agreement") if row["value"] != "yes"]
    if misses:
        for row, found in differences:
            if row not in right:
                print("missed", row["class"], "|", row["about"], "|", [one["class"] for one in found])
        for one in story.rows["disagreements"]:
            if one["id"] not in known:
                print("not in the gold", one["class"], "|", one["about"])
    return {
        "times": sum(1 for _, found in times if found),
        "times, value": sum(any(one["value"] == row["value"] for one in found) for row, found in times),
        "figures": sum(1 for _, found in figures if found),
        "differences, class": len(right),
        "differences, share in the gold": round(len(known) / max(1, len(story.rows["disagreements"])), 3),
        "agreements, value": sum(agreed(story, row) for row in values),
    }


def digests(folder: Path) -> dict[str, str]:
    """Return what the figures were measured on: one digest of all reports and the gold."""
    files = [*sorted(folder.glob("*.txt")), folder / "gold.jsonl"]
    return {folder.name: hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()}


def main() -> int:
    """Measure, compare, and pin where asked; 1 where a figure fell."""
    parser = arguments(__doc__)
    parser.add_argument("--story", type=Path, default=STORY)
    parser.add_argument("--misses", action="store_true", help="print the differences that were not matched")
    given = parser.parse_args()
    if not (given.story / "gold.jsonl").exists():
        print(
            f"skipped: needs {given.story}, which is not part of the project (docs/gold.md says where to get it)"
        )
        return 0
    return held_to(
        FLOORS,
        digests(given.story),
        lambda: measured(read(given.story), misses=given.misses),
        given,
        room=ROOM,
    )


if __name__ == "__main__":
    sys.exit(main())
