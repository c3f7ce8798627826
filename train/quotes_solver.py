"""Log-linear choice among options, and the weights that make the right ones likely; numpy alone."""

from collections.abc import Callable

import numpy as np

from onrecord.extract.quotes.weighing import SIZE, number


class Questions:
    """Every question of one kind, as numbers: options' evidence in one long row, cut by question and option."""

    def __init__(self) -> None:
        self.evidence: list[int] = []
        self.ends: list[int] = [0]
        self.groups: list[int] = [0]
        self.right: list[int] = []

    def ask(self, pieces: list[list[str]], right: int) -> None:
        """Add one question: each option's evidence, and the place of the right one."""
        for option in pieces:
            self.evidence.extend(number(piece) for piece in option)
            self.ends.append(len(self.evidence))
        self.right.append(self.groups[-1] + right)
        self.groups.append(len(self.ends) - 1)

    def loss(self, pull: float) -> Callable[[np.ndarray], tuple[float, np.ndarray]]:
        """Return the function to make small: less the log of the right options' shares, and its slope."""
        evidence = np.array(self.evidence, dtype=np.int64)
        lengths = np.diff(np.array(self.ends))
        spoken = lengths > 0  # an option without evidence weighs nothing
        starts, groups = np.array(self.ends[:-1])[spoken], np.array(self.groups)
        sizes = np.diff(groups)
        right = np.array(self.right)

        def at(weights: np.ndarray) -> tuple[float, np.ndarray]:
            logits = np.zeros(len(lengths))
            logits[spoken] = np.add.reduceat(weights[evidence], starts)
            tops = np.maximum.reduceat(logits, groups[:-1])
            shares = np.exp(logits - np.repeat(tops, sizes))
            sums = np.add.reduceat(shares, groups[:-1])
            value = float(np.sum(np.log(sums) + tops - logits[right])) + pull / 2 * float(weights @ weights)
            slope = shares / np.repeat(sums, sizes)
            slope[right] -= 1
            gradient = np.bincount(evidence, weights=np.repeat(slope, lengths), minlength=SIZE)
            return value, gradient + pull * weights

        return at


def lowest(at: Callable[[np.ndarray], tuple[float, np.ndarray]], steps: int, size: int = SIZE) -> np.ndarray:
    """Return the weights where the loss is least (L-BFGS, Nocedal and Wright 2006, algorithm 7.4)."""
    weights = np.zeros(size)
    value, slope = at(weights)
    kept: list[tuple[np.ndarray, np.ndarray, float]] = []
    for _ in range(steps):
        way = slope.copy()
        pulls = []
        for move, turn, scale in reversed(kept):
            pulls.append(scale * (move @ way))
            way -= pulls[-1] * turn
        if kept:
            move, turn, _ = kept[-1]
            way *= (move @ turn) / (turn @ turn)
        for (move, turn, scale), pulled in zip(kept, reversed(pulls), strict=True):
            way += (pulled - scale * (turn @ way)) * move
        step = 1.0 if kept else 1.0 / max(1.0, float(np.abs(slope).sum()))
        downhill = -float(slope @ way)
        for _ in range(25):
            new_weights = weights - step * way
            new_value, new_slope = at(new_weights)
            if new_value <= value + 1e-4 * step * downhill:
                break
            step /= 2
        move, turn = new_weights - weights, new_slope - slope
        if move @ turn > 1e-12:
            kept = [*kept[-9:], (move, turn, 1.0 / float(move @ turn))]
        done = abs(value - new_value) < 1e-5 * abs(value)
        weights, value, slope = new_weights, new_value, new_slope
        if done:
            break
    return weights
