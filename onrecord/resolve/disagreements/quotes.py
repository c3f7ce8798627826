"""One utterance that reports give in different words, as its renderings say."""

import re
from collections.abc import Mapping, Sequence

from onrecord.model.copies import Origin
from onrecord.model.disagreements import Disagreement, Side
from onrecord.model.ids import content_id
from onrecord.model.quotes import Quote, Rendering, Statement
from onrecord.model.spans import Place, Span
from onrecord.model.tellings import origins_behind
from onrecord.resolve.statements.words import words_of

# Shortened, spliced and indirect renderings differ in length, not in what they claim was said; another speaker is mostly
# the same one under another name ("DOJ", "Justice Department"), so the statement tells it and no difference is made of it.
DIFFER = frozenset({"reworded", "meaning-changed", "other-subject"})
BRACKETS = re.compile(r"\[[^\]\n]{0,80}\]")
BEGINNING = 4  # words that tell a reader which utterance it is
LONGEST = 160  # code points of a side's words; the place shows the rest


def quote_disagreements(
    statements: Sequence[Statement],
    quotes: Sequence[Quote],
    text: Mapping[str, str],
    origins: Sequence[Origin] = (),
) -> tuple[Disagreement, ...]:
    """Return the statements that two or more reports put in other words.

    Args:
        statements: The statements of the story.
        quotes: Its quotations.
        text: Each document's text by its id.
        origins: The independent tellings, to count.
    """
    by_id = {one.id: one for one in quotes}
    made = [_disagreement(one, by_id, text, origins) for one in statements]
    return tuple(one for one in made if one is not None)


def _disagreement(
    statement: Statement, by_id: Mapping[str, Quote], text: Mapping[str, str], origins: Sequence[Origin]
) -> Disagreement | None:
    # Only words in marks on both sides: a paraphrase is the reporter's wording, not the speaker's.
    direct = [one for one in statement.renderings if by_id[one.quote].kind == "direct"]
    usual = [one for one in direct if one.class_ == "verbatim"]
    other = [one for one in direct if one.class_ in DIFFER and not _only_brackets(one, usual, by_id, text)]
    told = {one.document for one in usual}
    apart = [one for one in other if one.document not in told]
    if not usual or not apart:
        return None
    groups: dict[str, list[Rendering]] = {}
    for one in apart:
        groups.setdefault(_plain(one, by_id, text), []).append(one)
    sides = [_side(held, by_id, text, origins) for held in (usual, *(groups[key] for key in sorted(groups)))]
    sides.sort(key=lambda side: (-len(side.origins), -len(side.documents), side.value))
    return Disagreement(
        id=content_id("d", statement.id, *(f"{p.document}:{p.start}" for side in sides for p in side.places)),
        about=_about(statement, _words(usual[0], by_id, text)),
        kind="quote",
        class_="wording",
        sides=tuple(sides),
        score=min(statement.score, 0.8),
        why=next((one.why for one in apart if one.why), "The reports give one utterance in different words."),
    )


def _only_brackets(
    one: Rendering, usual: Sequence[Rendering], by_id: Mapping[str, Quote], text: Mapping[str, str]
) -> bool:
    """Tell whether only a newsroom's words in square brackets set it apart: nobody said "[Mr. Lund]"."""
    if one.class_ != "reworded":  # a condition left out is told by what is not there
        return False
    mine = _said(one, by_id, text)
    return any(mine in theirs or theirs in mine for theirs in (_said(held, by_id, text) for held in usual))


def _said(one: Rendering, by_id: Mapping[str, Quote], text: Mapping[str, str]) -> str:
    words = BRACKETS.sub(" ", _words(one, by_id, text))
    return f" {' '.join(word.form for word in words_of(words, 0, len(words)))} "


def _side(
    held: Sequence[Rendering], by_id: Mapping[str, Quote], text: Mapping[str, str], origins: Sequence[Origin]
) -> Side:
    documents = tuple(sorted({one.document for one in held}))
    ordered = sorted(held, key=lambda one: (one.document, one.quote))
    words = _words(ordered[0], by_id, text)
    return Side(
        value=words if len(words) <= LONGEST else words[: LONGEST - 1] + "…",
        documents=documents,
        origins=origins_behind(documents, origins),
        places=tuple(
            Place(document=one.document, start=s.start, end=s.end)
            for one in ordered
            for s in _content(one, by_id)
        ),
        attributed=by_id[ordered[0].quote].speaker_name,
    )


def _about(statement: Statement, words: str) -> str:
    """Return whose words differ, and how they begin."""
    begin = " ".join(words.split()[:BEGINNING])
    return f"{statement.speaker_name or 'The speaker'}’s words “{begin} …”"


def _content(one: Rendering, by_id: Mapping[str, Quote]) -> tuple[Span, ...]:
    """Return the part of the quotation that renders the statement."""
    return one.content or by_id[one.quote].content


def _words(one: Rendering, by_id: Mapping[str, Quote], text: Mapping[str, str]) -> str:
    return " ".join(span.of(text[one.document]) for span in _content(one, by_id))


def _plain(one: Rendering, by_id: Mapping[str, Quote], text: Mapping[str, str]) -> str:
    """Return the letters and digits, so that marks and blanks make no difference."""
    return "".join(sign for sign in _words(one, by_id, text).lower() if sign.isalnum())
