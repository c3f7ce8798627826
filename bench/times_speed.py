"""Articles a second on one core, after annotation: times and figures, beside dateparser where it is installed.

Usage: python bench/times_speed.py; needs ../shared/gold/times. CPU time, best of three, so that other work on the machine
counts less.
"""

import importlib
import time
from collections.abc import Callable

from times_score import pages

from onrecord.extract.figures import figures
from onrecord.extract.times import times
from onrecord.model.findings import Findings

ROUNDS = 3


def rate(work: Callable[[], object], count: int) -> float:
    """Return items a CPU second, the best of three rounds."""
    best = 0.0
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        best = max(best, count / (time.process_time() - start))
    return best


def main() -> None:
    """Print the rates on TimeBank."""
    read = [page for page, _ in pages("timebank")]
    found = [Findings(page=page, times=times(Findings(page=page))) for page in read]
    print(f"times {rate(lambda: [times(Findings(page=page)) for page in read], len(read)):.0f} articles/s")
    print(f"figures {rate(lambda: [figures(one) for one in found], len(read)):.0f} articles/s")
    try:
        search = importlib.import_module("dateparser.search")
    except ImportError:
        print("dateparser is not installed; uv pip install dateparser sets it beside")
        return
    few = read[:10]
    print(
        f"dateparser {rate(lambda: [search.search_dates(p.document.text) for p in few], len(few)):.2f} articles/s"
    )


if __name__ == "__main__":
    main()
