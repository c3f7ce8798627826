"""One process or several: the same results in the same order."""

import os
import signal

import pytest

from onrecord.run import each
from onrecord.run.processes import _interrupts_later


def test_results_come_in_the_order_of_the_items_whatever_the_number_of_processes():
    items = list(range(40))
    assert list(each(str, items, processes=2)) == list(each(str, items, processes=1)) == list(map(str, items))


def test_an_interrupt_waits_until_the_processes_are_started():
    done = []
    with pytest.raises(KeyboardInterrupt), _interrupts_later():
        os.kill(os.getpid(), signal.SIGINT)
        done.append("started")
    assert done == ["started"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_an_interrupt_that_another_thread_hears_waits_as_well():
    done = []
    with pytest.raises(KeyboardInterrupt), _interrupts_later():
        signal.getsignal(signal.SIGINT)(signal.SIGINT, None)
        done.append("started")
    assert done == ["started"]
