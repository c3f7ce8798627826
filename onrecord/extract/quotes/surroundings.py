"""Where a stretch in marks stands: its own look, its neighbours, the verbs above it, the cues near it."""

from dataclasses import dataclass

from onrecord.extract.quotes.classes import size_class
from onrecord.extract.quotes.cue_evidence import may_be_cue
from onrecord.extract.quotes.drafts import Sheet
from onrecord.extract.quotes.marks import Stretch

FARTHEST = 60  # tokens between words and cue; relative clauses after a name are long
MOST = 8  # cues looked at on either side


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A stretch and its surroundings, worked out once for all cues that it may belong to.

    Attributes:
        number: The stretch's number.
        first: Its first token.
        last: Its last token (inclusive).
        above: For each verb or noun above its words in the grammar, the dependency that leads there.
        shape: Evidence of the stretch itself.
    """

    number: int
    first: int
    last: int
    above: dict[int, str]
    shape: tuple[str, ...]


def setting_of(sheet: Sheet, number: int) -> Setting:
    """Return the surroundings of a stretch."""
    stretch = sheet.marked[number]
    held = sheet.page.tokens_in(stretch.outer_start, stretch.outer_end)
    first, last = held[0], held[-1]
    return Setting(
        number=number,
        first=first,
        last=last,
        above=_above(sheet, first, last),
        shape=_shape(sheet, stretch, first, last),
    )


def options(sheet: Sheet, at: Setting) -> list[int]:
    """Return the tokens near a stretch that may be its cue."""
    near: list[int] = []
    for step, start in ((-1, at.first - 1), (1, at.last + 1)):
        seen = 0
        for index in range(start, start + step * FARTHEST, step):
            if not 0 <= index < len(sheet.inside) or seen == MOST or _too_far(sheet, at, index):
                break
            if may_be_cue(sheet, index):
                near.append(index)
                seen += 1
    return near


def _too_far(sheet: Sheet, at: Setting, index: int) -> bool:
    """Tell whether a token stands in another paragraph; one that ends on a colon leads on to the next."""
    apart = sheet.paragraph(at.first) - sheet.paragraph(index)
    if index > at.last:
        return sheet.paragraph(index) != sheet.paragraph(at.last)
    if apart == 1:
        return sheet.tree.lower[sheet.tree.sentence_of(index).stop - 1] != ":"
    return apart > 1


def _shape(sheet: Sheet, stretch: Stretch, first: int, last: int) -> tuple[str, ...]:
    """Return evidence of the stretch itself: its last mark, its first letter, a verb, its length, its line."""
    text, tokens = sheet.page.document.text, sheet.page.tokens
    tail = text[stretch.end - 1]
    after = text[stretch.outer_end : stretch.outer_end + 1]
    tail = tail if not tail.isalnum() else after if after in (",", ".", ";", ":") else "w"
    words = text[stretch.start : min(stretch.end, stretch.start + 400)].split()
    upper = text[stretch.start].isupper()
    verb = any(
        tokens[i].pos in ("VERB", "AUX") and tokens[i].tag not in ("VBG", "VBN")
        for i in range(first, min(last, first + 80) + 1)
    )
    titled = len(words) > 1 and all(
        word[0].isupper() or word.lower() in sheet.words.small for word in words if word[0].isalpha()
    )
    opens_line = not any(
        c.isalnum() for c in text[max(stretch.line_start, stretch.outer_start - 40) : stretch.outer_start]
    )
    return (
        tail,
        f"{upper}",
        f"{verb}",
        f"{size_class(len(words))}",
        f"{titled}",
        f"{opens_line}{ends_line(text, stretch)}",
    )


def ends_line(text: str, stretch: Stretch) -> bool:
    """Tell whether no word follows the stretch on its line."""
    return not any(
        c.isalnum() for c in text[stretch.outer_end : min(stretch.line_end, stretch.outer_end + 40)]
    )


def _above(sheet: Sheet, first: int, last: int) -> dict[int, str]:
    """Return the tokens outside the stretch that its words hang on, with the dependency that leads there."""
    tokens = sheet.page.tokens
    found: dict[int, str] = {}
    for index in range(first, min(last, first + 80) + 1):
        head = tokens[index].head
        if tokens[index].pos == "PUNCT" or first <= head <= last:
            continue
        link, depth = tokens[index].dep, 0
        while head not in found and depth < 6:
            found[head] = f"{link}{depth}"
            if tokens[head].head == head:
                break
            link, head, depth = tokens[head].dep, tokens[head].head, depth + 1
    return found


def lead_of(sheet: Sheet, at: Setting) -> str:
    """Return what stands right in front: a mark or small word as it is, else its part of speech."""
    index = at.first - 1
    if index < 0 or sheet.paragraph(index) != sheet.paragraph(at.first):
        return "START"
    token = sheet.page.tokens[index]
    if token.pos in ("PUNCT", "ADP", "SCONJ", "DET", "PART", "AUX", "CCONJ", "PRON"):
        return sheet.tree.lower[index]
    lemma = sheet.tree.lemma[index]
    named = lemma in sheet.words.namings or lemma in sheet.words.works
    return lemma if token.pos == "VERB" or named else token.pos


def follow_of(sheet: Sheet, at: Setting) -> str:
    """Return what stands right behind: a mark or small word as it is, else its part of speech."""
    index = at.last + 1
    if index >= len(sheet.inside) or sheet.paragraph(index) != sheet.paragraph(at.last):
        return "END"
    token = sheet.page.tokens[index]
    if token.pos in ("PUNCT", "ADP", "SCONJ", "DET", "CCONJ", "PRON"):
        return sheet.tree.lower[index]
    return "CUE" if token.pos == "VERB" and sheet.tree.lemma[index] in sheet.words.says else token.pos
