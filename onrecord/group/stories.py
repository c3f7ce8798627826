"""Many documents to stories: reports whose names and nouns are much the same tell one story.

TF-IDF over lemmas with names counted double, then average linkage: two groups join while the mean similarity of
their documents stays above a floor. Average linkage, not connected components, because one report that touches two
stories must not make one of them.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from onrecord.group.occurrences import events
from onrecord.model.findings import Findings
from onrecord.model.flags import NOT_REPORTING
from onrecord.model.ids import content_id
from onrecord.model.records import Story

# Mean similarity at which two groups are one story. On BASIL dev (180 articles) BCubed F1 is .96 from .18 to .21,
# on ECB+ dev (772) .88 from .21 to .25; on AllSides roundups (795) .73: they part stories more finely.
FLOOR = 0.2
WEIGHTS = {"PROPN": 2.0, "NOUN": 1.0, "VERB": 0.5, "ADJ": 0.5}
# Documents of an imagined archive that knows none of the words: with a handful of reports on one story, the words
# that all of them share are what makes them one, not noise to be discounted.
ARCHIVE = 200
# A term in more documents than this share says nothing about which story it is, once there are enough documents.
COMMON = 0.3
FEWEST_FOR_COMMON = 30


def stories(findings: Sequence[Findings]) -> tuple[Story, ...]:
    """Return the stories, by first publication date; each document stands in exactly one."""
    documents = [found.page.document for found in findings]
    order = sorted(range(len(documents)), key=lambda i: documents[i].id)
    vectors = _vectors([_weights(findings[i]) for i in order])
    groups = _linked(vectors)
    made = [_story([findings[order[i]] for i in group], vectors[group]) for group in groups]
    return tuple(sorted(made, key=lambda s: (s.start or "9999", s.id)))


def _vectors(counts: Sequence[Mapping[str, float]]) -> npt.NDArray[np.float32]:
    """Return one row of unit length for each document."""
    df = Counter(term for count in counts for term in count)
    limit = len(counts) * COMMON if len(counts) >= FEWEST_FOR_COMMON else len(counts)
    terms = {term: i for i, term in enumerate(sorted(t for t, n in df.items() if 1 < n <= limit))}
    vectors = np.zeros((len(counts), max(1, len(terms))), dtype=np.float32)
    for row, count in enumerate(counts):
        norm = math.sqrt(sum((_damped(w) * _idf(df[t], len(counts))) ** 2 for t, w in count.items())) or 1.0
        for term, weight in count.items():
            if term in terms:
                vectors[row, terms[term]] = _damped(weight) * _idf(df[term], len(counts)) / norm
    return vectors


def _weights(found: Findings) -> dict[str, float]:
    """Return how often each word is used in the document's reporting, names counted double."""
    weights: dict[str, float] = defaultdict(float)
    barred = [flag for flag in found.flags if flag.kind in NOT_REPORTING]
    for token in found.page.tokens:
        weight = WEIGHTS.get(token.pos)
        if any(flag.start <= token.start < flag.end for flag in barred):
            continue
        if weight is not None and token.end - token.start > 2:
            weights[token.lemma.lower()] += weight
    return weights


def _damped(weight: float) -> float:
    return 1.0 + math.log(weight) if weight > 1 else weight


def _idf(df: int, documents: int) -> float:
    return math.log((documents + ARCHIVE) / df)


def _linked(vectors: npt.NDArray[np.float32]) -> list[list[int]]:
    """Return groups of rows by average linkage, the most alike first; ties go to the lower rows."""
    groups: dict[int, list[int]] = {i: [i] for i in range(len(vectors))}
    if len(vectors) < 2:
        return list(groups.values())
    # Sums of similarities between groups; a joined group's row is the sum of its parts' rows.
    alike = vectors.astype(np.float64) @ vectors.T.astype(np.float64)
    np.fill_diagonal(alike, -np.inf)
    sizes = np.ones(len(vectors))
    mean = alike.copy()
    while True:
        best = int(np.argmax(mean))
        left, right = sorted(divmod(best, len(vectors)))
        if not mean[left, right] >= FLOOR:
            return [sorted(group) for group in groups.values()]
        alike[left] += alike[right]
        alike[:, left] += alike[:, right]
        alike[left, left] = -np.inf
        alike[right] = alike[:, right] = -np.inf
        sizes[left] += sizes[right]
        groups[left] += groups.pop(right)
        mean[left] = mean[:, left] = alike[left] / (sizes[left] * sizes)
        mean[right] = mean[:, right] = -np.inf


def _story(findings: Sequence[Findings], vectors: npt.NDArray[np.float32]) -> Story:
    """Return one story; its title is the headline of the document nearest to all others."""
    documents = [found.page.document for found in findings]
    central = np.argsort(-(vectors @ vectors.sum(axis=0)), kind="stable")
    titles = [documents[i].title for i in central if documents[i].title]
    dates = sorted(d.published[:10] for d in documents if d.published)
    ids = tuple(sorted(d.id for d in documents))
    return Story(
        id=content_id("st", *ids),
        documents=ids,
        title=titles[0] if titles else None,
        start=dates[0] if dates else None,
        end=dates[-1] if dates else None,
        events=events(findings),
    )
