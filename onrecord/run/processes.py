"""The same work on many documents, on one process or several; the order of results never depends on it."""

import contextlib
import multiprocessing
import signal
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from onrecord.errors import OnrecordError

Given = TypeVar("Given")
Made = TypeVar("Made")

# Starting a process and loading the language model costs about 2 s: below this many items one is faster.
WORTH_A_POOL = 12
CHUNK = 4  # items sent at once; small, because reports differ in length


def each(
    work: Callable[[Given], Made], items: Sequence[Given], *, processes: int
) -> Generator[Made, None, None]:
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
    with ProcessPoolExecutor(processes, context, signal.signal, (signal.SIGINT, signal.SIG_IGN)) as pool:
        try:
            with _interrupts_later():
                results = pool.map(work, items, chunksize=CHUNK)
            yield from results
        except BrokenProcessPool as error:
            died = "a worker process died, perhaps for want of memory: try again with --workers 1"
            raise OnrecordError(died) from error
        except BaseException:  # an interrupt, an error, or a caller who stops early
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in set(multiprocessing.active_children()) - others:
                worker.terminate()
            raise


@contextlib.contextmanager
def _interrupts_later() -> Iterator[None]:
    """Hold Ctrl-C back for a moment; a process started meanwhile never gets it, and ends when we end it.

    The terminal sends Ctrl-C to every process, and a worker that is just starting would print a traceback. The mask
    is for the workers, who inherit it; this process may hear of it through a thread of a library all the same.
    """
    if threading.current_thread() is not threading.main_thread():  # only the main thread is ever interrupted
        yield
        return
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    try:
        with _masked():
            yield
    finally:
        signal.signal(signal.SIGINT, before)
    if heard and callable(before):  # not where the shell that started us ignores it
        before(signal.SIGINT, None)


@contextlib.contextmanager
def _masked() -> Iterator[None]:
    if not hasattr(signal, "pthread_sigmask"):  # Windows, where workers only ignore it once they have started
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
