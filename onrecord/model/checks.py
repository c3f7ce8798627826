"""What became of a draft's quotations, figures and names when they were held against a record."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.quotes import Difference, RenderingClass
from onrecord.model.spans import Place, Span

CheckSubject = Literal["quotation", "figure", "name"]
CheckVerdict = Literal["exact", "altered", "other-speaker", "missing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One quotation, figure or name of a draft, held against what the reports have.

    Attributes:
        id: Hash of the place in the draft.
        document: Id of the draft.
        start: First code point of the quoted words.
        end: One past the last.
        content: The quoted words; several spans where the cue splits them.
        about: What is checked: a `quotation`, a `figure` or a `name`.
        verdict: `exact` (a report quotes these very words of this speaker), `altered` (a report quotes them
            otherwise), `other-speaker` (a report gives them to somebody else), `missing` (no report quotes
            them). Of a figure: a report has this number in a sentence about the same, has another there, or has no
            such sentence. Of a name: a report writes it so, the reports write it otherwise, or name nobody like it.
        speaker_name: Who says it in the draft, None where not known for sure.
        said_by: Who says it in the record, None where not known for sure or not found.
        class_: What the draft makes of the words, None where they are not found.
        statement: Id of the statement in the record, if any.
        place: Where the nearest report has the words, if any.
        difference: What was dropped, added or changed, the record's words under `fullest`.
        score: How sure that the two are one quotation, in [0, 1].
        why: The verdict in a sentence.
    """

    id: str
    document: str
    start: int
    end: int
    content: tuple[Span, ...]
    about: CheckSubject = "quotation"
    verdict: CheckVerdict
    speaker_name: str | None = None
    said_by: str | None = None
    class_: RenderingClass | None = None
    statement: str | None = None
    place: Place | None = None
    difference: tuple[Difference, ...] = ()
    score: float = 1.0
    why: str = ""
