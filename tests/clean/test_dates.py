"""Dates: as precise as the words, and nothing where the words leave it open."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean.dates import LONGEST, iso_date
from tests.cases import cases


@cases("clean/dates")
def test_a_date_is_as_precise_as_its_words(case):
    expected = case["iso"]
    assert iso_date(str(case["words"])) == (None if expected is None else str(expected))


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_reads_back_in_every_way_of_writing_it(day):
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%b. %d, %Y", "%a, %d %b %Y", "%Y%m%d"):
        assert iso_date(day.strftime(form)) == day.isoformat()


@given(st.text(alphabet=st.sampled_from("0123456789-/.:, TZNovMarchapm+"), max_size=LONGEST + 5))
def test_any_words_give_a_real_day_or_none(words):
    found = iso_date(words)
    if found is not None and len(found) >= 10:
        date.fromisoformat(found[:10])
