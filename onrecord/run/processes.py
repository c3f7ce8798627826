"""The same work on many documents, on one process or several; the order of results never depends on it."""

import multiprocessing
import signal
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from onrecord.errors import OnrecordError

Given = TypeVar("Given")
Made = TypeVar("Made")

# Starting a process and loading the language model costs about 2 s: below this many items one is faster.
WORTH_A_POOL = 12
CHUNK = 4  # items sent at once; small, because reports differ in length


def each(work: Callable[[Given], Made], items: Sequence[Given], *, processes: int) -> Generator[Made, None, None]:
    """Yield `work(item)` for each item, in the items' order.

    When the caller stops early, by an interrupt or an error, the processes are ended at once and in silence.

    Close it (`contextlib.closing`) where the caller may stop early.

    Args:
        work: A function that can be imported by name; it runs in the worker processes.
        items: What to work on.
        processes: How many processes; 1 works in this one.

    Raises:
        OnrecordError: A process died.
    """
    if processes <= 1 or len(items) < WORTH_A_POOL:
        yield from map(work, items)
        return
    # "spawn" is the one start method that behaves the same on Linux, macOS and Windows.
    context = multiprocessing.get_context("spawn")
    others = set(multiprocessing.active_children())
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_left_to_the_parent) as pool:
        try:
            yield from pool.map(work, items, chunksize=CHUNK)
        except BrokenProcessPool as error:
            died = "a worker process died, perhaps for want of memory: try again with --workers 1"
            raise OnrecordError(died) from error
        except BaseException:  # an interrupt, an error, or a caller who stops early
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in set(multiprocessing.active_children()) - others:
                worker.terminate()
            raise


def _left_to_the_parent() -> None:
    """Ignore Ctrl-C in a worker: the terminal sends it to every process, and each would print a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
