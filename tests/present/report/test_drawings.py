"""The drawings: everything stands inside, in order, and nothing covers a label."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from onrecord.present.report.drawings.arcs import LEFT, arcs
from onrecord.present.report.drawings.axes import axis
from onrecord.present.report.drawings.charts import chart
from onrecord.present.report.drawings.steps import steps

DAYS = st.dates().map(str)
DATES = st.one_of(
    DAYS,
    DAYS.map(lambda day: day[:7]),
    DAYS.map(lambda day: day[:4]),
    st.sampled_from(["", "soon", "2031-02-31"]),
)
LINES = st.lists(st.tuples(DATES, st.none() | DATES, st.booleans()), max_size=30).map(
    lambda found: sorted(found, key=str)
)


@given(LINES)
def test_each_line_of_a_timeline_has_its_mark_inside_the_drawing(lines):
    drawn = axis(lines)
    assert [point.number for point in drawn.points] == list(range(1, len(lines) + 1))
    for point in drawn.points:
        assert 0 < point.x <= point.x + point.width < drawn.width
        assert 0 < point.y < drawn.base


@given(LINES)
def test_no_mark_of_a_timeline_covers_another(lines):
    drawn = axis(lines)
    for one, other in itertools.combinations(drawn.points, 2):
        beside = one.x + one.width + 18 < other.x or other.x + other.width + 18 < one.x
        assert beside or one.y != other.y


def test_a_date_under_the_axis_is_no_more_exact_than_its_line():
    drawn = axis(
        [("2030", None, True), ("2031-03", None, True), ("2031-04-09", None, True), ("2031-05", None, True)]
    )
    assert [tick.label for tick in drawn.ticks] == ["2030", "Mar 2031", "9 Apr", "May"]


def test_many_dates_stay_on_a_page():
    drawn = axis([(f"2031-{month:02d}-{day:02d}", None, True) for month in (3, 6) for day in range(1, 27, 2)])
    assert drawn.width <= 960


@given(st.lists(DAYS, min_size=1, max_size=30).map(sorted))
def test_a_later_day_never_stands_left_of_an_earlier_one_and_no_label_covers_another(days):
    drawn = axis([(day, None, True) for day in days])
    places = [point.x for point in drawn.points]
    assert places == sorted(places)
    ticks = [tick.x for tick in drawn.ticks]
    assert all(later - earlier >= 46 for earlier, later in itertools.pairwise(ticks))


def test_a_silence_is_counted_from_the_end_of_what_came_before():
    drawn = axis(
        [("2031-03-01", "2031-03-20", False), ("2031-03-02", None, True), ("2031-04-09", None, True)]
    )
    assert [(gap.after, gap.label) for gap in drawn.gaps] == [(2, "20 days")]


@given(st.lists(st.tuples(st.none() | DAYS, st.floats(-50, 50), st.booleans()), max_size=20))
def test_cooperation_stands_above_the_line_and_conflict_below(points):
    drawn = chart(points)
    for dot, (_, score, _) in zip(drawn.dots, points, strict=True):
        assert 0 < dot.x < drawn.width
        assert 0 < dot.y < drawn.height
        assert (drawn.middle - dot.y) * score >= 0


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=40))
def test_arcs_stay_left_of_what_they_join(ends):
    assert all(30 < arc.x < LEFT for arc in arcs(ends))


def test_a_figure_without_two_dates_is_not_drawn():
    assert steps([("2031-03-09", 4.0, "four"), ("2031-03-09", 5.0, "five")]).path == ""
    assert len(steps([("2031-03-09", 4.0, "four"), ("2031-03-11", 7.0, "seven")]).states) == 2
