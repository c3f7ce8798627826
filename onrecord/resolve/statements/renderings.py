"""One utterance's tellings as a statement of the record."""

from collections import Counter
from collections.abc import Mapping, Sequence

from onrecord.model.documents import Document
from onrecord.model.ids import content_id
from onrecord.model.quotes import Quote, Rendering, Statement
from onrecord.resolve.statements.comparisons import differences, in_marks
from onrecord.resolve.statements.fullest import fullest_of, published
from onrecord.resolve.statements.standing import Standing
from onrecord.resolve.statements.units import Unit
from onrecord.resolve.statements.utterances import Telling
from onrecord.resolve.statements.verdicts import Verdict, compared_to, verdict, verdict_alone, worked_in
from onrecord.resolve.statements.words import told


def statement_of(
    tellings: Sequence[Telling], documents: Mapping[str, Document], standing: Standing
) -> Statement:
    """Return the statement that these tellings make, dated from the first, judged by the fullest."""
    tellings = sorted(tellings, key=lambda one: (published(documents[one.unit.document]), one.unit.key))
    spliced = frozenset(index for index, one in enumerate(tellings) if one.pieces)
    fullest = tellings[fullest_of([one.unit for one in tellings], spliced, documents, standing)].unit
    own = next((one.unit for one in tellings if one.home), tellings[0].unit)
    quotes = [one.unit.quote for one in tellings]
    speaker = (
        fullest.quote
        if fullest.speaker
        else next((q for q in quotes if q.person or q.speaker_name), quotes[0])
    )
    return Statement(
        id=content_id("s", *own.key),
        person=speaker.person,
        speaker_name=speaker.speaker_name,
        occasion=_occasion(quotes, documents),
        date=_date(quotes),
        quotes=tuple(dict.fromkeys(quote.id for quote in quotes)),
        documents=tuple(sorted({quote.document for quote in quotes})),
        fullest=fullest.quote.id,
        earliest=quotes[0].id,
        renderings=tuple(_rendering(one, fullest) for one in tellings),
        words=" ".join(span.of(documents[fullest.document].text) for span in fullest.spans),
        score=min(one.score for one in tellings),
        why=_why(tellings),
    )


def _rendering(telling: Telling, fullest: Unit) -> Rendering:
    unit = telling.unit
    compared = None if unit == fullest else compared_to(fullest, unit)
    class_, why = _spliced(telling) or (
        verdict(compared, fragment=worked_in(unit)) if compared else verdict_alone(fullest)
    )
    return Rendering(
        quote=unit.quote.id,
        document=unit.document,
        class_=class_,
        content=unit.spans,
        difference=differences(compared) if compared else (),
        why=f"The report {why}.",
    )


def _spliced(telling: Telling) -> Verdict | None:
    if telling.pieces is None:
        return None
    left, right = (told(in_marks(unit).words) for unit in telling.pieces)
    return "spliced", f"joins “{left}” and “{right}”, which stand apart in {telling.pieces[0].document}"


def _occasion(quotes: Sequence[Quote], documents: Mapping[str, Document]) -> str | None:
    places = [quote.occasion.place for quote in quotes if quote.occasion]
    words = [documents[place.document].text[place.start : place.end] for place in places]
    return max(words, key=len, default=None)


def _date(quotes: Sequence[Quote]) -> str | None:
    """Return the date that most reports give; None where they are divided."""
    given = {(q.document, q.occasion.date) for q in quotes if q.occasion and q.occasion.date}
    counted = Counter(date for _, date in given).most_common(2)
    if not counted or (len(counted) > 1 and counted[0][1] == counted[1][1]):
        return None
    return counted[0][0]


def _why(tellings: Sequence[Telling]) -> str:
    number = len({one.unit.document for one in tellings})
    if len(tellings) == 1:
        return "It is told once."
    weakest = min((one for one in tellings if one.why), key=lambda one: one.score, default=None)
    told_by = "One report tells it more than once" if number == 1 else f"{number} reports tell it"
    return f"{told_by}; those least alike {weakest.why}." if weakest else f"{told_by}, in the same words."
