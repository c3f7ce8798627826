"""Statements as the page shows them: one thing said, and what each report made of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.model.quotes import Quote, QuoteKind, Rendering, Statement
from onrecord.present.report.phrases import counted, dated
from onrecord.present.report.reading import Fold, Reading
from onrecord.present.report.spoken import spoken
from onrecord.present.report.verdicts import SINGLE
from onrecord.present.report.versions import Version, folded, version_of, words_of
from onrecord.present.report.words import Chip, Words

SAME = frozenset({"fullest", "verbatim", "indirect"})  # verdicts that change no quoted word


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing that one person said.

    Attributes:
        anchor: Its id on the page.
        speaker: Who; "" where not known for sure.
        by: Key of the speaker for the filter.
        about: Keys of the people named in it, for the filter.
        words: The fullest version's words.
        look: How the fullest version has it: `direct` in marks, `mixed` with a part in marks, `indirect`.
        first: The words where they stand.
        occasion: When and where, in the reports' words.
        date: When it was said.
        tellings: How many independent tellings carry it.
        folds: The reports, copies folded.
        reports: The reports in order of publication.
        versions: The fullest first, then by time.
        summary: The verdicts counted, in words.
        altered: Whether a report has it in quotation marks with other or fewer words than the fullest.
        against: What the headline of a report has otherwise than its text; "" for nothing.
        why: Why these are one statement, or who is taken to speak and why.
    """

    anchor: str
    speaker: str
    by: str
    about: tuple[str, ...]
    words: str
    look: QuoteKind
    first: tuple[Words, ...]
    occasion: str
    date: str
    tellings: int
    folds: tuple[Fold, ...]
    reports: tuple[Chip, ...]
    versions: tuple[Version, ...]
    summary: str
    altered: bool
    against: str
    why: str


def said_by_several(statement: Statement, number: int, reading: Reading, about: Sequence[str]) -> Said:
    """Return a statement with every version of it."""
    told = {one.quote: _told(one, reading) for one in statement.renderings}
    renderings = {one.quote: one for one in statement.renderings}
    fullest = told[statement.fullest]
    ordered = sorted(
        told.values(), key=lambda q: (q.id != fullest.id, reading.chips[q.document].number, q.start)
    )
    versions = [version_of(quote, fullest, renderings[quote.id], reading) for quote in ordered]
    return Said(
        anchor=f"said-{number}",
        speaker=statement.speaker_name or reading.name(statement.person),
        by=statement.person or "",
        about=tuple(about),
        words=spoken(fullest, reading.documents[fullest.document]),
        look=fullest.kind,
        first=words_of(fullest, reading),
        occasion=statement.occasion or "",
        date=dated(statement.date),
        tellings=statement.independent,
        folds=reading.folded(statement.documents),
        reports=tuple(sorted({one.report for one in versions}, key=lambda chip: chip.number)),
        versions=folded(versions, reading),
        summary=_summary(versions),
        altered=any(one.key not in SAME for one in versions),
        against=_against(versions),
        why=statement.why,
    )


def _told(rendering: Rendering, reading: Reading) -> Quote:
    """Return a quotation with only those of its words that tell the statement."""
    quote = reading.quotes[rendering.quote]
    if not rendering.content:
        return quote
    content = rendering.content
    return replace(quote, content=content, start=content[0].start, end=content[-1].end)


def quoted(statement: Statement, reading: Reading) -> bool:
    """Tell whether any report has the statement in quotation marks."""
    return any(reading.quotes[one].kind != "indirect" for one in statement.quotes)


def said_once(quote: Quote, number: int, reading: Reading, about: Sequence[str]) -> Said:
    """Return a quotation that no other report has."""
    version = version_of(quote, quote, None, reading)
    return Said(
        anchor=f"said-{number}",
        speaker=quote.speaker_name or reading.name(quote.person),
        by=quote.person or "",
        about=tuple(about),
        look=quote.kind,
        words=spoken(quote, reading.documents[quote.document]),
        first=version.words,
        occasion=_occasion(quote, reading),
        date=dated(quote.occasion.date) if quote.occasion else "",
        tellings=1,
        folds=reading.folded((quote.document,)),
        reports=(version.report,),
        versions=(version,),
        summary=SINGLE[0],
        altered=False,
        against="",
        why=quote.why,
    )


def _occasion(quote: Quote, reading: Reading) -> str:
    return reading.words(quote.occasion.place).text if quote.occasion else ""


def _summary(versions: Sequence[Version]) -> str:
    """Return the verdicts of all but the fullest version, counted, in words."""
    counts = Counter(one.verdict for one in versions if one.key != "fullest")
    told = ", ".join(f"{count} {verdict}" for verdict, count in counts.items())
    return f"{counted(len(versions), 'version')}: {told}" if told else SINGLE[0]


def _against(versions: Sequence[Version]) -> str:
    """Return what to say where a report's headline has other words than its own text."""
    for one in versions:
        body = [v for v in versions if v.report == one.report and not v.headline]
        if one.headline and body and one.key not in {"fullest", "verbatim"}:
            return f"{one.report.label}: the headline has it “{one.verdict}”, the text below has more of the words."
    return ""
