"""What each room costs of a whole build: CPU seconds and shares, in one process: `python bench/rooms.py [ARTICLES]`.

Needs ../shared/gold. Every function that the pipeline calls is timed where the pipeline finds it; what one calls inside another counts
once, for the outer one. Compare within one run.
"""

import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from build import sample

from onrecord import annotate, clean, extract, group, resolve, trace
from onrecord.extract import registry
from onrecord.pipeline import record_of
from onrecord.settings import Settings

SPENT: dict[str, float] = defaultdict(float)
ARTICLES = 200


def timed(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """Return the function, its CPU seconds counted."""

    def counted(*given: Any, **named: Any) -> Any:
        start = time.process_time()
        try:
            return work(*given, **named)
        finally:
            SPENT[name] += time.process_time() - start

    return counted


def watched() -> None:
    """Time every function that the pipeline calls."""
    for room in (clean, group, resolve, trace):
        for name in room.__all__:
            if callable(work := getattr(room, name)):
                setattr(room, name, timed(f"{room.__name__.removeprefix('onrecord.')}: {name}", work))
    annotate.page_of = timed("annotate: parse", annotate.page_of)
    annotate.packed = timed("annotate: pack", annotate.packed)
    finders = tuple(
        replace(one, find=timed(f"extract: {one.yields}", one.find)) for one in extract.extractors()
    )
    registry.extractors = lambda: finders


def main() -> None:
    """Build, and print what each room took, the costliest first."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    with tempfile.TemporaryDirectory() as folder:
        articles = sample(Path(folder), count)
        annotate.page_of(clean.cleaned(next(iter(_raws(articles)))).document)  # loads the language model
        watched()
        start = time.process_time()
        record_of([str(articles)], Settings(workers=1))
        whole = time.process_time() - start
    for name, seconds in sorted(SPENT.items(), key=lambda item: -item[1]):
        print(f"{name:28} {seconds:7.2f} s  {seconds / whole:6.1%}")
    parse = SPENT["annotate: parse"]
    print(f"{'whole':28} {whole:7.2f} s  {whole / parse:.2f} x the parse, {count} articles")


def _raws(path: Path) -> Any:
    from onrecord.read import reports  # noqa: PLC0415

    return reports([str(path)])[0]


if __name__ == "__main__":
    main()
