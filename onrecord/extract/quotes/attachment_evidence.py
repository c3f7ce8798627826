"""What speaks for a stretch in marks belonging to a cue, to the stretch before or behind it, or to nothing."""

from onrecord.extract.quotes.classes import size_class
from onrecord.extract.quotes.drafts import Sheet
from onrecord.extract.quotes.marks import Stretch
from onrecord.extract.quotes.surroundings import FARTHEST, Setting, ends_line, follow_of, lead_of

SENTENCE_ENDS = frozenset(".?!")
OBJECTS = frozenset({"ccomp", "xcomp", "dobj", "prep", "advcl", "dative", "oprd", "attr", "acomp"})


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
    lead, tail, follow = lead_of(sheet, at), at.shape[0], follow_of(sheet, at)
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
    return [*found, *_rivals(sheet, at, cue, between, key, side)]


def _rivals(sheet: Sheet, at: Setting, cue: int, between: range, key: str, side: str) -> list[str]:
    """Return what stands between cue and stretch, and what else the cue introduces."""
    tree, tokens = sheet.tree, sheet.page.tokens
    rivals = sum(tree.lemma[i] in sheet.words.says and tokens[i].pos == "VERB" for i in between)
    same = tree.sentence[cue] == tree.sentence[at.first]
    kids = {tokens[k].dep for k in tree.children(cue) if k > cue and tokens[k].dep in OBJECTS}
    holds = tree.left[cue] <= at.first <= tree.right[cue]
    tag = tokens[cue].tag
    below = "|".join(sorted(kids))
    clause = tokens[cue].dep
    upper = at.shape[1]
    return [
        f"ri={side}{min(rivals, 2)}|{key}",
        f"sm={side}{same}|{holds}|{key}",
        f"ob={side}{below}|{key}|{holds}",
        f"obs={side}{below}|{same}|{upper}",
        f"tg={side}{tag}|{clause}|{holds}",
        f"uk={side}{upper}|{key}|{same}|{lead_of(sheet, at)}",
        f"fk={side}{follow_of(sheet, at)}|{key}|{same}|{upper}",
        f"nx={side}{cue == at.first - 1}|{cue == at.last + 1}|{key}|{upper}",
    ]


def none_evidence(sheet: Sheet, at: Setting) -> list[str]:
    """Return the evidence that nothing introduces the stretch."""
    lead, follow = lead_of(sheet, at), follow_of(sheet, at)
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
        f"{name}:{lead_of(sheet, at)}|{where}",
        f"{base}|{at.shape[2]}|{ends_line(text, right)}",
    ]
