"""Score the times extractor as TempEval-3 does: strict, relaxed, value.

Strict: same span. Relaxed: spans overlap (one to one, in text order). Value: relaxed and the same value.
Usage: python bench/times_score.py [CORPUS ...]; needs ../shared/gold/times.
"""

import argparse
import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.annotate import page_of
from onrecord.extract.times import times
from onrecord.model.documents import Document
from onrecord.model.findings import Findings
from onrecord.model.pages import Page

CORPORA = ("timebank", "aquaint", "wikiwars")
GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold" / "times"
Timex = tuple[int, int, str, str | None]


@dataclass
class Score:
    """Counts of one corpus."""

    gold: int = 0
    ours: int = 0
    strict: int = 0
    relaxed: int = 0
    type: int = 0
    value: int = 0
    missed: Counter[str] = field(default_factory=Counter)
    spurious: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)

    def f1(self, matched: int) -> float:
        """Return F1 in percent."""
        return 200 * matched / max(1, self.gold + self.ours)

    def add(self, text: str, gold: list[Timex], ours: list[Timex]) -> None:
        """Count one document."""
        self.gold += len(gold)
        self.ours += len(ours)
        free = list(ours)
        for mine in gold:
            match = next((o for o in free if o[:2] == mine[:2]), None)
            match = match or next((o for o in free if o[0] < mine[1] and mine[0] < o[1]), None)
            if match is None:
                self.missed[f"{text[mine[0] : mine[1]]}|{mine[2]}|{mine[3]}"] += 1
                continue
            free.remove(match)
            self.relaxed += 1
            self.strict += match[:2] == mine[:2]
            self.type += match[2] == mine[2]
            if (match[3] or "") == (mine[3] or ""):
                self.value += 1
            else:
                around = text[max(0, mine[0] - 60) : mine[1] + 40].replace("\n", " ")
                self.wrong[
                    f"{text[mine[0] : mine[1]]} = {text[match[0] : match[1]]}|{mine[3]} not {match[3]} | {around}"
                ] += 1
        for over in free:
            self.spurious[
                f"{text[over[0] : over[1]]}|{over[2]}|{over[3]}| {text[max(0, over[0] - 40) : over[1] + 30]!r}"
            ] += 1


def pages(corpus: str) -> list[tuple[Page, list[Timex]]]:
    """Return the annotated pages of a corpus with their gold times."""
    made = []
    for line in (GOLD / f"timex_{corpus}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = row["text"]
        document = Document(
            id=row["doc_id"],
            path=row["doc_id"],
            text=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            words=len(text.split()),
            published=row["dct"],
            published_basis="stated",
        )
        made.append((page_of(document), [tuple(one) for one in row["timex"]]))
    return made


def score(read: list[tuple[Page, list[Timex]]]) -> Score:
    """Return the counts over annotated pages."""
    total = Score()
    for page, gold in read:
        found = times(Findings(page=page))
        total.add(page.document.text, gold, [(t.start, t.end, t.type, t.value) for t in found])
    return total


def main() -> None:
    """Print strict, relaxed, type and value F1 of each corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="*", default=CORPORA)
    parser.add_argument("--errors", type=int, default=0, help="show this many of each kind of error")
    chosen = parser.parse_args()
    for corpus in chosen.corpora:
        report(corpus, score(pages(corpus)), chosen.errors)


def report(corpus: str, got: Score, errors: int) -> None:
    """Print one corpus's figures and its most frequent errors."""
    figures = {name: got.f1(getattr(got, name)) for name in ("strict", "relaxed", "type", "value")}
    print(
        corpus,
        " ".join(f"{name} {value:.1f}" for name, value in figures.items()),
        f"gold {got.gold} ours {got.ours}",
    )
    for name in ("missed", "spurious", "wrong"):
        for words, count in getattr(got, name).most_common(errors):
            print(f"   {name} {count}: {words}")


if __name__ == "__main__":
    main()
