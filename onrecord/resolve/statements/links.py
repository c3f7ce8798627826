"""Whether two quotations render one utterance: the words they share decide, with a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.resolve.statements.chants import same_chant
from onrecord.resolve.statements.evidence import Shared, adjoining, framed, named, shared_words
from onrecord.resolve.statements.fragments import View, tails_apart
from onrecord.resolve.statements.units import Unit
from onrecord.resolve.statements.words import told

# Thresholds chosen on the seed case and the bundled story by reading every pair around them, and made stricter
# where the fourteen stories showed a wrong pair; the figures are in docs/decisions/0040.
SHARE = 0.6  # of the weight of the shorter one's content words
SHARE_OF_MANY = 0.45  # where at least MANY content words are shared, close together
MANY = 6
FEWEST = 3  # content words in common between two utterances told in other words
LIGHTEST = 1.5  # their weight together
PLAIN = 2  # content words in common that are no names, in quotations
PLAIN_TOLD = 3  # the same where one side is reported speech
RUN = 5  # words in a row that make two long quotations overlap
RUN_CONTENT = 3
PHRASE = 2  # content words of a short phrase that is repeated word for word
NEAR_PHRASE = 4  # words of one that is repeated but for a small word
ADJOINING = 2  # words directly around a fragment that the fuller rendering has there too
RARE = 0.7  # weight of a fragment's words from which those are enough
FRAMED = 2  # content words around a fragment that the fuller rendering has too
DENSE = 0.5  # share of content words inside one passage that both have, where the rest is left aside
DENSE_SHARE = 0.35  # of the lighter one's weight in that passage
DENSE_CONTENT = 4
DENSE_WEIGHT = 2.0
LONG_RUN = 8  # words in a row that are no chance whoever is said to have spoken them
LONG_CONTENT = 4  # content words in that run where one speaker is not known
LONG_SHARE = 0.5
OTHER_CONTENT = 5  # the same where the two are said to be two people
OTHER_SHARE = 0.8
OTHER_OF_LONGER = 0.5  # of the longer one's content words: two people may use one phrase in two sentences
SCARE_WORDS = 3  # of a fragment in marks that a report gives to nobody


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two units that render one utterance.

    Attributes:
        score: How sure, in [0, 1].
        left: Indices of the words of the one that the other has too.
        right: Indices of those words in the other.
        why: One sentence for the reader.
    """

    score: float
    left: frozenset[int]
    right: frozenset[int]
    why: str

    def turned(self) -> "Link":
        """Return the same link seen from the other side."""
        return Link(score=self.score, left=self.right, right=self.left, why=self.why)


def link(ones: Sequence[View], others: Sequence[View], weights: Mapping[str, float]) -> Link | None:
    """Return the link between two units, or None where the words do not carry one.

    The whole of both is looked at first; then, where a report works fragments in marks into its own words,
    each fragment for itself, and each clause that it tells without marks.

    Args:
        ones: The views of the one, the whole unit first.
        others: The views of the other.
        weights: How much each stem says.
    """
    if _contradict(ones[0].unit, others[0].unit):
        return None
    found = (_link(one, other, weights) for one in ones for other in others)
    whole = next(found)
    return whole or max(
        (one for one in found if one), key=lambda one: (one.score, len(one.left)), default=None
    )


def _link(one: View, other: View, weights: Mapping[str, float]) -> Link | None:
    left, right = one.unit, other.unit
    shared = None if tails_apart(one, other) else shared_words(left, right, weights)
    if shared is None:
        return None
    same = left.speaker is not None and left.speaker == right.speaker
    score = (
        _score_of_one_speaker(left, right, shared) if same else _score_of_two_speakers(left, right, shared)
    )
    if score is None:
        return None
    return Link(
        score=round(score, 3),
        left=frozenset(one.indices[i] for b in shared.blocks for i in range(b.left, b.left + b.size)),
        right=frozenset(other.indices[i] for b in shared.blocks for i in range(b.right, b.right + b.size)),
        why=_why(left, shared, same=same),
    )


def _score_of_one_speaker(left: Unit, right: Unit, shared: Shared) -> float | None:
    shorter = min(left, right, key=lambda unit: len(unit.words))
    longer = right if shorter is left else left
    if shared.run == len(shorter.words):
        block = shared.blocks[0]
        return _score_of_phrase(shorter, longer, shared, block.right if shorter is left else block.left)
    if left.document == right.document and shared.quoted:
        return None
    partly = any(any(unit.marked) and not all(unit.marked) for unit in (left, right))
    return _score_of_near_phrase(shorter, shared) or _score_of_other_words(shared, partly=partly)


