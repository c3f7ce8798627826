"""One process or several: the same results in the same order."""

from onrecord.run import each


def test_results_come_in_the_order_of_the_items_whatever_the_number_of_processes():
    items = list(range(40))
    assert list(each(str, items, processes=2)) == list(each(str, items, processes=1)) == list(map(str, items))
