"""Who said what: utterances that two or more independent reports carry."""

from collections.abc import Iterator, Sequence

from onrecord.model.copies import Origin
from onrecord.model.disagreements import Agreement
from onrecord.model.spans import Place
from onrecord.resolve.agreements.points import Point, agreement_of
from onrecord.resolve.disagreements.slots.tellings import Coverage

LONGEST = 100  # code points of an utterance; the places show the whole


def saying_agreements(story: Coverage, origins: Sequence[Origin]) -> Iterator[Agreement]:
    """Yield the statements of one speaker that two or more reports carry."""
    quotes = {quote.id: quote for report in story.reports for quote in report.quotes}
    for statement in story.statements:
        fullest = quotes.get(statement.fullest)
        if fullest is None or fullest.kind == "indirect" or statement.speaker_name is None:
            continue
        if any(one.class_ == "other-speaker" for one in statement.renderings):
            continue
        points = [
            Point(
                about=f"{statement.speaker_name} said",
                value=_clipped(statement.words),
                words=frozenset(),
                place=place,
            )
            for one in statement.renderings
            if one.quote in quotes
            for span in (one.content or quotes[one.quote].content)[:1]
            for place in [Place(document=one.document, start=span.start, end=span.end)]
        ]
        made = agreement_of(points, origins, "{reports} reports carry the utterance.")
        if made is not None:
            yield made


def _clipped(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= LONGEST else plain[:LONGEST].rsplit(" ", 1)[0] + " …"
