"""Reports of the tests of this room, read."""

import pytest

from onrecord.extract import findings_of


@pytest.fixture
def told(page):
    def findings(*reports):
        return [findings_of(page(text, id=name, published=date)) for name, date, text in reports]

    return findings
