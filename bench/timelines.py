"""Date F1 on T17: the days most told against the days of human timelines.

As published: the number of days and the first and last day are those of the reference. Nothing is learned, so leaving a
topic out changes nothing. Usage: python bench/timelines.py; needs ../shared/gold/stories. Times are read without grammar
(no parse of 14 MB): a weekday then counts as the last one.
"""

import json
from collections import defaultdict
from pathlib import Path

from onrecord.extract.times import times
from onrecord.model.dates import only_day
from onrecord.model.documents import Document
from onrecord.model.findings import Findings
from onrecord.model.pages import Page
from onrecord.resolve.timeline_days import days_most_told

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold" / "stories"


def main() -> None:
    """Print date F1 of each collection and their mean."""
    held: dict[str, list[Findings]] = defaultdict(list)
    for line in (GOLD / "timelines_t17_articles_dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        document = Document(
            id=row["doc_id"],
            path="",
            text=row["text"],
            sha256="",
            words=0,
            published=row["date"],
            published_basis="stated",
        )
        page = Page(document=document, tokens=(), sentences=(), entities=())
        held[row["collection"]].append(Findings(page=page, times=times(Findings(page=page))))
    scores = []
    for line in (GOLD / "timelines_t17_reference_dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = {day for day, _ in row["timeline"]}
        chosen = _days(held[row["collection"]], gold)
        scores.append(2 * len(chosen & gold) / (len(chosen) + len(gold)))
        print(f"{row['collection']}: {scores[-1]:.3f} ({len(gold)} days)")
    print(f"mean {sum(scores) / len(scores):.3f}")


def _days(found: list[Findings], gold: set[str]) -> set[str]:
    first, last = min(gold), max(gold)
    inside = [
        Findings(
            page=one.page,
            times=tuple(
                t for t in one.times if (day := only_day(t.value)) and first <= day.isoformat() <= last
            ),
        )
        for one in found
    ]
    return {day.isoformat() for day in days_most_told(inside, len(gold))}


if __name__ == "__main__":
    main()
