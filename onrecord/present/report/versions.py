"""What each report made of a statement, with the changes written in."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.quotes import Quote, Rendering
from onrecord.present.report.reading import Reading
from onrecord.present.report.renderings import Piece, pieces
from onrecord.present.report.spoken import stretches
from onrecord.present.report.verdicts import FULLEST, VERDICTS
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


def version_of(quote: Quote, fullest: Quote, rendering: Rendering | None, reading: Reading) -> Version:
    """Return what one report made of a statement, held against the fullest version."""
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
        words=words_of(quote, reading),
        speaker=" ".join(span.of(document.text) for span in quote.speaker),
        marks=KINDS[quote.kind],
        headline=bool(title and title.start <= quote.start and quote.end <= title.end),
    )


def words_of(quote: Quote, reading: Reading) -> tuple[Words, ...]:
    """Return the words of a quotation where they stand, one for each stretch."""
    text = reading.documents[quote.document].text
    return tuple(reading.words_at(quote.document, span) for span in stretches(quote, text))


def folded(versions: Sequence[Version], reading: Reading) -> tuple[Version, ...]:
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
