"""Which cue a stretch in marks belongs to: by what stands right before it, right after it, or above it.

After the words: "...," Hollis said / said Hollis. Before: Hollis said: "..." / said that "...". Around a cue:
both stretches are one quotation. Above: a clause that a cue introduces holds the marks.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.extract.quotes.drafts import Sheet
from onrecord.extract.quotes.marks import Stretch

LONGEST_GAP = 45  # tokens between words and cue; relative clauses after a name are long
SENTENCE_ENDS = frozenset(".?!")
RUNS_ON = frozenset(",?!—–-…")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Near:
    """The cues near one stretch: in front, behind, above, and shared with the stretch before."""

    before: int | None
    after: int | None
    above: int | None
    shared: int | None


def attachments(sheet: Sheet, clauses: Mapping[int, tuple[int, int]]) -> dict[int, int]:
    """Return the cue of each stretch in marks, by their numbers; a stretch without cue is left out."""
    found: dict[int, int] = {}
    above = _above(sheet, clauses)
    for number, stretch in enumerate(sheet.marked):
        near = _Near(
            before=_cue_before(sheet, stretch),
            after=_cue_after(sheet, stretch),
            above=above.get(number),
            shared=_shared(sheet, number, found),
        )
        chosen = _adjoining(sheet, stretch, near)
        chosen = chosen if chosen is not None else _remote(sheet, stretch, near)
        if chosen is not None:
            found[number] = chosen
    return found


def _adjoining(sheet: Sheet, stretch: Stretch, near: _Near) -> int | None:
    """Return the cue that the marks' own punctuation points to."""
    led = _lead(sheet, stretch)
    if near.before is not None and (led == ":" or (led == "," and near.before == near.above)):
        return near.before
    if near.after is not None and sheet.page.document.text[stretch.end - 1] in RUNS_ON:
        return near.after
    if near.shared is not None:
        return near.shared
    if near.before is not None and led in (",", "that"):
        says = sheet.page.tokens[near.before].lemma.lower() in sheet.words.says
        return near.before if says else None
    return None


def _remote(sheet: Sheet, stretch: Stretch, near: _Near) -> int | None:
    """Return the cue that grammar or nearness points to."""
    if near.above is not None:
        return near.above
    sentence = _is_sentence(sheet, stretch)
    ended = sheet.page.document.text[stretch.end - 1] in SENTENCE_ENDS
    if near.after is not None and sentence and not ended:
        return near.after
    if near.before is not None and (sheet.before(stretch) - near.before <= 2 or sentence):
        return near.before
    return near.after if sentence else None


def _lead(sheet: Sheet, stretch: Stretch) -> str:
    """Return the word or mark right in front of the stretch."""
    before = sheet.before(stretch)
    return sheet.tree.lower[before] if before >= 0 else ""


def _is_sentence(sheet: Sheet, stretch: Stretch) -> bool:
    """Tell whether the stretch is a sentence or more, not a few words of one."""
    tokens = sheet.page.tokens
    held = sheet.page.tokens_in(stretch.start, stretch.end)
    return len(held) > 3 and any(tokens[i].pos in ("VERB", "AUX") and tokens[i].tag != "VBG" for i in held)


def _cue_before(sheet: Sheet, stretch: Stretch) -> int | None:
    """Return the last word of speech in the sentence in front of the stretch."""
    here = sheet.before(stretch)
    for index in range(here, max(-1, here - LONGEST_GAP), -1):
        if sheet.inside[index] >= 0 or (index != here and sheet.tree.lower[index] in SENTENCE_ENDS):
            return None
        if index != here and sheet.paragraph(index) != sheet.paragraph(here):
            return None
        if is_speech(sheet, index):
            return index
    return None


def _cue_after(sheet: Sheet, stretch: Stretch) -> int | None:
    """Return the first word of speech in what follows the stretch, up to the next mark or full stop."""
    first = sheet.after(stretch)
    tokens = sheet.page.tokens
    if first >= len(tokens):
        return None
    inside = sheet.page.tokens_in(stretch.start, stretch.end)
    if not inside or sheet.paragraph(inside[-1]) != sheet.paragraph(first):
        return None
    for index in range(first, min(len(tokens), first + LONGEST_GAP)):
        if sheet.inside[index] >= 0 or sheet.tree.lower[index] in SENTENCE_ENDS:
            return None
        if is_speech(sheet, index) and not _subordinate(sheet, index):
            return index
    return None


def _subordinate(sheet: Sheet, index: int) -> bool:
    """Tell whether a verb stands in a clause about the speaker: "Hollis, who called for ..., said"."""
    return sheet.page.tokens[index].dep in ("relcl", "acl")


def is_speech(sheet: Sheet, index: int) -> bool:
    """Tell whether a token is a word of speech that may introduce words in marks."""
    token = sheet.page.tokens[index]
    lemma = token.lemma.lower()
    if sheet.tree.lower[index] == "according":
        return True
    return token.pos in ("VERB", "AUX") and (lemma in sheet.words.speech or lemma in sheet.words.believes)


def _above(sheet: Sheet, clauses: Mapping[int, tuple[int, int]]) -> dict[int, int]:
    """Return for each stretch the cue with the shortest clause that holds its first words."""
    best: dict[int, tuple[int, int]] = {}
    for cue, (first, last) in clauses.items():
        for number in sorted({sheet.inside[i] for i in range(first, last + 1)} - {-1, sheet.inside[cue]}):
            size = last - first
            if number not in best or size < best[number][0]:
                best[number] = (size, cue)
    return {number: cue for number, (_, cue) in best.items()}


def _shared(sheet: Sheet, number: int, found: Mapping[int, int]) -> int | None:
    """Return the cue between this stretch and the one before, where it serves both."""
    if number == 0 or number - 1 not in found:
        return None
    cue = found[number - 1]
    left, right = sheet.marked[number - 1], sheet.marked[number]
    tokens = sheet.page.tokens
    if not left.outer_end <= tokens[cue].start < right.outer_start:
        return None
    gap_first, gap_last = sheet.after(left), sheet.before(right)
    if sheet.paragraph(gap_first) != sheet.paragraph(gap_last):
        return None
    ends = [i for i in range(gap_first, gap_last + 1) if sheet.tree.lower[i] in SENTENCE_ENDS]
    if ends and ends[0] != gap_last:
        return None
    return cue if _is_sentence(sheet, right) else None
