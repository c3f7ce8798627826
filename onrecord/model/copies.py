"""Who copied whom: credits, reused passages, derivations, and the origins that remain."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.spans import Place

ReuseKind = Literal["verbatim", "near-verbatim", "rewritten", "paraphrase", "quotation"]
ReuseSource = Literal["left", "right", "common", "unknown"]
DerivationKind = Literal["copy", "syndicated", "rewrite", "translation", "excerpt"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A report names where it has something from.

    Attributes:
        id: Hash of the place.
        document: Id of the document.
        start: First code point of the crediting words.
        end: One past the last.
        credited: Name of the outlet, agency, document or interview.
        person: Id of the credited one in `people`, where known.
        relation: How it is credited: `according to`, `told`, `revealed`, `interview`, `agency`, `first
            reported`, `link`, `statement`.
        covers: The places that the credit answers for.
        url: The address that the words link to, where they do.
        reports: Ids of the reports of the set that are credited: the one at the linked address, else those of the
            credited outlet.
        chain: Whom the credited one has it from in turn, nearest first, as this sentence or its own report says.
        score: How sure, in [0, 1].
        why: One sentence for the reader.
    """

    id: str
    document: str
    start: int
    end: int
    credited: str
    person: str | None = None
    relation: str
    covers: tuple[Place, ...] = ()
    url: str | None = None
    reports: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()
    score: float = 1.0
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """A passage that two documents have in common.

    Attributes:
        id: Hash of the two places.
        left: The passage in the one document (lower id first).
        right: The passage in the other.
        kind: `verbatim`, `near-verbatim`, `rewritten`, `paraphrase`; `quotation` where they share only a
            quoted utterance, which is a common source and no copy.
        similarity: Share of the rarer words in common, in [0, 1].
        source: Which side had it first: `left`, `right`, `common` (both from a third) or `unknown`.
        score: How sure that this is no chance, in [0, 1].
        why: One sentence for the reader.
    """

    id: str
    left: Place
    right: Place
    kind: ReuseKind
    similarity: float
    source: ReuseSource = "unknown"
    score: float = 1.0
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """One document comes from another, or from a source outside the set.

    Attributes:
        id: Hash of the two ends.
        derived: Id of the document that came later.
        from_: Id of the document it comes from, or an outlet's name; None for an unnamed outside source.
        kind: `copy`, `syndicated`, `rewrite`, `translation`, `excerpt`.
        share: Share of the derived document's reporting that the source covers, in [0, 1].
        credited: Whether the derived document names its source.
        evidence: The places that speak for it.
        score: How sure, in [0, 1].
        why: The evidence in words: credits, times, containment, order.
    """

    id: str
    derived: str
    from_: str | None
    kind: DerivationKind
    share: float | None = None
    credited: bool = False
    evidence: tuple[Place, ...] = ()
    score: float = 1.0
    why: str = ""


PairKind = Literal["copy", "rewrite", "excerpt"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two texts of a collection of which one carries words of the other.

    Attributes:
        left: Id of the one text (lower id first).
        right: Id of the other.
        kind: `copy` and `rewrite` where it is most of one text, `excerpt` where it is some sentences.
        share_left: Share of the left text's words that stand in the sentences in common, in [0, 1].
        share_right: The same for the right text.
        similarity: How alike those sentences are, in [0, 1]; 1 is word for word.
        passages: The sentences in common: left place, right place, in the left text's order.
        score: How sure that this is no chance, in [0, 1].
        why: One sentence for the reader.
    """

    left: str
    right: str
    kind: PairKind
    share_left: float
    share_right: float
    similarity: float
    passages: tuple[tuple[Place, Place], ...]
    score: float = 1.0
    why: str = ""


OriginKind = Literal["report", "agency", "interview", "remarks", "statement", "document", "outside report"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """An independent telling: what remains when copies are folded under what they copy.

    Attributes:
        id: Hash of its name and kind.
        name: Outlet, agency, interview or remarks.
        kind: `report` (a document that stands on its own), `agency`, `interview`, `remarks`, `statement`,
            `document`, `outside report` (another outlet's report that is not in the set).
        documents: Ids of the documents that carry it, sorted.
        tells: Whether it counts as an independent telling of the story (a shared interview feeds reports
            that stand on their own and does not).
        score: How sure, in [0, 1].
        why: Why it stands on its own, for a reader.
    """

    id: str
    name: str
    kind: OriginKind
    documents: tuple[str, ...]
    tells: bool = True
    score: float = 1.0
    why: str = ""
