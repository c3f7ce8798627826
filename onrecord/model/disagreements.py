"""Where the reports agree and where they differ. Nothing averaged, no side called right."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.spans import Place

About = Literal["figure", "date", "name", "title", "quote", "event", "condition", "characterisation"]
DisagreementClass = Literal["update", "scope", "rounding", "attribution", "wording", "conflict"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What some of the reports say.

    Attributes:
        value: Their value, in their words.
        documents: Ids of the documents, sorted.
        origins: Ids of the independent origins.
        places: Where they say it.
        date: ISO date as of which it holds, where told.
        attributed: Who gives it, where told.
    """

    value: str
    documents: tuple[str, ...]
    origins: tuple[str, ...] = ()
    places: tuple[Place, ...]
    date: str | None = None
    attributed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """The same thing told differently.

    Attributes:
        id: Hash of what it is about and its places.
        about: What it is about, in words.
        kind: What sort of detail differs.
        class_: `update` over time, `scope`, `rounding`, `attribution`, `wording` or `conflict`.
        sides: What the reports say, most origins first.
        score: How sure that they speak of one thing, in [0, 1].
        why: Why it has this class, for a reader.
    """

    id: str
    about: str
    kind: About
    class_: DisagreementClass
    sides: tuple[Side, ...]
    score: float = 1.0
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The same thing told alike.

    Attributes:
        id: Hash of what it is about and its value.
        about: What it is about, in words.
        value: What they all say.
        places: Where they say it.
        documents: Ids of the documents, sorted.
        origins: Ids of the independent origins.
        independent: How many.
        why: One sentence for the reader.
    """

    id: str
    about: str
    value: str
    places: tuple[Place, ...]
    documents: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    independent: int = 0
    why: str = ""
