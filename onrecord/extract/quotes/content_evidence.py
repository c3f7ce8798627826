"""What speaks for one way to cut a cue's content."""

from onrecord.extract.quotes.classes import size_class, verb_class
from onrecord.extract.quotes.content_options import Option
from onrecord.extract.quotes.drafts import Sheet
from onrecord.extract.quotes.ending_evidence import beyond_evidence, passed_evidence


def content_evidence(sheet: Sheet, cue: int, option: Option, marked: tuple[int, ...]) -> list[str]:
    """Return the evidence for `option` as the content of `cue`, to which the stretches `marked` belong."""
    tree, tokens = sheet.tree, sheet.page.tokens
    lemma, dep = tree.lemma[cue], tokens[cue].dep
    key = verb_class(sheet, cue)
    if not option.runs:
        return _alone(sheet, cue, marked, lemma, key)
    first, last = option.runs[0][0], option.runs[-1][1]
    sentence = tree.sentence_of(cue)
    opening = tree.lower[first] if tree.lower[first] in sheet.words.openers else tokens[first].pos
    before = (
        tree.lower[first - 1]
        if first > sentence.first and tokens[first - 1].pos in ("PUNCT", "ADP", "SCONJ")
        else tokens[first - 1].pos
        if first > sentence.first
        else "START"
    )
    after = (
        tree.lower[last + 1]
        if last + 1 < sentence.stop and tokens[last + 1].pos in ("PUNCT", "ADP", "SCONJ", "CCONJ")
        else tokens[last + 1].pos
        if last + 1 < sentence.stop
        else "END"
    )
    cut = tokens[last + 1].dep if last + 1 < sentence.stop else "END"
    beyond = tokens[last + 2].tag if last + 2 < sentence.stop and after in (",", "—", ";") else "-"
    verb = any(tokens[i].pos in ("VERB", "AUX") for i in range(first, min(last + 1, first + 60)))
    touched = {sheet.inside[i] for a, b in option.runs for i in range(a, b + 1)} - {-1}
    mine, others = touched & set(marked), touched - set(marked)
    held = f"{bool(marked)}|{len(mine) == len(marked)}|{bool(others)}"
    edges = f"{sheet.inside[first] in marked if marked else '-'}|{sheet.inside[last] in marked if marked else '-'}"
    passive = tree.child(cue, "nsubjpass") is not None
    inner = sum(1 for i in range(first, last + 1) if tokens[i].dep == "nsubj" and tokens[i].head == cue)
    b, e = option.begins, option.ends
    beyond_verb = _verb_beyond(sheet, last, sentence.stop)
    commas = min(3, sum(tree.lower[i] == "," for i in range(first, last + 1)))
    told = any(
        tree.lemma[i] in sheet.words.says and tokens[i].pos == "VERB" and tokens[i].tag != "VBN"
        for i in range(first, last + 1)
    )
    tied = _ties(sheet, cue, first, last)
    size = size_class(last - first + 1)
    rest = size_class(sentence.stop - 1 - last)
    return [
        "some",
        f"b={b}",
        f"e={e}",
        f"be={b}|{e}",
        f"lb={lemma}|{b}",
        f"kb={key}|{b}",
        f"kbe={key}|{b}|{e}",
        f"db={dep}|{b}",
        f"o={opening}",
        f"lo={lemma}|{opening}",
        f"bo={b}|{opening}",
        f"ko={key}|{opening}",
        f"p={before}",
        f"kp={key}|{before}|{b[0]}",
        f"lp={lemma}|{before}",
        f"a={after}",
        f"ka={key}|{after}",
        f"ac={after}|{cut}",
        f"ay={after}|{beyond}",
        f"eac={e}|{after}|{cut}",
        f"v={verb}|{key}",
        f"vo={verb}|{b}",
        f"h={held}",
        f"kh={key}|{held}",
        f"he={held}|{edges}",
        f"hb={held}|{b}",
        f"ha={held}|{after}",
        f"ps={passive}|{b}|{e}",
        f"in={inner}",
        f"t={tied}",
        f"kt={key}|{tied}",
        f"n={size}|{b[0]}",
        f"kn={key}|{size}",
        f"r={rest}|{after}",
        f"rc={rest}|{cut}|{e}",
        f"x={len(option.runs)}|{dep}",
        f"nv={after}|{beyond_verb}",
        f"nve={e}|{after}|{beyond_verb}",
        f"nvk={key}|{beyond_verb}|{b[0]}",
        f"cm={commas}|{b[0]}|{after}",
        f"say={told}|{key}|{b[0]}",
        f"lbe={lemma}|{b}|{e}",
        f"dbe={dep}|{b}|{e}",
        f"bvo={b}|{verb}|{opening}|{e}",
        f"g={tokens[cue].tag}|{b}",
        *beyond_evidence(sheet, cue, first, last, sentence.stop),
        f"ea={edges}|{after}|{beyond}",
        f"eav={edges}|{after}|{beyond_verb}",
        *passed_evidence(sheet, cue, first, last, marked),
    ]


