"""The same work on many documents, on one process or several; the order of results never depends on it."""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

# Starting a process and loading the language model costs about 2 s: below this many items one is faster.
WORTH_A_POOL = 12
CHUNK = 4  # items sent at once; small, because reports differ in length


def each(work: Callable[[Given], Made], items: Sequence[Given], *, processes: int) -> Iterator[Made]:
    """Yield `work(item)` for each item, in the items' order.

    Args:
        work: A function that can be imported by name; it runs in the worker processes.
        items: What to work on.
        processes: How many processes; 1 works in this one.
    """
    if processes <= 1 or len(items) < WORTH_A_POOL:
        yield from map(work, items)
        return
    # "spawn" is the one start method that behaves the same on Linux, macOS and Windows.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=processes, mp_context=context) as pool:
        yield from pool.map(work, items, chunksize=CHUNK)
