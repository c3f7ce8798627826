"""The words of a sentence that say what it tells, so that two reports' tellings can be compared."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from math import log

from onrecord.model.pages import Page, Sentence

TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
# Words that stand in every report whatever it tells.
EMPTY = frozenset(
    {
        "be", "have", "do", "say", "tell", "add", "make", "go", "get", "take", "come", "give", "mr.", "mrs.", "ms.",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "day", "week", "month", "year",
        "morning", "afternoon", "evening", "night", "today", "yesterday", "tomorrow", "last", "next", "other", "more",
    }
)  # fmt: skip


def contents(page: Page, sentence: Sentence) -> frozenset[str]:
    """Return the lower-case lemmas of a sentence's nouns, names, verbs, adjectives and numbers."""
    words = (
        page.tokens[i].lemma.lower()
        for i in range(sentence.first, sentence.stop)
        if page.tokens[i].pos in TELLING
    )
    return frozenset(word for word in words if word not in EMPTY and word[:1].isalnum())


def weights(documents: Iterable[Collection[str]]) -> dict[str, float]:
    """Return how much each word tells: the fewer of the documents hold it, the more.

    A word that all documents of a story hold (its main person) tells little, yet not nothing.
    """
    held = list(documents)
    counts = Counter(word for words in held for word in set(words))
    return {word: log(1 + len(held) / count) for word, count in sorted(counts.items())}


def likeness(left: Collection[str], right: Collection[str], weight: Mapping[str, float]) -> float:
    """Return how much of the shorter telling the other holds too, in [0, 1]."""
    small, large = sorted(
        (set(left), set(right)), key=lambda words: sum(weight.get(w, 1.0) for w in sorted(words))
    )
    whole = sum(weight.get(word, 1.0) for word in sorted(small))
    return sum(weight.get(word, 1.0) for word in sorted(small & large)) / whole if whole else 0.0
