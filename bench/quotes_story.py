"""Quotations of the annotated story against its gold, before speakers become people: `python bench/quotes_story.py`.

A stretch in marks is right where one content span shares 85 % of its code points with it (over both), indirect speech
at 50 %, as in the story's own scorer. `--misses` prints what was not found.
"""

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.annotate import page_of
from onrecord.extract.quotes import quotes
from onrecord.model.documents import Document
from onrecord.model.findings import Findings
from onrecord.model.spans import Span

if TYPE_CHECKING:
    from onrecord.model.quotes import Quote

STORY = Path(__file__).parent.parent.parent / "shared/gold/story/hongkong_bill"
NEEDED = {"quote": 0.85, "indirect": 0.5}


def shared(left: Span, right: Span) -> float:
    """Return the share of code points two spans have in common, over both."""
    both = max(0, min(left.end, right.end) - max(left.start, right.start))
    return both / (left.end - left.start + right.end - right.start - both)


def place(text: str, words: str, number: int) -> Span | None:
    """Return where the words stand for the `number`-th time."""
    start = -1
    for _ in range(number + 1):
        start = text.find(words, start + 1)
    return Span(start=start, end=start + len(words)) if start >= 0 else None


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--story", type=Path, default=STORY)
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    texts, found = {}, {}
    for file in sorted(given.story.glob("*.txt")):
        text = file.read_text(encoding="utf-8").split("---\n", 2)[-1]
        document = Document(id=file.stem, path=file.name, text=text, sha256="", words=0)
        texts[file.stem], found[file.stem] = text, quotes(Findings(page=page_of(document)))
    counts: Counter[str] = Counter()
    for line in (given.story / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["kind"] not in NEEDED:
            continue
        at = place(texts[row["doc"]], row["text"], row.get("n") or 0)
        if at is None:
            continue
        kind = row["kind"]
        spans: list[tuple[float, Quote]] = [
            (shared(span, at), quote) for quote in found[row["doc"]] for span in quote.content
        ]
        best, quote = max(spans, key=lambda one: one[0])
        counts[kind] += 1
        hit = best >= NEEDED[kind]
        counts[f"{kind} span"] += hit
        counts[f"{kind} with speaker's words"] += hit and bool(quote.speaker)
        right = kind == "quote" and hit and quote.function == row["function"]
        counts["quote function"] += right
        counts["quote occasion"] += kind == "quote" and hit and quote.occasion is not None
        if given.misses and not (right if kind == "quote" else hit):
            told = [span.of(texts[row["doc"]]) for span in quote.content]
            print(
                kind,
                row["doc"][:2],
                f"{best:.2f}",
                row.get("function"),
                quote.function,
                row["text"][:90],
                "|",
                told,
            )
    for name, count in sorted(counts.items()):
        print(f"{name:32} {count}")


if __name__ == "__main__":
    main()