def _score_of_phrase(shorter: Unit, longer: Unit, shared: Shared, start: int) -> float | None:
    """Score a phrase that the longer utterance holds word for word, from the word `start` on."""
    equal = len(shorter.words) == len(longer.words)
    if not shared.quoted:
        enough = shared.content >= FEWEST and shared.plain >= PLAIN
        return 0.9 if enough or (equal and len(shorter.words) >= RUN) else None
    if shared.content >= PHRASE and (len(shorter.words) >= 3 or len(longer.words) <= 2 * len(shorter.words)):
        return 0.95
    if equal and (shared.weight >= RARE or shorter.quote.function == "label" or framed(shorter, longer)):
        return 0.9
    if framed(shorter, longer) >= FRAMED:
        return 0.8
    return 0.7 if shared.weight >= RARE and adjoining(shorter, longer, start) >= ADJOINING else None


def _score_of_near_phrase(shorter: Unit, shared: Shared) -> float | None:
    """Score a short phrase in marks that the other has with no more than a small word between."""
    matched = sum(block.size for block in shared.blocks)
    near = shared.quoted and shared.content >= PHRASE and shared.dense == 1 and matched >= NEAR_PHRASE
    return 0.8 if near and matched >= len(shorter.words) - 1 else None


def _score_of_other_words(shared: Shared, *, partly: bool) -> float | None:
    """Score two utterances that share words in order but are not told alike.

    Args:
        shared: What they share.
        partly: Whether one of them has fragments in marks: what its report tells around them is often of
            something else.
    """
    if partly and not shared.touched:
        return None
    if shared.plain < (PLAIN if shared.quoted else PLAIN_TOLD) or shared.weight < LIGHTEST:
        return None
    many = shared.content >= MANY and shared.dense >= DENSE
    if shared.content >= FEWEST and shared.share >= (SHARE_OF_MANY if many else SHARE):
        return min(0.98, 0.5 + shared.share / 2)
    if shared.quoted and shared.run >= RUN and shared.run_content >= RUN_CONTENT:
        return 0.8
    dense = shared.dense >= DENSE and shared.share >= DENSE_SHARE and not partly
    return 0.7 if dense and shared.content >= DENSE_CONTENT and shared.weight >= DENSE_WEIGHT else None


def _score_of_two_speakers(left: Unit, right: Unit, shared: Shared) -> float | None:
    """Score words of two people, or of somebody who is not known: only long ones are no chance."""
    if left.document == right.document:
        return None  # "the Courier has it that Hollis said": one telling, given to two
    if same_chant(left, right, shared):
        return 0.75
    known = left.speaker is not None and right.speaker is not None
    content, share = (OTHER_CONTENT, OTHER_SHARE) if known else (LONG_CONTENT, LONG_SHARE)
    longer = max(left.content, right.content)
    if known and shared.content < OTHER_OF_LONGER * longer:
        return None
    if shared.quoted and shared.run >= LONG_RUN and shared.run_content >= content and shared.share >= share:
        return 0.85
    scare, said = (left, right) if left.quote.function == "scare" else (right, left)
    whole = scare.quote.function == "scare" and SCARE_WORDS <= shared.run == len(scare.words)
    if whole and shared.quoted and shared.weight >= LIGHTEST:
        return 0.7 if named(said, scare) or framed(scare, said) >= FRAMED else None
    return None


def _contradict(left: Unit, right: Unit) -> bool:
    """Tell whether the occasions are dated apart and the words too few to outweigh that."""
    one, other = (unit.quote.occasion.date if unit.quote.occasion else None for unit in (left, right))
    apart = one and other and not (one.startswith(other) or other.startswith(one))
    return bool(apart) and min(left.content, right.content) < RUN


def _why(left: Unit, shared: Shared, *, same: bool) -> str:
    words = [left.words[i] for b in shared.blocks for i in range(b.left, b.left + b.size)]
    number = f"{len(words)} words" if len(words) > 1 else "the word"
    return f"share {number}{' by the same speaker' if same else ''}: “{told(words)}”"
