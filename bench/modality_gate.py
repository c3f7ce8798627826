"""Hold the modality of acts to its pinned figures: `python bench/modality_gate.py [--raise] [--lower "why"] [--errors]`.

Macro-F1 over the seven modalities on clauses of our own (train/clauses/modality.txt): on the half that rules may be made from and
on the half kept apart by a hash of the line. Held against bench/modality_floors.json. Beside it, not pinned, where the file is there:
how our modalities fare on event factuality (-3 did not happen ... +3 happened), a reading of other people's on other texts.
`--errors` prints what is wrong in the tuned half; of the other half nothing is ever printed.
"""

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from events_gate import macro
from floors import arguments, held_to

from onrecord.annotate import page_of
from onrecord.extract import findings_of
from onrecord.extract.events.modalities import modality_of
from onrecord.model.documents import Document
from onrecord.model.pages import Page
from onrecord.model.trees import tree_of

ROOT = Path(__file__).parent.parent
CLAUSES = ROOT / "train/clauses/modality.txt"
FACTUALITY = ROOT.parent / "shared/gold/events/factuality_clulab_dev.jsonl"
FLOORS = Path(__file__).parent / "modality_floors.json"
WIDE = 1.0  # of the annotators' scale to either side of 0 that is open
ROOM = 0.002  # of F that arithmetic on another machine may differ by
# What a reader may take an act for: the annotators' scale runs from -3 (did not happen) by 0 (open) to +3 (happened).
AS_FACT = {
    "happened": 3.0, "denied": -3.0, "reported-plan": 1.0, "stated-intent": 0.5, "promised": 0.5, "threatened": 0.5,
    "hypothetical": 0.0,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A clause of our own with the place of the word that names the act."""

    modality: str
    line: str
    text: str
    at: int

    @property
    def apart(self) -> bool:
        """Whether no rule may be made from it."""
        return int(hashlib.sha256(self.line.encode()).hexdigest(), 16) % 2 == 0


def clauses() -> Iterator[Marked]:
    """Yield the clauses of our own."""
    for line in CLAUSES.read_text(encoding="utf-8").splitlines():
        modality, colon, marked = line.partition(": ")
        if line.startswith("#") or not colon:
            continue
        yield Marked(modality=modality, line=line, text=marked.replace("*", ""), at=marked.index("*"))


def page(text: str) -> Page:
    """Return a text as an annotated page."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return page_of(
        Document(id="clause", path="clause.txt", text=text, sha256=digest, words=len(text.split()))
    )


def said_of(clause: Marked) -> str:
    """Return the modality that the rules give the marked act."""
    found = findings_of(page(clause.text))
    own = tuple(span for quote in found.quotes if quote.kind != "indirect" for span in quote.content)
    act = found.page.tokens_in(clause.at, clause.at + 1)[0]
    return modality_of(tree_of(found.page), act, own)


def measured(*, errors: bool) -> dict[str, float]:
    """Return macro-F1 of both halves."""
    halves: dict[bool, tuple[list[str], list[str]]] = {False: ([], []), True: ([], [])}
    for clause in clauses():
        said = said_of(clause)
        halves[clause.apart][0].append(clause.modality)
        halves[clause.apart][1].append(said)
        if errors and not clause.apart and said != clause.modality:
            print(f"{clause.modality} taken for {said}: {clause.line}")
    names = {False: "tuned half", True: "half kept apart"}
    return {f"modality, {names[apart]}": round(macro(*halves[apart]), 3) for apart in halves}


def factuality() -> None:
    """Print how our modalities fare on annotated factuality; needs the gold data."""
    if not FACTUALITY.exists():
        print(f"{FACTUALITY} is not there: no figure on factuality")
        return
    right, ours = [], []
    for row in map(json.loads, FACTUALITY.read_text(encoding="utf-8").splitlines()):
        starts, text = spaced(row["tokens"])
        found = page(text)
        tree = tree_of(found)
        for start, fact in zip(starts, row["factuality"], strict=True):
            if fact is not None and (held := found.tokens_in(start, start + 1)):
                right.append(float(fact))
                ours.append(AS_FACT[modality_of(tree, held[0])])
    print(
        f"factuality of {len(right)} acts (not pinned): correlation {correlation(right, ours):.3f}, ", end=""
    )
    print(
        f"mean absolute error {sum(abs(a - b) for a, b in zip(right, ours, strict=True)) / len(right):.2f}, ",
        end="",
    )
    print(f"macro-F1 of no, open, yes {macro([third(f) for f in right], [third(f) for f in ours]):.3f}")


def third(fact: float) -> str:
    """Return whether a reader takes it for done, for not done, or for neither."""
    if fact < -WIDE:
        return "no"
    return "yes" if fact > WIDE else "open"


def spaced(tokens: Sequence[str]) -> tuple[list[int], str]:
    """Return where each token starts, and the tokens as a text."""
    starts, text = [], ""
    for token in tokens:
        glued = token in {",", ".", "'s", "n't", ";", ":", "?", "!", ")", "''"} or text.endswith(("(", "``"))
        text += "" if glued or not text else " "
        starts.append(len(text))
        text += token
    return starts, text


def correlation(one: Sequence[float], other: Sequence[float]) -> float:
    """Return Pearson's correlation."""
    mine, theirs = sum(one) / len(one), sum(other) / len(other)
    both = sum((a - mine) * (b - theirs) for a, b in zip(one, other, strict=True))
    spread = sum((a - mine) ** 2 for a in one) * sum((b - theirs) ** 2 for b in other)
    return float(both / spread**0.5)


def main() -> int:
    """Measure, compare, and pin where asked; 1 where a figure fell."""
    parser = arguments(__doc__)
    parser.add_argument("--errors", action="store_true", help="print what is wrong in the tuned half")
    given = parser.parse_args()
    factuality()
    ruler = {CLAUSES.name: hashlib.sha256(CLAUSES.read_bytes()).hexdigest()}
    return held_to(FLOORS, ruler, lambda: measured(errors=given.errors), given, room=ROOM)


if __name__ == "__main__":
    sys.exit(main())
