"""The PLOVER scale: how far an act stands from conflict to cooperation, and how much of it counts unless done."""

import functools
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files

from onrecord.model.events import Event, Modality

SAID = frozenset({"promised", "threatened", "stated-intent", "reported-plan"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The numbers of plover_scores.toml, where each has its source.

    Attributes:
        scores: By PLOVER type, in [-10, 10].
        weights: By modality, in [0, 1].
    """

    scores: Mapping[str, float]
    weights: Mapping[str, float]


@functools.cache  # a constant of the package, read on first use
def scale() -> Scale:
    """Return the scale that ships with the package."""
    table = tomllib.loads(files("onrecord.resolve").joinpath("plover_scores.toml").read_text("utf-8"))
    return Scale(scores=table["scores"], weights=table["weights"])


def score_of(kind: str, modality: Modality) -> float:
    """Return the score of an act weighted by its modality, in [-10, 10]; 0 for what makes no point.

    PLOVER codes every cooperative act in the future as AGREE, and an announced hostile one as THREATEN. So a
    plan to meet scores as the agreement to it, and no announced blow scores below a threat.
    """
    score = scale().scores.get(kind, 0.0)
    if modality in SAID and score > 0:
        score = scale().scores["AGREE"]
    if modality in SAID and score < 0:
        score = max(score, scale().scores["THREATEN"])
    return round(score * scale().weights[modality], 1)


def weighed(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events with the score of what each names, not yet weighted by its modality."""
    return tuple(replace(event, intensity=scale().scores.get(event.type)) for event in events)
