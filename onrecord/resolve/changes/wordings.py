"""Statements of two records that are one, the words edited or not."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from rapidfuzz.fuzz import ratio

from onrecord.model.quotes import Statement
from onrecord.model.records import Record
from onrecord.resolve.changes.pairs import Pairing, pairing
from onrecord.resolve.statements.words import words_of

ALIKE = 70  # of 100, from which two wordings by one speaker in one report are one statement, edited
MOST = 100  # statements of one speaker in one report that are compared for that


def said_in_both(old: Record, new: Record) -> Pairing[Statement]:
    """Return the statements set against each other: by words, by any rendering's words, by likeness."""
    quoted = _quoted(old) | _quoted(new)

    def by_rendering(statement: Statement) -> Iterable[Hashable]:
        for quote in statement.quotes:
            if quote in quoted:
                yield statement.speaker_name, quoted[quote]

    same = pairing(old.statements, new.statements, _by_words, by_rendering)
    edited = _edited(same.gone, same.new)
    left, right = ({pair[side].id for pair in edited} for side in (0, 1))
    return Pairing(
        both=(*same.both, *edited),
        gone=tuple(one for one in same.gone if one.id not in left),
        new=tuple(one for one in same.new if one.id not in right),
    )


def form(words: str) -> str:
    """Return words so that marks, case and spelling make no difference."""
    return " ".join(word.form for word in words_of(words, 0, len(words)))


def _by_words(statement: Statement) -> Iterable[Hashable]:
    yield statement.speaker_name, statement.documents, form(statement.words)
    yield statement.speaker_name, form(statement.words)


def _quoted(record: Record) -> dict[str, tuple[str, str]]:
    """Return each quotation's document and words, which outlive a change of offsets."""
    texts = {document.id: document.text for document in record.documents}
    return {
        quote.id: (quote.document, form(" ".join(span.of(texts[quote.document]) for span in quote.content)))
        for quote in record.quotations
    }


def _edited(old: Sequence[Statement], new: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
    """Return pairs by one speaker in one report whose words are alike, the likest first."""
    places: dict[tuple[str | None, str], list[Statement]] = defaultdict(list)
    for statement in new:
        for document in statement.documents:
            places[statement.speaker_name, document].append(statement)
    scored = [
        (-ratio(form(before.words), form(after.words)), before.id, after.id, before, after)
        for before in old
        for document in before.documents
        for after in places[before.speaker_name, document][:MOST]
    ]
    pairs: list[tuple[Statement, Statement]] = []
    taken: set[str] = set()
    for score, left, right, before, after in sorted(scored, key=lambda row: row[:3]):
        if -score >= ALIKE and not {f"old {left}", f"new {right}"} & taken:
            pairs.append((before, after))
            taken |= {f"old {left}", f"new {right}"}
    return pairs
