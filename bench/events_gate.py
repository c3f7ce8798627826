"""Hold the typing of events to its pinned figures: `python bench/events_gate.py [--raise] [--lower "why"] [--test FILE]`.

Root and quad macro-F1 in five folds over PLV's training part (each fold is said by models learned from the other four and from the clauses of
our own), and of what ships on the clauses of domestic politics kept apart. The log-linear models are learned anew here; what the
five encoders say stands in bench/events_folds.npz, made by `python train/encoder.py --folds`, which takes an hour and PyTorch. Held against
bench/events_floors.json; another corpus than the pinned one fails. `--test` measures what ships on another file of PLV's form instead and
holds nothing.
"""

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from floors import arguments, held_to

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "train"))

from events import GOLD, OWN, Example, fitted, own, plv  # noqa: E402 - train/ is no package

from onrecord.extract.events.kinds import CLASSES, pooled, shares  # noqa: E402 - as above
from onrecord.extract.events.opinions import shares_of  # noqa: E402 - as above

FLOORS = Path(__file__).parent / "events_floors.json"
# Shares by class of each of PLV's sentences, in their order.
ENCODED = Path(__file__).parent / "events_folds.npz"
FOLDS = 5
ROOM = 0.002  # of F that arithmetic on another machine may differ by
QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2, "CONCEDE": 2, "REQUEST": 3, "ACCUSE": 3, "REJECT": 3,
    "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4, "NONE": 0,
}  # fmt: skip


def macro(right: Sequence[object], said: Sequence[object]) -> float:
    """Return the mean F1 over the classes that occur in `right`."""
    found = []
    for kind in sorted(set(right), key=str):
        both = sum(a == b == kind for a, b in zip(right, said, strict=True))
        found.append(2 * both / (sum(a == kind for a in right) + sum(b == kind for b in said)))
    return sum(found) / len(found)


def typed(spread: np.ndarray, *, none: bool = False) -> list[str]:
    """Return the likeliest class of each row of shares; NONE only where it is asked for (PLV has none)."""
    top = len(CLASSES) if none else CLASSES.index("NONE")
    return [CLASSES[n] for n in spread[:, :top].argmax(1)]


def by_evidence(examples: Sequence[Example], held: np.ndarray) -> np.ndarray:
    """Return what the log-linear model with these weights says: one row of shares each."""
    return np.array([shares(one.evidence.groups, held) for one in examples])


def by_both(examples: Sequence[Example]) -> np.ndarray:
    """Return what the models that ship say together: one row of shares each."""
    return np.array([shares_of(one.evidence) for one in examples])


def figures_of(name: str, examples: Sequence[Example], said: Sequence[str]) -> dict[str, float]:
    """Return root and quad macro-F1."""
    right = [one.kind for one in examples]
    quads = [QUADS[kind] for kind in right], [QUADS[kind] for kind in said]
    return {f"{name}, root": round(macro(right, said), 3), f"{name}, quad": round(macro(*quads), 3)}


def measured(gold: Path) -> dict[str, float]:
    """Return every figure."""
    examples, ours = list(plv(gold)), [*own("codebook.txt"), *own("domestic.txt")]
    fold = folds([one.kind for one in examples])
    linear = np.zeros((len(examples), len(CLASSES)), dtype=np.float32)
    for number in range(FOLDS):
        inside = [n for n in range(len(examples)) if fold[n] == number]
        held = fitted([*(examples[n] for n in range(len(examples)) if fold[n] != number), *ours])
        linear[inside] = by_evidence([examples[n] for n in inside], held)
    with np.load(ENCODED, allow_pickle=False) as kept:
        encoded = kept["shares"].astype(np.float32)
    apart = list(own("domestic.txt", apart=True))
    return {
        **figures_of("PLV five folds", examples, typed(pooled(linear, encoded))),
        **figures_of("PLV five folds, evidence alone", examples, typed(linear)),
        **figures_of("PLV five folds, encoder alone", examples, typed(encoded)),
        **figures_of("domestic kept apart", apart, typed(by_both(apart), none=True)),
    }


def folds(kinds: Sequence[str]) -> list[int]:
    """Return which fold each sentence falls in: by chance with a fixed seed, every class spread evenly."""
    fold = [0] * len(kinds)
    order = np.random.default_rng(13).permutation(len(kinds))
    seen: dict[str, int] = {}
    for n in order:
        seen[kinds[n]] = seen.get(kinds[n], -1) + 1
        fold[n] = seen[kinds[n]] % FOLDS
    return fold


def digests(gold: Path) -> dict[str, str]:
    """Return what the figures were measured on."""
    names = (gold, OWN / "codebook.txt", OWN / "domestic.txt")
    return {name.name: hashlib.sha256(name.read_bytes()).hexdigest() for name in names}


def main() -> int:
    """Measure, compare, and pin where asked; 1 where a figure fell."""
    parser = arguments(__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--test", type=Path, help="measure the shipped weights on this file")
    given = parser.parse_args()
    if given.test:
        examples = list(plv(given.test))
        print(figures_of(given.test.name, examples, typed(by_both(examples))))
        return 0
    return held_to(FLOORS, digests(given.gold), lambda: measured(given.gold), given, room=ROOM)


if __name__ == "__main__":
    sys.exit(main())
