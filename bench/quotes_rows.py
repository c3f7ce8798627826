"""Our quotations as the rows that the PolNeAR scorer reads."""

from onrecord.model.quotes import Quote


def row(document: str, found: tuple[Quote, ...], seconds: float = 0.0) -> dict[str, object]:
    """Return one document's line for score_quotes.py: speech, and names given by somebody.

    Titles, scare quotes and words that nothing introduces are in the record and no attributions in PolNeAR's sense.
    """
    return {
        "doc_id": document,
        "seconds": seconds,
        "quotes": [
            {
                name: [[span.start, span.end] for span in getattr(quote, name)]
                for name in ("content", "speaker", "cue")
            }
            for quote in found
            if quote.function == "speech" or (quote.function == "label" and quote.cue)
        ],
    }
