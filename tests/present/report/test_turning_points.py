"""Turning points: where a relation goes over from conflict to cooperation, or back."""

import pytest

from onrecord.model.events import Relation
from onrecord.present.report.sections.relations import turning_points


def points(*told):
    return [
        Relation(id=f"r{n}", source="a", target="b", date=date, score=score, cluster=f"c{n}")
        for n, (date, score) in enumerate(told)
    ]


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ([], ()),
        ([("2026-03-01", -2.0), ("2026-03-02", -3.0)], ()),
        ([("2026-03-01", -2.0), ("2026-03-02", 2.5), ("2026-03-02", 5.0)], (2,)),
        ([(None, -3.1), ("2026-03-02", 2.5), ("2026-03-05", -2.0)], (1, 2)),
        ([("2026-03-01", 4.0), ("2026-03-02", 3.0), ("2026-03-02", -2.0)], ()),
    ],
)
def test_turning_points(told, places):
    assert turning_points(points(*told)) == places
