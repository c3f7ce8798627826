"""How well pairs of copies are found: synthetic copies, a harder rewriter, independent reports, agency copies.

Usage: python bench/reuse_quality.py [--half tune|report]; needs ../shared/gold.
"""

import argparse
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reuse_gold import Pairs, basil, helsinki, reported, synthetic
from reuse_rewriter import rewritten

from onrecord.model.copies import Pair
from onrecord.trace import pairs

HARDER = 800  # sources given to the harder rewriter
LONG = 400  # code points; a shorter source has nothing to rewrite
HEAD, RUN = 600, 5  # code points in which an agency is named; words that stand in a row
AGENCY = re.compile(
    r"(?P<ap>\(AP\)|Associated Press)|(?P<reuters>\bReuters\b)|(?P<afp>\(AFP\)|\bAFP\b|Agence France)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Precision, recall and F1 on one half, each in [0, 1], how many pairs are wrong, and the recall of each kind."""

    precision: float
    recall: float
    f1: float
    wrong: int
    kinds: dict[str, float]

    def __str__(self) -> str:
        """Return the figures on one line."""
        kinds = ", ".join(f"{kind} {recall:.3f}" for kind, recall in self.kinds.items())
        figures = f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}  wrong {self.wrong}"
        return f"{figures}  recall by kind: {kinds}"


def scored(found: Sequence[Pair], known: Pairs, *, report: bool) -> Score:
    """Return how well the pairs of one half are found."""
    total = Counter(kind for kind, source in known.values() if reported(source) == report)
    hits: Counter[str] = Counter()
    wrong = 0
    for pair in found:
        kind, source = known.get((pair.left, pair.right), ("", _source(pair)))
        if reported(source) == report:
            hits[kind] += 1
            wrong += not kind
    right = sum(hits[kind] for kind in total)
    precision, recall = right / max(right + wrong, 1), right / max(sum(total.values()), 1)
    return Score(
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / max(precision + recall, 1e-9),
        wrong=wrong,
        kinds={kind: hits[kind] / total[kind] for kind in sorted(total)},
    )


def _source(pair: Pair) -> str:
    """Return the text that a wrong pair is counted under: one that is no made copy, where there is one."""
    return min(pair.left, pair.right, key=lambda name: (name.startswith(("d0", "h-")), name))


def harder(texts: Mapping[str, str], known: Pairs) -> tuple[dict[str, str], Pairs]:
    """Return the texts that are no copies, with rewrites by the harder rewriter among them."""
    copies = {name for pair, (_, source) in known.items() for name in pair if name != source}
    plain = {name: text for name, text in sorted(texts.items()) if name not in copies}
    sources = [name for name, text in plain.items() if len(text) >= LONG]
    step = max(1, len(sources) // HARDER)
    chosen = sources[::step][:HARDER]
    others = sources[step // 2 :: step][:HARDER]
    made = {
        f"h-{name}": rewritten(plain[name], name, plain[other])
        for name, other in zip(chosen, others, strict=False)
    }
    pairs_: Pairs = {}
    for name, other in zip(chosen, others, strict=False):
        # The sentences around the rewrite are another report's own: a pair too, of the kind "around".
        pairs_[min(other, f"h-{name}"), max(other, f"h-{name}")] = ("around", name)
        pairs_[min(name, f"h-{name}"), max(name, f"h-{name}")] = ("harder", name)
    return plain | made, pairs_


def called_copies(texts: Mapping[str, str], story: Mapping[str, str]) -> tuple[int, int, int]:
    """Return how many pairs of independent reports are called a copy or rewrite, of how many, and how many share a line."""
    found = [pair for pair in pairs(texts.items()) if story[pair.left] == story[pair.right]]
    asked = sum(n * (n - 1) // 2 for n in Counter(story.values()).values())
    return sum(pair.kind != "excerpt" for pair in found), asked, len(found)


def agency_pairs(texts: Mapping[str, str], outlet: Mapping[str, str], found: Sequence[Pair]) -> Counter[str]:
    """Return what became of the pairs that name one agency at their head and share half their runs of words."""
    named = {name: AGENCY.search(text[:HEAD]) for name, text in texts.items()}
    runs = {name: _runs(texts[name]) for name, match in named.items() if match}
    kinds = {(pair.left, pair.right): pair.kind for pair in found}
    counted: Counter[str] = Counter()
    for left, right in combinations(sorted(runs), 2):
        one, other = named[left], named[right]
        if outlet[left] == outlet[right] or not one or not other or one.lastgroup != other.lastgroup:
            continue
        if len(runs[left] & runs[right]) >= min(len(runs[left]), len(runs[right])) / 2:
            counted[kinds.get((left, right), "not found")] += 1
    return counted


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[n : n + RUN]) for n in range(max(1, len(words) - RUN + 1))}


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=("tune", "report"), default="report")
    report = parser.parse_args().half == "report"
    texts, known = synthetic()
    print("synthetic:", scored(pairs(texts.items()), known, report=report))
    texts, known = harder(texts, known)
    print("harder:   ", scored(pairs(texts.items()), known, report=report))
    called, asked, shared = called_copies(*basil())
    print(
        f"independent reports (BASIL): {called} of {asked} pairs called a copy or rewrite, {shared} share a line"
    )
    texts, outlet = helsinki()
    found = [pair for pair in pairs(texts.items()) if outlet[pair.left] != outlet[pair.right]]
    print("Helsinki, across outlets:", dict(sorted(Counter(pair.kind for pair in found).items())))
    print("Helsinki, two outlets with one agency's text:", dict(agency_pairs(texts, outlet, found)))


if __name__ == "__main__":
    main()
