"""Sentences and joined clauses of one quotation: the pieces that another report may tell without the rest."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from onrecord.model.spans import Span
from onrecord.resolve.statements.units import Unit
from onrecord.resolve.statements.words import Word

SHARED = 2  # content words that a piece must have in common with another rendering to be told there too
HALF = 0.5  # or more than this share of its content words, where it has few
SHORTEST = 3  # words of a piece; fewer are an exclamation or a slip of the cut and stay with what is before
ABBREVIATED = frozenset(
    "mr mrs ms dr prof gov sen rep gen col lt sgt capt st jr sr no vs u.s u.k jan feb aug sept oct nov dec".split()
)
# Reported speech joins clauses, each a thing of its own, by repeating its "that".
JOINING = frozenset({"and", "but", "or"})
RELATIVES = frozenset({"which", "who", "whose", "whom", "where"})
BACKGROUND = frozenset({"following", "amid"})  # "her resignation following the fire": what a report recalls
# Stems of nouns behind which "that" begins what is said rather than a relative clause.
CLAIMS = frozenset(
    "accusation allegation argument assertion belief claim complaint fear hope idea promis statement suggestion threat view"
    " warn".split()
)
CLAUSE_HEADS = frozenset({"that", "whether"})
SUBJECTS = frozenset({"i", "we", "you", "he", "she", "they", "it", "there", "this", "these"})
# Between two content spans of one clause stand marks and the stops that belong to them, on one line.
BARE = re.compile(r"[^\w\n]*")
LIMIT = 60  # pieces of one quotation; a longer one is cut no further, so that work stays in proportion
CLOSING = ".!?…,;"

Piece = range


def pieces_of(unit: Unit) -> tuple[Piece, ...]:
    """Return the unit's sentences and joined clauses as ranges of its words; one range where it has but one.

    A sentence ends at its mark; three dots end a piece, since words are missing there. A comma with "and" and a
    pronoun begins a piece ("..., and she thinks"): the clause has its own subject. In reported speech "and that"
    begins one too, and so does a clause that hangs on the one before ("a bill that sparked", ", which", ",
    bowing to"): there a report often adds what the speaker did not say.
    """
    starts = [0]
    for index in range(1, len(unit.words)):
        if len(starts) < LIMIT and _begins(unit, index) and index - starts[-1] >= SHORTEST:
            starts.append(index)
    if len(starts) > 1 and len(unit.words) - starts[-1] < SHORTEST:
        starts.pop()
    return tuple(
        range(start, stop) for start, stop in zip(starts, [*starts[1:], len(unit.words)], strict=True)
    )


def covered(unit: Unit, pieces: Sequence[Piece], shared: AbstractSet[int]) -> frozenset[Piece]:
    """Return the pieces that another rendering tells too.

    Args:
        unit: The quotation.
        pieces: Its pieces.
        shared: Indices of its words that the other has.
    """
    return frozenset(piece for piece in pieces if _told(unit, piece, shared))


def _told(unit: Unit, piece: Piece, shared: AbstractSet[int]) -> bool:
    content = [index for index in piece if unit.words[index].content]
    same = sum(index in shared for index in content)
    return same >= SHARED or (same > 0 and same > HALF * len(content))


def spans_of(unit: Unit, piece: Piece, text: str) -> tuple[Span, ...]:
    """Return where a piece stands, with the mark that ends it and without what joins it to the piece before."""
    first = piece.start
    if first and unit.words[first].form in JOINING:
        first += 1
    start, end = unit.words[first].start, unit.words[piece.stop - 1].end
    while end < unit.spans[-1].end and text[end] in CLOSING:
        end += 1
    return tuple(
        Span(start=max(span.start, start), end=min(span.end, end))
        for span in unit.spans
        if span.end > start and span.start < end
    )


def whole_clause(unit: Unit, text: str) -> tuple[Span, ...]:
    """Return the unit's spans with those of one clause put together, the marks between them included.

    Only mixed speech has such clauses. A cue between two spans keeps them apart, as does the end of a line.

    Args:
        unit: The rendering.
        text: The report.
    """
    if unit.quote.kind != "mixed":
        return unit.spans
    joined: list[Span] = []
    for span in unit.spans:
        if joined and BARE.fullmatch(text, joined[-1].end, span.start):
            joined[-1] = Span(start=joined[-1].start, end=span.end)
        else:
            joined.append(span)
    return tuple(joined)


def _begins(unit: Unit, index: int) -> bool:
    """Tell whether a piece begins with the word at `index`."""
    before, word = unit.words[index - 1], unit.words[index]
    if "..." in before.tail or "…" in before.tail:
        return True
    if before.ends and (word.name or word.form[:1] == "i" or not word.form[0].isalpha()):
        return not _abbreviated(before)
    following = unit.words[index + 1 : index + 2]
    if word.form in JOINING:
        return _own_subject(following, before, unit.marked[index])
    return not unit.marked[index] and _hangs_on(word, following, before)


def recalls(unit: Unit, piece: Piece) -> bool:
    """Tell whether a piece hangs on the one before: there a report recalls what the speaker may not have said."""
    first = piece.start
    if not first or unit.marked[first] or unit.words[first - 1].stem in CLAIMS:
        return False
    return _hangs_on(unit.words[first], unit.words[first + 1 : first + 2], unit.words[first - 1])


def _hangs_on(word: Word, following: Sequence[Word], before: Word) -> bool:
    if word.form == "that":
        return before.content and bool(following) and following[0].content
    if word.form in BACKGROUND:
        return before.content
    if word.form == "one" and "," in before.tail:
        return bool(following) and following[0].form == "of"
    return "," in before.tail and (word.form in RELATIVES or word.form.endswith("ing"))


def _own_subject(following: Sequence[Word], before: Word, marked: bool) -> bool:
    if not following:
        return False
    form = following[0].form.partition("'")[0]
    return (form in CLAUSE_HEADS and not marked) or (form in SUBJECTS and "," in before.tail)


def _abbreviated(word: Word) -> bool:
    """Tell whether the stop behind a word is part of it ("Mr.", "J.", "U.S.")."""
    stop = word.tail.lstrip()[:1] == "."
    return stop and (word.form in ABBREVIATED or len(word.form) == 1 or "." in word.written)
