"""Learn the weights that type an event: `python train/events.py [--gold FILE] [--out FILE]`.

Reads PLV's training part where it is there, and the clauses of our own beside (train/clauses/*.txt), parses them, masks the actors
and fits one multinomial log-linear model over hashed evidence. Numpy alone, no randomness: the same input gives the
same weights. A third of train/clauses/domestic.txt, by a hash of the line, is never trained on.
"""

import argparse
import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from quotes_solver import lowest

from onrecord.annotate import page_of
from onrecord.extract.events.evidence import Evidence, evidence
from onrecord.extract.events.kinds import CLASSES, SIZE, numbered
from onrecord.extract.events.lexicons import lexicon
from onrecord.model.documents import Document
from onrecord.model.trees import Tree, tree_of

ROOT = Path(__file__).parent.parent
GOLD = ROOT.parent / "shared/gold/events/plv_train.jsonl"
OWN = Path(__file__).parent / "clauses"
OUT = ROOT / "onrecord/extract/events/weights.npz"
PULL = 0.03  # strength of the pull towards zero, chosen by cross-validation
STEPS = 150
KEPT_APART = 3  # one line in so many of domestic.txt
MARK = re.compile(r"(</?[st]>)")
# PLV has one class where the manual has two.
PLV_NAMES = {"YIELD": "CONCEDE", "RETREAT": "CONCEDE"}
ACTORS = (
    "the Karsund council", "Minister Aldo Brandt", "the harbour union", "Nordvik", "President Ilse Maren", "the Veldt army",
    "the opposition party", "rebels in Osterby", "Governor Hollis", "the coast guard", "the Transit Board", "a Halden court",
    "farmers in Brae", "the Republic of Morava", "Senator Tam Reyes", "the police", "a human rights group",
    "the foreign ministry", "Prime Minister Oda Kell", "students in Lindholm",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One clause with its class and its evidence."""

    kind: str
    evidence: Evidence


def plv(path: Path) -> Iterator[Example]:
    """Yield PLV's sentences; the fields that hold another system's answers are not read."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield example(PLV_NAMES.get(row["root"], row["root"]), row["marked"], row["source"], row["target"])


def own(name: str, *, apart: bool = False) -> Iterator[Example]:
    """Yield clauses of our own, those kept apart or the others; codebook.txt has none apart."""
    for number, line in enumerate((OWN / name).read_text(encoding="utf-8").splitlines()):
        kind, colon, clause = line.partition(": ")
        if line.startswith("#") or not colon:
            continue
        held = name == "domestic.txt" and int(hashlib.sha256(line.encode()).hexdigest(), 16) % KEPT_APART == 0
        if held == apart:
            yield filled(PLV_NAMES.get(kind, kind), clause, number)


def filled(kind: str, clause: str, number: int) -> Example:
    """Return a clause with made-up actors in the places of S and T."""
    source = ACTORS[number % len(ACTORS)]
    target = ACTORS[(number * 7 + 4) % len(ACTORS)]
    marked = re.sub(r"\bS\b", f"<s>{source}</s>", clause, count=1)
    marked = re.sub(r"\bT\b", f"<t>{target}</t>", marked, count=1)
    at = 3 if marked.startswith("<") else 0
    return example(kind, marked[:at] + marked[at].upper() + marked[at + 1 :], source, target)


def example(kind: str, marked: str, source: str, target: str) -> Example:
    """Return a marked sentence as evidence."""
    at: dict[str, int] = {}
    text = ""
    for piece in MARK.split(marked):
        if MARK.fullmatch(piece):
            at[piece.strip("<>")] = len(text)
        else:
            text += piece
    tree = tree_of(page_of(Document(id="a", path="a", text=text, sha256="0", words=0)))
    s = _held(tree, at.get("s", text.find(source)), at.get("/s", text.find(source) + len(source)))
    t = _held(tree, at.get("t", text.find(target)), at.get("/t", text.find(target) + len(target))) - s
    return Example(kind=kind, evidence=evidence(tree, s or frozenset({0}), t, lexicon()))


def _held(tree: Tree, start: int, end: int) -> frozenset[int]:
    return frozenset(n for n, token in enumerate(tree.page.tokens) if token.start < end and start < token.end)


def fitted(examples: Sequence[Example]) -> np.ndarray:
    """Return the weights under which the right classes are likeliest; every class counts alike."""
    pieces = [list(numbered(one.evidence.groups)) for one in examples]
    number = np.array([n for held in pieces for n, _ in held])
    value = np.array([v for held in pieces for _, v in held])
    owner = np.repeat(np.arange(len(pieces)), [len(held) for held in pieces])
    starts = np.cumsum([0, *(len(held) for held in pieces)])[:-1]
    right = np.array([CLASSES.index(one.kind) for one in examples])
    share = len(examples) / np.bincount(right, minlength=len(CLASSES)).clip(1) / len(CLASSES)
    counted = share[right]
    used, number = np.unique(number, return_inverse=True)

    def at(flat: np.ndarray) -> tuple[float, np.ndarray]:
        held = flat.reshape(len(used), len(CLASSES))
        logits = np.add.reduceat(held[number] * value[:, None], starts)
        logits -= logits.max(1, keepdims=True)
        spread = np.exp(logits)
        sums = spread.sum(1)
        loss = float(counted @ (np.log(sums) - logits[np.arange(len(right)), right]))
        slope = spread / sums[:, None]
        slope[np.arange(len(right)), right] -= 1
        slope *= counted[:, None]
        spread_back = slope[owner] * value[:, None]
        gradient = np.stack(
            [np.bincount(number, weights=column, minlength=len(used)) for column in spread_back.T], axis=1
        )
        return loss + PULL / 2 * float(flat @ flat), gradient.ravel() + PULL * flat

    weights = np.zeros((SIZE, len(CLASSES)))
    weights[used] = lowest(at, STEPS, len(used) * len(CLASSES)).reshape(len(used), len(CLASSES))
    return weights


def main() -> None:
    """Learn and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    examples = [*plv(given.gold), *own("codebook.txt"), *own("domestic.txt")]
    np.savez_compressed(given.out, classes=fitted(examples).astype(np.float16))
    print(f"{len(examples)} clauses, {given.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
