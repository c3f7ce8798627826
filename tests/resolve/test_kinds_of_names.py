"""What a name stands for: a title outweighs what the language model takes an unfamiliar surname for."""

import pytest

from onrecord.model.people import Name
from onrecord.resolve.people.kinds import kind_of
from onrecord.resolve.people.written import Written


def named(*evidence, label="GPE"):
    name = Name(document="a", start=0, end=6, label=label, evidence=evidence)
    return Written(name=name, words="Verrin", key=("verrin",), title="", role="", form="Verrin")


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        pytest.param(
            [named("honorific"), *[named("said")] * 5, *[named()] * 40], "person", id="Mr. Verrin is no town"
        ),
        pytest.param([named("in"), *[named()] * 40], "place", id="a town that nobody calls Mr."),
        pytest.param(
            [named("honorific"), *[named("place-name", "in")] * 40],
            "place",
            id="a known town and one Mr. of its name",
        ),
    ],
)
def test_an_honorific_outweighs_the_models_labels(names, kind):
    assert kind_of(names) == kind
