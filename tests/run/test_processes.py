"""One process or several: the same results in the same order."""

import os
import signal

import pytest

from onrecord.run import each
from onrecord.run.processes import _interrupts_later


def test_results_come_in_the_order_of_the_items_whatever_the_number_of_processes():
    items = list(range(40))
    assert list(each(str, items, processes=2)) == list(each(str, items, processes=1)) == list(map(str, items))


def started_while(interrupt, done):
    with _interrupts_later():
        interrupt()
        done.append("started")


@pytest.mark.parametrize(
    "interrupt",
    [
        pytest.param(lambda: os.kill(os.getpid(), signal.SIGINT), id="held back by the mask"),
        pytest.param(
            lambda: signal.getsignal(signal.SIGINT)(signal.SIGINT, None), id="heard by another thread"
        ),
    ],
)
def test_an_interrupt_waits_until_the_processes_are_started(interrupt):
    done = []
    # A shell that runs us in the background has SIGINT ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            started_while(interrupt, done)
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)
    assert done == ["started"]
