"""What a cue may introduce: every stretch of its sentence that the grammar lets begin and end there."""

from dataclasses import dataclass

from onrecord.extract.quotes.drafts import Sheet
from onrecord.extract.quotes.runs import Run, bare

CUTS = frozenset({",", "—", "–", "--", ";", ":"})
MOST = 48  # options weighed for one cue


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way to cut the content.

    Attributes:
        runs: First and last tokens of each piece outside the cue, in text order; empty for "the marks alone".
        begins: How it begins, as evidence.
        ends: How it ends, as evidence.
    """

    runs: tuple[Run, ...]
    begins: str
    ends: str


def content_options(sheet: Sheet, cue: int) -> list[Option]:
    """Return the stretches that `cue` may introduce, each once."""
    tree = sheet.tree
    seen: dict[tuple[Run, ...], Option] = {}
    if tree.lower[cue] == "according":
        found = _according(sheet, cue)
    else:
        found = [*_after(sheet, cue), *_before(sheet, cue), *_around(sheet, cue)]
    for option in found:
        runs = tuple(run for run in (bare(tree, *run) for run in option.runs) if run is not None)
        if len(runs) == len(option.runs) and all(not a <= cue <= b for a, b in runs):
            seen.setdefault(runs, Option(runs=runs, begins=option.begins, ends=option.ends))
    return list(seen.values())[:MOST]


def _according(sheet: Sheet, cue: int) -> list[Option]:
    """Return the options beside "according to X": what stands before it, behind X, or on both sides."""
    tree, tokens = sheet.tree, sheet.page.tokens
    sentence = tree.sentence_of(cue)
    left = cue - 1
    to = tree.child(cue, "prep")
    named = tree.child(to, "pobj") if to is not None else None
    least = _behind_name(sheet, named) if named is not None else cue
    window = range(least + 1, min(sentence.stop, least + 40))
    rights = [*[i + 1 for i in window if tree.lower[i] in CUTS][:3], least + 1, tree.right[cue] + 1]
    lefts = [i for i in range(sentence.first, cue) if tree.lower[i] in CUTS and i < cue - 1][-2:]
    before = [
        ((start, left), name) for start, name in ((sentence.first, "SENT"), *((i + 1, "cut") for i in lefts))
    ]
    before = [(run, name) for run, name in before if run[0] <= run[1]]
    ends = [sentence.stop - 1, *(i - 1 for i in window if tokens[i].pos == "PUNCT")][:4]
    after = [
        ((start, end), f"{number}")
        for number, start in enumerate(dict.fromkeys(rights))
        for end in ends
        if start <= end
    ]
    options = [Option(runs=(run,), begins=f"<{name}", ends="according") for run, name in before]
    options += [
        Option(runs=(run,), begins=name, ends="SENT" if run[1] == ends[0] else "cut") for run, name in after
    ]
    return [
        *options,
        *(
            Option(runs=(early, late), begins=f"<{first}", ends="SENT" if late[1] == ends[0] else "cut")
            for early, first in before
            for late, _ in after[:4]
        ),
    ]


def _behind_name(sheet: Sheet, named: int) -> int:
    """Return the last word of the source, with the name between commas that the grammar tears off its role."""
    tokens, lower = sheet.page.tokens, sheet.tree.lower
    stop = sheet.tree.sentence_of(named).stop
    last = named + 2
    if last >= stop or lower[named + 1] != "," or tokens[named].pos != "NOUN":
        return named
    while last < stop and tokens[last].pos == "PROPN":
        last += 1
    return last if named + 2 < last < stop and lower[last] == "," else named


def _after(sheet: Sheet, cue: int) -> list[Option]:
    """Return the options behind the cue: from the start of a phrase to the end of that or a later one."""
    stop = sheet.tree.sentence_of(cue).stop
    starts = _starts(sheet, cue)
    ends = _ends(sheet, cue, stop)
    return [
        Option(runs=((start, end),), begins=begins, ends=closes)
        for start, begins in starts
        for end, closes in ends
        if start <= end
    ]


def _starts(sheet: Sheet, cue: int) -> list[tuple[int, str]]:
    tree, tokens = sheet.tree, sheet.page.tokens
    found: dict[int, str] = {}
    for kid in tree.children(cue):
        dep = tokens[kid].dep
        if kid < cue or dep in ("punct", "prt", "aux", "neg", "cc"):
            continue
        name = f"prep:{tree.lower[kid]}" if dep == "prep" else dep
        found.setdefault(tree.left[kid], name)
        if dep in ("prep", "agent", "dative", "xcomp", "dobj", "ccomp", "advcl", "conj"):
            for grandkid in tree.children(kid):
                below = tokens[grandkid].dep
                if grandkid > kid and below not in ("punct", "det", "prt", "cc", "conj"):
                    found.setdefault(tree.left[grandkid], f"{name}/{below}")
                    if below == "prep":
                        inner = tree.child(grandkid, "pobj", "pcomp")
                        if inner is not None:
                            found.setdefault(tree.left[inner], f"{name}/prep:{tree.lower[grandkid]}/p")
    sentence = tree.sentence_of(cue)
    if cue + 1 < sentence.stop:
        found.setdefault(cue + 1, "next")
    return [(start, name) for start, name in sorted(found.items()) if start > cue][:7]


def _ends(sheet: Sheet, cue: int, stop: int) -> list[tuple[int, str]]:
    tree, tokens = sheet.tree, sheet.page.tokens
    found: dict[int, str] = {stop - 1: "SENT"}
    for kid in tree.children(cue):
        if kid < cue or tokens[kid].dep in ("punct", "prt", "aux", "neg", "cc"):
            continue
        found.setdefault(tree.right[kid], tokens[kid].dep)
        for grandkid in tree.children(kid):
            below = tokens[grandkid].dep
            if grandkid > kid and below in (
                "advcl",
                "conj",
                "cc",
                "prep",
                "relcl",
                "npadvmod",
                "appos",
                "acl",
                "parataxis",
            ):
                before = tree.left[grandkid] - 1
                if before > cue:
                    found.setdefault(before, f"{tokens[kid].dep}-{below}")
    ranked = sorted(found.items(), key=lambda end: (end[1] != "SENT", "-" in end[1], end[0]))
    return ranked[:9]


def _before(sheet: Sheet, cue: int) -> list[Option]:
    """Return the options in front of the cue, up to its subject or to itself."""
    tree, tokens = sheet.tree, sheet.page.tokens
    sentence = tree.sentence_of(cue)
    starts: dict[int, str] = {sentence.first: "SENT"}
    ends: dict[int, str] = {}
    head = tokens[cue].head
    for kid in tree.children(cue):
        if kid > cue:
            continue
        dep = tokens[kid].dep
        if dep in ("nsubj", "nsubjpass", "aux", "auxpass", "advmod", "neg"):
            ends.setdefault(tree.left[kid] - 1, f"-{dep}")
        if dep not in ("punct", "aux", "auxpass", "neg", "cc"):
            starts.setdefault(tree.left[kid], dep)
            ends.setdefault(tree.right[kid], dep)
    if tokens[cue].dep in ("relcl", "acl", "parataxis", "advcl", "conj", "prep") and head < cue:
        starts.setdefault(tree.left[head], "head")
        starts.setdefault(head, "headword")
    ends.setdefault(tree.left[cue] - 1, "-cue")
    ends.setdefault(cue - 1, "-1")
    return [
        Option(runs=((start, end),), begins=f"<{begins}", ends=f"<{closes}")
        for start, begins in sorted(starts.items())[:6]
        for end, closes in sorted(ends.items())[-6:]
        if sentence.first <= start <= end < cue
    ]


def _around(sheet: Sheet, cue: int) -> list[Option]:
    """Return the options on both sides of a cue set between commas: "The bridge, Hollis said, is safe"."""
    tree, tokens = sheet.tree, sheet.page.tokens
    sentence = tree.sentence_of(cue)
    commas = [
        i
        for i in range(max(sentence.first, cue - 30), min(sentence.stop, cue + 30))
        if tree.lower[i] in (",", "—", "–", "--")
    ]
    before = [i for i in commas if i < cue][-2:]
    after = [i for i in commas if i > cue][:2]
    if tokens[cue].pos == "NOUN":
        return []
    return [
        Option(runs=((sentence.first, a - 1), (b + 1, sentence.stop - 1)), begins="around", ends="around")
        for a in before
        for b in after
        if a - 1 >= sentence.first and b + 1 < sentence.stop
    ]
