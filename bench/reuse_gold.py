"""The texts and known copies that the reuse benches read, split into a half to tune on and one to report on."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold"
Pairs = dict[tuple[str, str], tuple[str, str]]  # two ids, sorted: kind of copy, and id of the source


def rows(path: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of one file of the gold folder."""
    with (GOLD / path).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def synthetic() -> tuple[dict[str, str], Pairs]:
    """Return the texts of the synthetic set, and its known copies."""
    texts = {row["id"]: row["text"] for row in rows("reuse/synthetic_docs.jsonl")}
    known = {
        (min(row["src"], row["dst"]), max(row["src"], row["dst"])): (row["kind"], row["src"])
        for row in rows("reuse/synthetic_pairs.jsonl")
    }
    return texts, known


def basil() -> tuple[dict[str, str], Mapping[str, str]]:
    """Return independent reports of the same events, and the event of each."""
    held = list(rows("stories/clusters_basil_dev.jsonl"))
    return {row["doc_id"]: row["text"] for row in held}, {row["doc_id"]: row["story_id"] for row in held}


def helsinki() -> tuple[dict[str, str], Mapping[str, str]]:
    """Return scraped reports of one summit, and the outlet of each."""
    held = list(rows("reuse/articlecomparisons_helsinki.jsonl"))
    return {row["id"]: row["text"] for row in held}, {row["id"]: row["outlet"] for row in held}


def reported(source: str) -> bool:
    """Tell whether a source is of the half that figures are reported on; the other half is tuned on."""
    return int(hashlib.sha256(source.encode()).hexdigest(), 16) % 2 == 1
