"""How fast all pairs of a collection are found, beside MinHash by datasketch and rensa, in one run.

Each is run in a process of its own, on the same texts; CPU seconds and peak memory. Ratios are what counts. Beside it one
story of 50 reports that all copy each other: a long report and 49 rewrites of it.
Usage: uv sync --group bench; python bench/reuse_speed.py; needs ../shared/gold.
"""

import json
import math
import resource
import subprocess
import sys
import time

from reuse_gold import reported, synthetic
from reuse_rewriter import rewritten

THRESHOLD, HASHES, WORDS = 0.2, 128, 5  # as in the table of published figures: 5-grams, .2
SIZES = (1_000, 2_000, 5_000, 10_000)
IN_A_STORY, LONG = 50, 3_000  # reports; characters of the report that the others rewrite, at least


def ours(texts: dict[str, str]) -> set[tuple[str, str]]:
    """Return the pairs that onrecord finds."""
    from onrecord.trace import pairs  # noqa: PLC0415

    return {(pair.left, pair.right) for pair in pairs(texts.items())}


def _shingles(text: str) -> list[str]:
    words = text.lower().split()
    return [" ".join(words[i : i + WORDS]) for i in range(max(1, len(words) - WORDS + 1))]


def by_datasketch(texts: dict[str, str]) -> set[tuple[str, str]]:
    """Return the pairs that datasketch's MinHash finds."""
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415

    index = MinHashLSH(threshold=THRESHOLD, num_perm=HASHES)
    found = set()
    for name, text in texts.items():
        made = MinHash(num_perm=HASHES)
        made.update_batch([shingle.encode() for shingle in _shingles(text)])
        found |= {(min(name, other), max(name, other)) for other in index.query(made)}
        index.insert(name, made)
    return found


def by_rensa(texts: dict[str, str]) -> set[tuple[str, str]]:
    """Return the pairs that rensa's MinHash finds."""
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415

    names, made = list(texts), []
    index = RMinHashLSH(threshold=THRESHOLD, num_perm=HASHES, num_bands=HASHES // 2)
    found = set()
    for number, text in enumerate(texts.values()):
        one = RMinHash(num_perm=HASHES, seed=1)
        one.update(_shingles(text))
        for other in index.query(one):
            if one.jaccard(made[other]) >= THRESHOLD:
                found.add((min(names[other], names[number]), max(names[other], names[number])))
        index.insert(number, one)
        made.append(one)
    return found


def one_story() -> None:
    """Print what it costs to trace 50 reports that all copy each other."""
    from onrecord.trace import pairs  # noqa: PLC0415

    texts = sorted(text for text in synthetic()[0].values() if len(text) > LONG)[:IN_A_STORY]
    told = [
        ("source", texts[0]),
        *((f"r{n}", rewritten(texts[0], f"r{n}", text)) for n, text in enumerate(texts[1:])),
    ]
    start = time.process_time()
    found = len(list(pairs(told)))
    size = sum(len(text) for _, text in told) // len(told)
    print(
        f"one story: {len(told)} reports of {size:,} characters, {found:,} pairs, {time.process_time() - start:.2f} CPU seconds"
    )


TOOLS = {"onrecord": ours, "datasketch": by_datasketch, "rensa": by_rensa}


def _share(texts: dict[str, str], known: dict[tuple[str, str], tuple[str, str]], size: int) -> list[str]:
    """Return as many texts, copies always with what they copy: a smaller part has the same share of copies."""
    groups: dict[str, set[str]] = {}
    for pair, (_, source) in known.items():
        groups.setdefault(source, set()).update(pair)
    linked = set().union(*groups.values())
    alone = sorted(set(texts) - linked)
    part = size / len(texts)
    chosen = set().union(*(groups[source] for source in sorted(groups)[: round(part * len(groups))]))
    return sorted(chosen | {alone[int(n / part)] for n in range(round(part * len(alone)))})


def measured(tool: str, size: int) -> None:
    """Print one tool's figures on `size` texts as JSON."""
    texts, known = synthetic()
    held = {name: texts[name] for name in _share(texts, known, size)}
    wanted = {pair for pair, (_, source) in known.items() if reported(source) and held.keys() >= set(pair)}
    start, cpu = time.perf_counter(), time.process_time()
    found = TOOLS[tool](held)
    wall, cpu = time.perf_counter() - start, time.process_time() - cpu
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    recall = len(found & wanted) / max(len(wanted), 1)
    print(json.dumps({"cpu": cpu, "wall": wall, "memory": memory, "recall": recall, "found": len(found)}))


def main() -> None:
    """Run every tool and print the table."""
    if len(sys.argv) == 3:
        measured(sys.argv[1], int(sys.argv[2]))
        return
    one_story()
    seconds = {}
    for tool in TOOLS:
        for size in SIZES if tool == "onrecord" else SIZES[-1:]:
            run = subprocess.run(
                [sys.executable, __file__, tool, str(size)], check=True, capture_output=True, text=True
            )
            row = json.loads(run.stdout)
            seconds[tool, size] = row["cpu"]
            print(
                f"{tool:10} {size:6,} texts  {size / row['cpu']:8.0f} a CPU second  {size / row['wall']:8.0f} a second"
                f"  {row['memory']:5.2f} GB  recall {row['recall']:.3f}"
            )
    small, large = seconds["onrecord", SIZES[0]], seconds["onrecord", SIZES[-1]]
    print(f"growth from {SIZES[0]:,} to {SIZES[-1]:,}: n^{math.log10(large / small):.2f}")
    for tool in ("datasketch", "rensa"):
        print(f"onrecord's speed over {tool}'s: {seconds[tool, SIZES[-1]] / large:.2f}")


if __name__ == "__main__":
    main()
