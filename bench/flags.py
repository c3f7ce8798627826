"""How many lines the cleaning flags, of which kind, and what it costs.

    python bench/flags.py ../shared/gold/corpus_4000.jsonl --sample 13 --read

`--read` prints each flag of the sample, so that a person can count the wrong ones; the figures of
docs/decisions/0011-flag-rules.md were read so (samples 0 and 5 of 13).
"""

import argparse
import hashlib
import time
from collections import Counter

from onrecord.clean import cleaned
from onrecord.read import reports


def main() -> None:
    """Print the counts, and the flags themselves where asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--sample", type=int, default=1, help="one report in so many, by hash of its id")
    parser.add_argument("--part", type=int, default=0, help="which of the samples")
    parser.add_argument("--read", action="store_true", help="print each flag")
    given = parser.parse_args()
    raws, gaps = reports(given.inputs)
    kinds: Counter[str] = Counter()
    count = 0
    start = time.process_time()
    for raw in raws:
        if int(hashlib.sha256(raw.id.encode()).hexdigest(), 16) % given.sample != given.part:
            continue
        made = cleaned(raw)
        count += 1
        kinds.update(flag.kind for flag in made.flags)
        for flag in made.flags if given.read and made.document else ():
            print(raw.id, flag.kind, flag.score, repr(made.document.text[flag.start : flag.end]), sep="\t")
    spent = time.process_time() - start
    print(
        f"{count} reports, {sum(kinds.values())} flags, {len(gaps)} gaps, {1000 * spent / max(count, 1):.1f} ms a report"
    )
    print(", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items())))


if __name__ == "__main__":
    main()