def _verb_beyond(sheet: Sheet, last: int, stop: int) -> str:
    """Return what sort of verb the words behind an option belong to: ", adding ..." starts another quotation."""
    tokens = sheet.page.tokens
    following = last + 1
    while following < stop and (tokens[following].pos in ("PUNCT", "CCONJ", "SCONJ", "ADV")):
        following += 1
    if following >= stop:
        return "END"
    verb = following if tokens[following].pos == "VERB" else tokens[following].head
    side = "<" if verb <= last else ">"
    return f"{verb_class(sheet, verb)}|{tokens[verb].tag}|{side}"


def _alone(sheet: Sheet, cue: int, marked: tuple[int, ...], lemma: str, key: str) -> list[str]:
    """Return the evidence that the marks hold all that was said."""
    tree, tokens = sheet.tree, sheet.page.tokens
    inside = sheet.page.tokens_in(sheet.marked[marked[0]].outer_start, sheet.marked[marked[0]].outer_end)
    first = inside[0]
    lead = (
        tree.lower[first - 1]
        if first and tokens[first - 1].pos in ("PUNCT", "ADP", "SCONJ", "DET", "AUX", "PART", "PRON")
        else tokens[first - 1].pos
        if first
        else "START"
    )
    lead = "CUE" if first - 1 == cue else lead
    side = "<" if cue < first else ">"
    upper = sheet.page.document.text[sheet.marked[marked[0]].start].isupper()
    verb = any(tokens[i].pos in ("VERB", "AUX") for i in inside[:60])
    same = tree.sentence[first] == tree.sentence[cue]
    head = next((i for i in inside if tokens[i].head not in inside), first)
    link = (
        tokens[head].dep
        if tokens[head].head == cue
        else f"^{tokens[head].dep}"
        if tokens[head].head != head
        else "root"
    )
    return [
        "alone",
        f"alone:{lead}",
        f"alone:{side}{lead}|{key}",
        f"alone:{lemma}|{side}",
        f"alone:{upper}|{verb}|{side}|{same}",
        f"alone:{lead}|{upper}|{verb}",
        f"alone:{link}",
        f"alone:{link}|{key}|{side}",
        f"alone:{len(marked) > 1}|{side}",
        f"alone:{size_class(len(inside))}|{side}",
        f"alone:{lead}|{link}|{upper}",
    ]


def _ties(sheet: Sheet, cue: int, first: int, last: int) -> str:
    """Return how the words hang on the cue: by how many dependencies leave them, and whether all lead there."""
    tokens = sheet.page.tokens
    out = [
        i for i in range(first, last + 1) if not first <= tokens[i].head <= last and tokens[i].dep != "punct"
    ]
    to_cue = sum(tokens[i].head == cue for i in out)
    held = sum(
        first <= tokens[i].head <= last
        for i in range(last + 1, min(last + 12, sheet.tree.sentence_of(cue).stop))
    )
    roots = any(tokens[i].head == i for i in out)
    return f"{min(len(out), 3)}|{to_cue == len(out)}|{held > 0}|{roots}"
