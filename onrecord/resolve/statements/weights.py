"""How much a shared word says: little for a common one, and little for one that fills the story."""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from onrecord.model.documents import Document
from onrecord.resolve.statements.words import WORD, form_of, rarity, stem

# A word that the reports holding it use more than this often is the story's subject, not a quotation's own
# ("bill", the names of the main actors); the words of an utterance stand in a report once or twice.
OWN = 1.5
HALVED = 3.0  # uses above OWN at which a word counts half


def weights_of(documents: Iterable[Document]) -> Mapping[str, float]:
    """Return the weight of each stem of `documents`, in ]0, 1].

    It rests on uses per report that holds the word, so that more reports of the same words change nothing.
    """
    uses: Counter[str] = Counter()
    holders: Counter[str] = Counter()
    for document in documents:
        counts = Counter(WORD.findall(document.text))
        stems: Counter[str] = Counter()
        for word, count in counts.items():
            stems[stem(form_of(word))] += count
        uses.update(stems)
        holders.update(stems.keys())
    return MappingProxyType(
        {word: rarity(word) / (1 + max(0.0, uses[word] / holders[word] - OWN) / HALVED) for word in uses}
    )
