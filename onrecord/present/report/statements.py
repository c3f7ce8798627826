"""Statements as the page shows them: one thing said, and what each report made of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.quotes import Quote, Rendering, Statement
from onrecord.present.report.phrases import counted, dated
from onrecord.present.report.reading import Fold, Reading
from onrecord.present.report.renderings import Piece, pieces
from onrecord.present.report.spoken import spoken, stretches
from onrecord.present.report.verdicts import FULLEST, SINGLE, VERDICTS
from onrecord.present.report.words import Chip, Words

KINDS = {"direct": "in quotation marks", "indirect": "retold, no quotation marks", "mixed": "partly in marks"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What one report made of a statement.

    Attributes:
        report: The report.
        verdict: The verdict in a word or two.
        key: The verdict's name, for its look.
        means: What the verdict means.
        why: What it rests on here.
        pieces: The words with the changes written in.
        words: The words where they stand, one for each stretch.
        speaker: The words that name the speaker here.
        marks: Whether the report has it in quotation marks.
        headline: Whether it stands in the headline.
        copies: Reports that repeat this version from this one.
    """

    report: Chip
    verdict: str
    key: str
    means: str
    why: str
    pieces: tuple[Piece, ...]
    words: tuple[Words, ...]
    speaker: str
    marks: str
    headline: bool
    copies: tuple[Chip, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing that one person said.

    Attributes:
        anchor: Its id on the page.
        speaker: Who; "" where not known for sure.
        by: Key of the speaker for the filter.
        about: Keys of the people named in it, for the filter.
        words: The fullest version's words.
        quoted: Whether any report has it in quotation marks.
        first: The words where they stand.
        occasion: When and where, in the reports' words.
        date: When it was said.
        tellings: How many independent tellings carry it.
        folds: The reports, copies folded.
        versions: The fullest first, then by time.
        summary: The verdicts counted, in words.
        against: What the headline of a report has otherwise than its text; "" for nothing.
        why: Why these are one statement, or who is taken to speak and why.
    """

    anchor: str
    speaker: str
    by: str
    about: tuple[str, ...]
    words: str
    quoted: bool
    first: tuple[Words, ...]
    occasion: str
    date: str
    tellings: int
    folds: tuple[Fold, ...]
    versions: tuple[Version, ...]
    summary: str
    against: str
    why: str


def said_by_several(statement: Statement, number: int, reading: Reading, about: Sequence[str]) -> Said:
    """Return a statement with every version of it."""
    renderings = {one.quote: one for one in statement.renderings}
    fullest = reading.quotes[statement.fullest]
    ordered = sorted(
        (reading.quotes[one] for one in statement.quotes),
        key=lambda q: (q.id != fullest.id, reading.chips[q.document].number, q.start),
    )
    versions = [_version(quote, fullest, renderings.get(quote.id), reading) for quote in ordered]
    return Said(
        anchor=f"said-{number}",
        speaker=statement.speaker_name or reading.name(statement.person),
        by=statement.person or "",
        about=tuple(about),
        words=statement.words,
        quoted=any(reading.quotes[one].kind != "indirect" for one in statement.quotes),
        first=_words(fullest, reading),
        occasion=statement.occasion or "",
        date=dated(statement.date),
        tellings=statement.independent,
        folds=reading.folded(statement.documents),
        versions=_folded(versions, reading),
        summary=_summary(versions),
        against=_against(versions),
        why=statement.why,
    )


def said_once(quote: Quote, number: int, reading: Reading, about: Sequence[str]) -> Said:
    """Return a quotation that no other report has."""
    version = _version(quote, quote, None, reading)
    return Said(
        anchor=f"said-{number}",
        speaker=quote.speaker_name or reading.name(quote.person),
        by=quote.person or "",
        about=tuple(about),
        quoted=quote.kind != "indirect",
        words=spoken(quote, reading.documents[quote.document]),
        first=version.words,
        occasion=_occasion(quote, reading),
        date=dated(quote.occasion.date) if quote.occasion else "",
        tellings=1,
        folds=reading.folded((quote.document,)),
        versions=(version,),
        summary=SINGLE[0],
        against="",
        why=quote.why,
    )


def _version(quote: Quote, fullest: Quote, rendering: Rendering | None, reading: Reading) -> Version:
    document = reading.documents[quote.document]
    is_fullest = quote.id == fullest.id
    class_ = rendering.class_ if rendering else "verbatim"
    verdict, means = FULLEST if is_fullest else VERDICTS[class_]
    differences = rendering.difference if rendering and not is_fullest else ()
    title = document.title_span
    return Version(
        report=reading.chips[quote.document],
        verdict=verdict,
        key="fullest" if is_fullest else class_,
        means=means,
        why=rendering.why if rendering and not is_fullest else "",
        pieces=pieces((fullest, reading.documents[fullest.document]), (quote, document), differences),
        words=_words(quote, reading),
        speaker=" ".join(span.of(document.text) for span in quote.speaker),
        marks=KINDS[quote.kind],
        headline=bool(title and title.start <= quote.start and quote.end <= title.end),
    )


def _words(quote: Quote, reading: Reading) -> tuple[Words, ...]:
    text = reading.documents[quote.document].text
    return tuple(reading.words_at(quote.document, span) for span in stretches(quote.content, text))


def _occasion(quote: Quote, reading: Reading) -> str:
    return reading.words(quote.occasion.place).text if quote.occasion else ""


def _folded(versions: Sequence[Version], reading: Reading) -> tuple[Version, ...]:
    """Return the versions with those that a copy repeats unchanged folded under the first that has them."""
    telling = {chip: reading.tellings.get(document) for document, chip in reading.chips.items()}
    kept: dict[tuple[object, ...], list[Version]] = {}
    for number, one in enumerate(versions):
        origin = telling[one.report]
        text = " ".join(words.text for words in one.words).lower()
        kept.setdefault((origin.id if origin else number, text, one.headline), []).append(one)
    return tuple(_with_copies(group) for group in kept.values())


def _with_copies(group: list[Version]) -> Version:
    first = next((one for one in group if one.key == "fullest" or not one.report.copy), group[0])
    copies = tuple(dict.fromkeys(one.report for one in group if one.report != first.report))
    return Version(
        **{name: getattr(first, name) for name in Version.__slots__ if name != "copies"}, copies=copies
    )


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
