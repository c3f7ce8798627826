"""What speaks for a content ending where an option ends: the words behind it, and the ends that it runs past."""

from onrecord.extract.quotes.classes import size_class, verb_class
from onrecord.extract.quotes.content_options import CUTS
from onrecord.extract.quotes.drafts import Sheet
from onrecord.extract.quotes.sources import DAYS

MOST_PASSED = 12  # pieces of evidence from ends run past; a list of names has dozens of commas


def beyond_evidence(sheet: Sheet, cue: int, first: int, last: int, stop: int) -> list[str]:
    """Return what sort of words stand behind an option: a second act of the speaker, a place and time, a comment."""
    tree, tokens = sheet.tree, sheet.page.tokens
    if last + 1 >= stop:
        return ["y=END"]
    nearest = [_shown(sheet, i) for i in range(last + 1, min(last + 4, stop))]
    root = next((i for i in range(first, last + 1) if not first <= tokens[i].head <= last), first)
    verb = next((i for i in range(last + 1, min(last + 6, stop)) if tokens[i].pos in ("VERB", "AUX")), None)
    found = [f"y2={'|'.join(nearest[:2])}", f"y3={'|'.join(nearest)}"]
    found.append(f"yl={nearest[0]}|{_shown(sheet, last)}")
    if verb is not None:
        tag = tokens[verb].tag
        own = tree.child(verb, "nsubj", "nsubjpass") is not None
        up = (
            "c"
            if tokens[verb].head == cue
            else "r"
            if tokens[verb].head == root
            else "in"
            if first <= tokens[verb].head <= last
            else "o"
        )
        same = f"{tag == tokens[cue].tag}|{tag == tokens[root].tag}"
        found += [
            f"yv={nearest[0]}|{same}|{own}",
            f"yvd={nearest[0]}|{tokens[verb].dep}|{up}|{same}",
            f"yt={nearest[0]}|{tokens[cue].tag}|{tag}|{own}",
            f"yk={nearest[0]}|{verb_class(sheet, verb)}|{up}",
        ]
    else:
        found.append(f"yv={nearest[0]}|none")
    return found


def passed_evidence(sheet: Sheet, cue: int, first: int, last: int, marked: tuple[int, ...]) -> list[str]:
    """Return the places at which a content could have ended and that an option runs past.

    A comma, "and" or "as" inside is such a place, and above all the end of the words in marks.
    """
    tree, tokens = sheet.tree, sheet.page.tokens
    found: list[str] = []
    tag = tokens[cue].tag
    for i in range(first + 1, last):
        word = tree.lower[i]
        if sheet.inside[i] >= 0 or not (word in CUTS or tokens[i].pos in ("CCONJ", "SCONJ")):
            continue
        behind = sheet.inside[i - 1] in marked if marked else False
        shown = _shown(sheet, i + 1)
        verb = tokens[i + 1]
        same = verb.tag == tag
        up = "c" if verb.head == cue else "i" if first <= verb.head <= last else "o"
        found += [f"pa={word}|{shown}|{behind}", f"pb={word}|{verb.tag}|{same}|{up}|{behind}"]
        if len(found) >= MOST_PASSED:
            break
    return [*found, *_past_marks(sheet, first, last, marked)]


def _past_marks(sheet: Sheet, first: int, last: int, marked: tuple[int, ...]) -> list[str]:
    """Return how far an option runs past the last of its own marks, and with what words."""
    closes = [i for i in range(first, last) if sheet.inside[i] in marked and sheet.inside[i + 1] < 0]
    if not closes:
        return []
    over = size_class(last - closes[-1])
    following = [_shown(sheet, i) for i in range(closes[-1] + 1, min(closes[-1] + 4, last + 1))]
    return [f"pm={over}", f"pn={'|'.join(following[:2])}", f"po={'|'.join(following)}|{over}"]


def _shown(sheet: Sheet, index: int) -> str:
    """Return a word as evidence: small words and marks as they are, days by name, others by their tag."""
    tree, token = sheet.tree, sheet.page.tokens[index]
    if token.pos in ("PUNCT", "ADP", "SCONJ", "CCONJ", "PRON", "DET", "PART", "AUX"):
        return tree.lower[index]
    if tree.lower[index] in DAYS:
        return "DAY"
    return token.tag
