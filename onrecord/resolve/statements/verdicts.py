"""What a report made of an utterance: the class of a rendering against the fullest one, with a reason."""

from dataclasses import replace

from onrecord.model.quotes import RenderingClass
from onrecord.resolve.statements.comparisons import Comparison, Edit, comparison, in_marks
from onrecord.resolve.statements.senses import change_of_sense
from onrecord.resolve.statements.splices import silent_cut
from onrecord.resolve.statements.subjects import other_subject
from onrecord.resolve.statements.units import Unit
from onrecord.resolve.statements.words import told

# Share of a rendering's words that may be changed inside before a shorter version counts as reworded.
TOUCHED = 0.15

SENTENCE = 4  # words
OWN = 1  # content words of a report around a fragment that leave it whole
AROUND = 6  # content words of a report around a single word in marks that leave the sentence its own
OWN_WORDS = "tells it in its own words"
FULLEST = "has the fullest version of all"

# The class, and what the report does about it: words that can stand behind "the report" or "the draft".
Verdict = tuple[RenderingClass, str]


def verdict(compared: Comparison, *, fragment: bool = False) -> Verdict:
    """Return the class of a rendering and why; `compared.here` is not the fullest itself.

    Args:
        compared: The two.
        fragment: Whether the report works the words into a sentence of its own (see `worked_in`).
    """
    fullest, here = compared.fullest, compared.here
    if _two_people(fullest, here):
        return (
            "other-speaker",
            f"gives it to {here.quote.speaker_name or 'somebody else'}, the fullest version to {fullest.quote.speaker_name or 'another'}",
        )
    if not any(here.marked):
        return "indirect", OWN_WORDS
    changed = change_of_sense(compared)
    if changed:
        return "meaning-changed", changed
    subject = other_subject(compared)
    if subject:
        return "other-subject", subject
    cut = silent_cut(compared)
    if cut:
        return "spliced", cut
    return _wording(compared, fragment=fragment)


def _two_people(fullest: Unit, here: Unit) -> bool:
    """Tell whether two reports give the words to two people, each by name; a name in common leaves that open.

    A pronoun, a role or an organisation may stand for the very person whom the other names.
    """
    if not fullest.named or not here.named or here.speaker == fullest.speaker:
        return False
    one, other = (set((unit.quote.speaker_name or "").casefold().split()) for unit in (fullest, here))
    return not one & other


def verdict_alone(fullest: Unit) -> Verdict:
    """Return the class of the fullest rendering itself."""
    if fullest.quote.kind == "indirect":
        return "indirect", f"{OWN_WORDS}, and no report quotes it"
    if worked_in(fullest):
        marked = in_marks(fullest)
        if _sentence(marked):
            return "verbatim", FULLEST
        if len(marked.words) == 1 and fullest.content - marked.content >= AROUND:
            return "indirect", f"{OWN_WORDS}, with “{told(marked.words)}” in quotation marks"
        return (
            "shortened",
            f"has only “{told(marked.words)}” in quotation marks and tells the rest in its own words",
        )
    return "verbatim", FULLEST


def compared_to(fullest: Unit, here: Unit) -> Comparison:
    """Return the comparison on which a verdict rests.

    Of a mixed rendering only the words in marks count; where the fullest itself is mixed, so do of it
    those words in marks that the other has something of.
    """
    own = in_marks(here, {word.stem for word in fullest.words if word.content})
    said = {word.stem for word in own.words if word.content}
    if here.quote.kind != "direct" and not said & {word.stem for word in fullest.words}:
        # What it has in marks is of another utterance; of this one it tells in its own words.
        return comparison(fullest, replace(here, marked=(False,) * len(here.words)))
    return comparison(in_marks(fullest, said), own)


def _wording(compared: Comparison, *, fragment: bool) -> Verdict:
    outer = [edit for edit in compared.edits if is_cut(edit)]
    inner = [edit for edit in compared.edits if edit not in outer]
    dropped = [edit for edit in outer if edit.change == "dropped"]
    partly = fragment and not _sentence(compared.here)
    if not inner and not dropped:
        return (
            ("shortened", "has only these words in quotation marks")
            if partly
            else ("verbatim", "has the same words")
        )
    touched = sum(max(len(compared.full_words(edit)), len(compared.here_words(edit))) for edit in inner)
    content = any(
        word.content for edit in inner for word in (*compared.full_words(edit), *compared.here_words(edit))
    )
    if dropped and touched <= TOUCHED * len(compared.here.words) and not content:
        return "shortened", _left_out(compared, dropped)
    return "reworded", _reworded(compared, inner)


def worked_in(unit: Unit) -> bool:
    """Tell whether a report works a fragment in marks into words of its own that carry content.

    "that", "he would say" or one name before the marks leave the words in marks whole; so does a label.
    """
    own = sum(word.content for word, marked in zip(unit.words, unit.marked, strict=True) if not marked)
    return unit.quote.function != "label" and any(unit.marked) and own > OWN


def _sentence(unit: Unit) -> bool:
    """Tell whether the words are whole sentences rather than a fragment worked into the report's own."""
    return unit.words[0].name and unit.words[-1].ends and len(unit.words) >= SENTENCE


def is_cut(edit: Edit) -> bool:
    """Tell whether the two only begin or end elsewhere, or a mark says that words were left out."""
    return (edit.where != "middle" and edit.change != "changed") or (edit.change == "dropped" and edit.marked)


def _left_out(compared: Comparison, edits: list[Edit]) -> str:
    """Say where words were cut and whether the reader is told."""
    parts = []
    for edit in edits:
        where = {"start": "at the start", "middle": "in the middle", "end": "at the end"}[edit.where]
        mark = ", marked" if edit.marked else ""
        parts.append(f"“{told(compared.full_words(edit), 6)}” {where}{mark}")
    return "leaves out " + " and ".join(parts)


def _reworded(compared: Comparison, edits: list[Edit]) -> str:
    parts = []
    for edit in edits[:3]:
        full, here = told(compared.full_words(edit), 6), told(compared.here_words(edit), 6)
        if full and here:
            parts.append(f"has “{here}” for “{full}”")
        else:
            parts.append(f"leaves out “{full}”" if full else f"adds “{here}”")
    return ", ".join(parts) + (" and more" if len(edits) > 3 else "")
