"""What speaks for a stretch in marks belonging to a cue, to the stretch before or behind it, or to nothing."""

from dataclasses import dataclass

from onrecord.extract.quotes.classes import size_class
from onrecord.extract.quotes.cue_evidence import may_be_cue
from onrecord.extract.quotes.drafts import Sheet
from onrecord.extract.quotes.marks import Stretch

FARTHEST = 60  # tokens between words and cue; relative clauses after a name are long
MOST = 8  # cues looked at on either side
SENTENCE_ENDS = frozenset(".?!")


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


def cue_option_evidence(sheet: Sheet, at: Setting, cue: int) -> list[str]:
    """Return the evidence that the stretch belongs to `cue`."""
    tree, tokens = sheet.tree, sheet.page.tokens
    lemma = tree.lemma[cue]
    key = (
        "says"
        if lemma in sheet.words.says
        else "names"
        if lemma in sheet.words.names
        else "tells"
        if lemma in sheet.words.tells_of
        else "thinks"
        if lemma in sheet.words.believes
        else "-"
    )
    side = "<" if cue < at.first else ">"
    between = range(cue + 1, at.first) if cue < at.first else range(at.last + 1, cue)
    ends = sum(tree.lower[i] in SENTENCE_ENDS for i in between)
    marked = any(sheet.inside[i] >= 0 for i in between)
    verbs = sum(tokens[i].pos == "VERB" for i in between)
    lead, tail, follow = _lead(sheet, at), at.shape[0], _follow(sheet, at)
    link = at.above.get(cue, "-")
    size = size_class(len(between))
    found = [
        f"side={side}",
        f"k={key}|{side}",
        f"l={lemma}|{side}",
        f"n={side}{size}",
        f"u={link}",
        f"ku={key}|{link}",
        f"lu={lemma}|{link}",
        f"su={side}{link}",
        f"m={side}{marked}{ends > 0}",
        f"me={side}{min(ends, 2)}|{marked}|{tail}",
        f"v={side}{min(verbs, 3)}",
        f"d={tokens[cue].dep}|{side}",
        f"pos={tokens[cue].pos}|{side}",
    ]
    if side == "<":
        found += [
            f"<led={lead}|{key}",
            f"<led={lead}|{size}",
            f"<led={lead}|{verbs}",
            f"<shape={'|'.join(at.shape[:3])}|{key}",
            f"<lead={lead}|{link}",
        ]
    else:
        found += [
            f">t={tail}|{key}",
            f">t={tail}|{size}|{ends}",
            f">f={follow}|{key}|{tail}",
            f">tv={tail}|{verbs}",
            f">shape={'|'.join(at.shape[:3])}|{key}",
            f">tu={tail}|{link}",
        ]
    subject = tree.child(cue, "nsubj")
    found.append(f"subj={side}{'-' if subject is None else '<' if subject < cue else '>'}")
    return found


def none_evidence(sheet: Sheet, at: Setting) -> list[str]:
    """Return the evidence that nothing introduces the stretch."""
    lead, follow = _lead(sheet, at), _follow(sheet, at)
    found = ["none", f"none:{lead}", f"none:f={follow}", f"none:{lead}|{follow}"]
    found += [f"none:{piece}" for piece in at.shape]
    found += [f"none:{'|'.join(at.shape)}", f"none:{lead}|{'|'.join(at.shape[:3])}"]
    return found


def previous_evidence(sheet: Sheet, at: Setting, cue: int | None) -> list[str]:
    """Return the evidence that the stretch goes on from the one before it, whose cue is `cue`."""
    left, right = sheet.marked[at.number - 1], sheet.marked[at.number]
    return _shared("prev", sheet, at, left, right, cue)


def following_evidence(sheet: Sheet, at: Setting) -> list[str]:
    """Return the evidence that the stretch goes on in the one behind it."""
    left, right = sheet.marked[at.number], sheet.marked[at.number + 1]
    return _shared("next", sheet, at, left, right, None)


def _shared(
    name: str, sheet: Sheet, at: Setting, left: Stretch, right: Stretch, cue: int | None
) -> list[str]:
    text = sheet.page.document.text
    tokens, tree = sheet.page.tokens, sheet.tree
    gap = (
        sheet.page.tokens_in(left.outer_end, right.outer_start)
        if right.outer_start > left.outer_end
        else range(0)
    )
    gap = gap[:FARTHEST]
    words = [i for i in gap if tokens[i].pos not in ("PUNCT", "SPACE")]
    apart = text.count("\n", left.outer_end, min(right.outer_start, left.outer_end + 500))
    where = "none" if cue is None else "gap" if gap and gap[0] <= cue <= gap[-1] else "before"
    ends = sum(tree.lower[i] in SENTENCE_ENDS for i in gap)
    last = tree.lower[gap[-1]] if gap else "-"
    alone = left.line_start != right.line_start and not words
    behind = sum(tokens[i].pos == "VERB" for i in gap if cue is not None and i > cue)
    tail = text[left.end - 1]
    base = f"{name}:{where}|{apart > 0}|{alone}"
    return [
        name,
        base,
        f"{base}|{right.continues}",
        f"{base}|{last if last in '.,:;-—?!' else 'w'}|{min(ends, 2)}",
        f"{base}|{size_class(len(words))}",
        f"{base}|{tail if not tail.isalnum() else 'w'}",
        f"{base}|v{min(behind, 2)}",
        f"{base}|{'|'.join(at.shape[:3])}",
        f"{name}:{where}|{ends}|{behind > 0}|{last if last in '.,:;-—?!' else 'w'}|{at.shape[1]}",
        f"{name}:{_lead(sheet, at)}|{where}",
        f"{base}|{at.shape[2]}|{_ends_line(text, right)}",
    ]


def _ends_line(text: str, stretch: Stretch) -> bool:
    return not any(
        c.isalnum() for c in text[stretch.outer_end : min(stretch.line_end, stretch.outer_end + 40)]
    )


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
        f"{opens_line}{_ends_line(text, stretch)}",
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


def _lead(sheet: Sheet, at: Setting) -> str:
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


def _follow(sheet: Sheet, at: Setting) -> str:
    index = at.last + 1
    if index >= len(sheet.inside) or sheet.paragraph(index) != sheet.paragraph(at.last):
        return "END"
    token = sheet.page.tokens[index]
    if token.pos in ("PUNCT", "ADP", "SCONJ", "DET", "CCONJ", "PRON"):
        return sheet.tree.lower[index]
    return "CUE" if token.pos == "VERB" and sheet.tree.lemma[index] in sheet.words.says else token.pos
