"""The learned layer's four answers for one page: which words are cues, whose the marks are, what was said, by whom."""

from collections.abc import Mapping

from onrecord.extract.quotes.attachment_evidence import (
    cue_option_evidence,
    following_evidence,
    none_evidence,
    previous_evidence,
)
from onrecord.extract.quotes.content_evidence import content_evidence
from onrecord.extract.quotes.content_options import Option, content_options
from onrecord.extract.quotes.cue_evidence import cue_evidence, may_be_cue
from onrecord.extract.quotes.drafts import Sheet
from onrecord.extract.quotes.owned_words import claim_owner, sure_owner
from onrecord.extract.quotes.runs import Run
from onrecord.extract.quotes.source_evidence import nobody_evidence, source_evidence, source_options
from onrecord.extract.quotes.sources import source_head
from onrecord.extract.quotes.sure_sources import sure_source
from onrecord.extract.quotes.surroundings import Setting, options, setting_of
from onrecord.extract.quotes.weighing import best, total

SURE_OF_SUBJECT = 0.9  # where grammar leaves one answer; the weights saw few that were read so

ALONE = Option(runs=(), begins="", ends="")


def cue_odds(sheet: Sheet) -> dict[int, float]:
    """Return for each word that may be a cue the log odds that it is one."""
    return {
        index: total("cue", cue_evidence(sheet, index))
        for index in range(len(sheet.inside))
        if may_be_cue(sheet, index)
    }


def owners(sheet: Sheet) -> dict[int, tuple[int, float]]:
    """Return for each stretch in marks its cue and how sure that is; a stretch without cue is left out."""
    found: dict[int, tuple[int, float]] = {}
    waiting: list[int] = []
    for number in range(len(sheet.marked)):
        at = setting_of(sheet, number)
        near = options(sheet, at)
        chosen, share = _owner(sheet, at, near, found)
        if chosen is None:
            waiting.clear()
        elif chosen == -1:
            waiting.append(number)
        else:
            for earlier in (*waiting, number):
                found[earlier] = (chosen, share)
            waiting.clear()
    settled = {number: (sure_owner(sheet, number, cue), share) for number, (cue, share) in found.items()}
    return _reopened(sheet, settled)


def _reopened(sheet: Sheet, found: dict[int, tuple[int, float]]) -> dict[int, tuple[int, float]]:
    """Return the owners with both halves of each quotation that crosses a paragraph's end under one cue.

    A mark left open and opened again says so without doubt, whatever the words around it.
    """
    joined = dict(found)
    numbers = [number for number, stretch in enumerate(sheet.marked) if stretch.continues and number]
    for number in reversed(numbers):
        if number in joined:
            joined.setdefault(number - 1, joined[number])
    for number in numbers:
        if number - 1 in joined:
            joined.setdefault(number, joined[number - 1])
    return joined


def _owner(
    sheet: Sheet, at: Setting, near: list[int], found: Mapping[int, tuple[int, float]]
) -> tuple[int | None, float]:
    """Return the cue of one stretch; -1 where it goes on in the next stretch, None for no cue."""
    logits = [total("attachment", none_evidence(sheet, at))]
    answers: list[int | None] = [None]
    for cue in near:
        logits.append(total("attachment", cue_option_evidence(sheet, at, cue)))
        answers.append(cue)
    if at.number:
        before = found.get(at.number - 1, (None, 0.0))[0]
        logits.append(total("attachment", previous_evidence(sheet, at, before)))
        answers.append(before)
    if at.number + 1 < len(sheet.marked):
        logits.append(total("attachment", following_evidence(sheet, at)))
        answers.append(-1)
    place, share = best(logits)
    return answers[place], share


def content_choices(sheet: Sheet, cue: int, marked: tuple[int, ...]) -> list[Option]:
    """Return the options for a cue's content, "the marks alone" first where it has any."""
    return [*([ALONE] if marked else []), *content_options(sheet, cue)]


def content(sheet: Sheet, cue: int, marked: tuple[int, ...]) -> tuple[tuple[Run, ...], float] | None:
    """Return the content of a cue outside its marks and how sure that is; None where there is none at all."""
    choices = content_choices(sheet, cue, marked)
    if not choices:
        return None
    place, share = best([total("content", content_evidence(sheet, cue, one, marked)) for one in choices])
    return choices[place].runs, share


def source(sheet: Sheet, cue: int, runs: tuple[Run, ...]) -> tuple[int | None, float]:
    """Return the main word of the speaker's phrase and how sure that is; None where nobody is named."""
    ruled = source_head(sheet.tree, cue)
    subject = sure_source(sheet.tree, cue)
    if subject is None:
        subject = claim_owner(sheet, cue)
    if subject is not None:
        return subject, SURE_OF_SUBJECT
    choices = source_options(sheet, cue)
    logits = [total("source", nobody_evidence(sheet, cue, ruled=ruled))]
    logits += [total("source", source_evidence(sheet, cue, one, runs, ruled=ruled)) for one in choices]
    place, share = best(logits)
    return (choices[place - 1] if place else None), share
